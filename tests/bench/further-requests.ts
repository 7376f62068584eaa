/**
 * Second requests in one message: 109 messages that hold one and 71 that only mention one, none of them in the pack.
 * The messages were written by who wrote the rules, so strangers' mail is somewhat harder.
 * Usage: node --conditions=local tests/bench/further-requests.ts
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { readPackFolder } from "../../shared/adapters/packs/read-pack-folder.ts";
import { decodeModel } from "../../shared/core/classify/engine/model-format.ts";
import { createPredictor } from "../../shared/core/classify/engine/predict.ts";
import { findFurtherRequests } from "../../shared/core/classify/further-requests.ts";
import { ownModel } from "../../shared/core/classify/brought-model.ts";
import { trainPackModel } from "../../shared/core/classify/pack-model.ts";
import { loadPack } from "../../shared/core/packs/load-pack.ts";

const FOLDER = join(import.meta.dirname, "..", "fixtures", "further-requests");
const messageSchema = z.looseObject({ subject: z.string().default(""), text: z.string(), also: z.array(z.string()).default([]) });

const { loaded } = loadPack(await readPackFolder("shared/packs/customer-service"));
if (loaded === null) throw new Error("the starter pack cannot be loaded; `npx posthorn pack check` says why");
const decoded = decodeModel(await ownModel(loaded, async (pack) => trainPackModel(pack)));
if (!decoded.ok) throw new Error(decoded.reason);
const { classes } = decoded.model.header;
const predict = createPredictor(decoded.model);
const { classification } = loaded.pack;

function furtherOf(subject: string, text: string): string[] {
  const input = { title: subject, text, features: [] };
  const { probabilities } = predict(input);
  const primary = classes[probabilities.indexOf(Math.max(...probabilities))] ?? "none";
  const found = findFurtherRequests({ predict, classes, classification }, { input, primary, probabilities });
  return [primary, ...found.map(({ category }) => category)];
}

const counts = { wanted: 0, found: 0, wrong: 0, plain: 0, alarmed: 0 };
for (const file of readdirSync(FOLDER)) {
  const category = file.split(".")[0] ?? "";
  for (const { subject, text, also } of z.array(messageSchema).parse(parse(readFileSync(join(FOLDER, file), "utf8")))) {
    const named = furtherOf(subject, text);
    const further = named.slice(1);
    // Which of two requests is called the first one matters to nobody.
    const wrong = further.filter((one) => one !== category && !also.includes(one)).length;
    counts.wanted += also.length;
    counts.found += Math.min(also.length, [category, ...also].filter((one) => further.includes(one)).length);
    counts.wrong += wrong;
    if (also.length === 0) counts.plain += 1;
    if (also.length === 0 && wrong > 0) counts.alarmed += 1;
  }
}
process.stdout.write(
  `further requests at ${classification.secondaryThreshold}: ${counts.found} of ${counts.wanted} found, ${counts.wrong} named wrongly; ` +
    `${counts.alarmed} of ${counts.plain} messages with one request were given another\n`,
);
