import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { connectorSchema, triggerConnectorSchema } from "../../../shared/schemas/connector.ts";
import { notificationsSchema } from "../../../shared/schemas/notification.ts";

const holder = z.looseObject({ connector: z.unknown() });
/** A whole block is a connector, or one system (or the triggers) with a connector in it. */
const connectorIn = (block: Record<string, unknown>): unknown => {
  const inner = holder.safeParse(Object.values(block)[0]);
  return block["connector"] ?? (inner.success ? inner.data.connector : undefined);
};

describe("the connectors' page", () => {
  it("shows only settings that work", async () => {
    const page = await readFile("shared/adapters/connectors/README.md", "utf8");
    const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => z.looseObject({}).parse(parse(match[1] ?? "")));
    const mails = blocks.filter((block) => "notifications" in block);
    const triggers = blocks.filter((block) => "triggers" in block);
    const systems = blocks.filter((block) => !mails.includes(block) && !triggers.includes(block));

    const problems = [
      ...systems.map((block) => connectorSchema.safeParse(connectorIn(block)).error),
      ...triggers.map((block) => triggerConnectorSchema.safeParse(connectorIn(block)).error),
      ...mails.map((block) => notificationsSchema.safeParse(block["notifications"]).error),
    ];

    expect([systems.length, triggers.length, mails.length]).toEqual([5, 1, 1]);
    expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
  });
});
