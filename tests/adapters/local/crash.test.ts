import { once } from "node:events";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import type { State } from "../../../shared/ports/state.ts";
import { sampleId } from "../../contracts/sample-item.ts";
import { startProcess } from "./processes/start-process.ts";
import { openTemporary, temporaryFolder } from "./temporary-state.ts";

const ACKNOWLEDGED_BEFORE_KILL = [40, 150, 400];

/** What the process had acknowledged when it was killed without warning. */
async function killAfter(dataFolder: string, lines: number, firstNumber: number): Promise<string[]> {
  const child = startProcess("accept-forever", dataFolder, String(firstNumber));
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === lines) child.kill("SIGKILL");
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return acknowledged;
}

async function bodiesOf(queues: State["queues"], queue: string): Promise<string[]> {
  const bodies: string[] = [];
  for (;;) {
    const messages = await queues.receive(queue, { max: 10, visibilitySeconds: 600, waitSeconds: 0 });
    if (messages.length === 0) return bodies;
    bodies.push(...messages.map((message) => message.body));
  }
}

function numbersOf(lines: string[], word: string): string[] {
  return lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
}

describe("a mailroom killed without warning", () => {
  it("has every item, message and byte it acknowledged, and each message once", async () => {
    const dataFolder = await temporaryFolder();
    const acknowledged: string[] = [];
    for (const [round, lines] of ACKNOWLEDGED_BEFORE_KILL.entries())
      acknowledged.push(...(await killAfter(dataFolder, lines, round * 10_000)));

    const { items, blobs, queues } = await openTemporary(dataFolder);

    const created = numbersOf(acknowledged, "created");
    const advanced = numbersOf(acknowledged, "advanced");
    expect(created.length + advanced.length).toBeGreaterThanOrEqual(590);
    for (const number of created) {
      const item = await items.get("default", sampleId(Number(number)));
      expect(item?.version).toBeGreaterThanOrEqual(advanced.includes(number) ? 2 : 1);
      expect((await blobs.get(item?.arrival.rawKey ?? ""))?.bytes.length).toBe(Number(number) % 5 === 0 ? 100_000 : 50);
    }
    for (const [queue, numbers] of [
      ["parse", created],
      ["classify", advanced],
    ] as const) {
      const bodies = await bodiesOf(queues, queue);
      expect(new Set(bodies).size).toBe(bodies.length);
      expect(bodies).toEqual(expect.arrayContaining(numbers));
    }
    const last = advanced.at(-1) ?? "";
    expect((await items.list({ tenantId: "default", text: `word${last}`, limit: 5 })).rows.map((row) => row.itemId)).toContain(
      sampleId(Number(last)),
    );
  });

  it("has for each item as many messages as versions: item and outbox are one write", async () => {
    const dataFolder = await temporaryFolder();
    await killAfter(dataFolder, 120, 0);

    const { items, queues } = await openTemporary(dataFolder);

    const { rows } = await items.list({ tenantId: "default", limit: 1_000 });
    expect(rows.length).toBeGreaterThan(50);
    expect(await bodiesOf(queues, "parse")).toHaveLength(rows.length);
    expect(await bodiesOf(queues, "classify")).toHaveLength(rows.filter((row) => row.version === 2).length);
  });
});
