import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { SCHEMA_BASE } from "../shared/core/deliver/cloud-event.ts";
import { exampleEvent } from "../shared/core/deliver/example-event.ts";
import { packSchema } from "../shared/schemas/pack.ts";
import { processLineSchema } from "../shared/schemas/process-line.ts";
import {
  receiptSchema,
  TRIGGER_TYPE,
  triggerEventSchema,
  WORK_ITEM_TYPE,
  workItemEventSchema,
} from "../shared/schemas/work-item.ts";

const projectFolder = join(dirname(fileURLToPath(import.meta.url)), "..");
export const PUBLISHED_FOLDER = join(projectFolder, "shared", "schemas", "published");
const STARTER_PACK = join(projectFolder, "shared", "packs", "customer-service", "pack.yaml");

const published: readonly (readonly [name: string, schema: z.ZodType])[] = [
  [WORK_ITEM_TYPE, workItemEventSchema],
  [TRIGGER_TYPE, triggerEventSchema],
  ["posthorn.receipt.v1", receiptSchema],
  ["posthorn.process-line.v1", processLineSchema],
];

/** The public contracts as files: a JSON Schema each, and one example of a work item per category. */
export const publishedFiles = async (): Promise<Map<string, string>> => {
  const files = new Map<string, string>();
  for (const [name, schema] of published) {
    files.set(`${name}.json`, asText({ $id: `${SCHEMA_BASE}${name}`, title: name, ...z.toJSONSchema(schema) }));
  }
  const pack = packSchema.parse(parse(await readFile(STARTER_PACK, "utf8")));
  for (const category of Object.keys(pack.categories))
    files.set(`examples/${category}.json`, asText(exampleEvent(pack, category)));
  return files;
};

const asText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const publish = async (): Promise<void> => {
  await mkdir(join(PUBLISHED_FOLDER, "examples"), { recursive: true });
  for (const [name, text] of await publishedFiles()) await writeFile(join(PUBLISHED_FOLDER, name), text);
};

if (import.meta.main) await publish();
