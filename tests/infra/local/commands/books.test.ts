import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ledgerBalanceSchema } from "../../../../shared/schemas/ledger.ts";
import { type LocalState, openLocalState } from "../../../support/local-state.ts";
import { understoodItem } from "../../../support/understood-items.ts";

const posthorn = (...args: string[]) =>
  spawnSync(join("node_modules", ".bin", "node"), ["--conditions=local", "infra/local/cli.ts", ...args], { encoding: "utf8" });

describe("commands that look into the books", () => {
  let local: LocalState;
  beforeEach(async () => {
    local = await openLocalState();
    const item = await understoodItem(local.state.blobs, 1);
    const waiting = { ...item, state: "needs_review" as const, stage: "review" as const };
    const ledger = item.ledger.flatMap((entry) =>
      entry.sequence === 2
        ? [
            { ...entry, to: "processing" as const },
            { ...entry, sequence: 3, from: "processing" as const, to: "needs_review" as const },
          ]
        : [entry],
    );
    await local.state.items.create({ item: { ...waiting, version: 3, ledger }, outbox: [] });
  });
  afterEach(() => local.remove());

  it("prints a ledger that closes, as a table and as JSON", () => {
    const table = posthorn("ledger", "--data", local.folder);
    const json = posthorn("ledger", "--json", "--data", local.folder);

    expect([table.status, json.status]).toEqual([0, 0]);
    expect(table.stdout).toContain("It closes.");
    expect(ledgerBalanceSchema.parse(JSON.parse(json.stdout))).toMatchObject({ received: 1, inReview: 1, closes: true });
  });

  it("exits with 1 and names the item where it does not close", async () => {
    const item = await understoodItem(local.state.blobs, 2);
    const ledger = item.ledger.map((entry) => (entry.sequence === 1 ? { ...entry, sequence: 7 } : entry));
    await local.state.items.create({ item: { ...item, ledger }, outbox: [] });

    const { status, stdout } = posthorn("ledger", "--data", local.folder);

    expect(status).toBe(1);
    expect(stdout).toContain(item.itemId);
  });

  it("says what would be right when there is no mailroom", () => {
    const { status, stderr } = posthorn("ledger", "--data", join(local.folder, "nowhere"));

    expect(status).toBe(2);
    expect(stderr).toContain("--data");
  });

  it("has an empty list of failures, and refuses an id that is not on it", () => {
    const list = posthorn("redrive", "--data", local.folder);
    const unknown = posthorn("redrive", "abc", "--data", local.folder);

    expect([list.status, list.stdout]).toEqual([0, "Nothing failed.\n"]);
    expect(unknown.status).toBe(2);
  });

  it("refuses a policy with its line", async () => {
    const policy = join(local.folder, "policy.yaml");
    await writeFile(policy, "categories:\n  meter_reading:\n    system: biling\n");

    const { status, stderr } = posthorn("simulate", "--policy", policy, "--data", local.folder);

    expect(status).toBe(2);
    expect(stderr).toContain(":3:");
    expect(stderr).toContain('did you mean "billing"?');
  });
});
