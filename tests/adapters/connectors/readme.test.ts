import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { connectorSchema } from "../../../shared/schemas/connector.ts";

describe("the connectors' page", () => {
  it("shows only settings that work", async () => {
    const page = await readFile("shared/adapters/connectors/README.md", "utf8");
    const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match): unknown => parse(match[1] ?? ""));

    const connectors = blocks.map((block) => JSON.stringify(block)).map((text) => connectorOf(JSON.parse(text)));

    expect(connectors.length).toBeGreaterThanOrEqual(5);
    for (const connector of connectors) expect(connectorSchema.safeParse(connector).error).toBeUndefined();
  });
});

const connectorOf = (block: { connector?: unknown } & Record<string, unknown>): unknown => {
  const [inner] = Object.values(block);
  return block.connector ?? (typeof inner === "object" && inner !== null && "connector" in inner ? inner.connector : undefined);
};
