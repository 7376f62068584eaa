import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { Database } from "../../../shared/adapters/local/database.ts";
import { GroupWriter } from "../../../shared/adapters/local/group-writer.ts";
import { numberOf } from "../../../shared/adapters/local/columns.ts";
import { temporaryFolder } from "./temporary-state.ts";

async function openWriter(): Promise<{
  database: Database;
  writer: GroupWriter;
  add: (key: string) => void;
  held: () => string[];
}> {
  const database = new Database(join(await temporaryFolder(), "posthorn.sqlite"));
  return {
    database,
    writer: new GroupWriter(database),
    add: (key) => database.run("INSERT INTO claims (key, owner) VALUES (?, 'me')", key),
    held: () => database.all("SELECT key FROM claims ORDER BY key").map((row) => String(row["key"])),
  };
}

describe("group commit", () => {
  it("writes what is asked for at once in one transaction", async () => {
    const { database, writer, add, held } = await openWriter();
    const run = vi.spyOn(database, "run");

    await Promise.all(["a", "b", "c", "d"].map((key) => writer.write(() => add(key))));

    expect(held()).toEqual(["a", "b", "c", "d"]);
    expect(run.mock.calls.filter(([sql]) => sql === "COMMIT")).toHaveLength(1);
  });

  it("lets a write that throws fail alone, with nothing of it kept", async () => {
    const { writer, add, held } = await openWriter();
    const half = writer.write(() => {
      add("half");
      throw new Error("no more");
    });

    const outcomes = await Promise.allSettled([writer.write(() => add("before")), half, writer.write(() => add("after"))]);

    expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    await expect(half).rejects.toThrow("no more");
    expect(held()).toEqual(["after", "before"]);
  });

  it("fails every write of a group that could not be committed, and goes on with the next", async () => {
    const { database, writer, add, held } = await openWriter();
    const run = vi.spyOn(database, "run");
    run.mockImplementationOnce(() => {
      throw new Error("database is locked");
    });

    const outcomes = await Promise.allSettled([writer.write(() => add("a")), writer.write(() => add("b"))]);
    await writer.write(() => add("c"));

    expect(outcomes.map((outcome) => outcome.status)).toEqual(["rejected", "rejected"]);
    expect(held()).toEqual(["c"]);
  });

  it("gives the value of the write back and survives many of them", async () => {
    const { writer } = await openWriter();

    const values = await Promise.all(Array.from({ length: 1_300 }, (_, number) => writer.write(() => number * 2)));

    expect(values).toEqual(Array.from({ length: 1_300 }, (_, number) => number * 2));
  });

  it("commits many at once when many follow each other", async () => {
    const { database, writer } = await openWriter();
    const run = vi.spyOn(database, "run");
    const [writers, each] = [40, 10];
    const followOn = async (): Promise<void> => {
      for (let number = 0; number < each; number += 1) await writer.write(() => undefined);
    };

    await Promise.all(Array.from({ length: writers }, followOn));

    expect(run.mock.calls.filter(([sql]) => sql === "COMMIT").length).toBeLessThan(2 * each);
  });

  it("waits for the disk with each commit, except where it is told that it need not", async () => {
    const { database, writer } = await openWriter();
    const level = (): number => numberOf(database.one("PRAGMA synchronous") ?? {}, "synchronous");
    const [full, normal] = [2, 1];

    const during = writer.writeUnsynced(level);

    expect(during).toBe(normal);
    expect(await writer.write(level)).toBe(full);
    expect(database.one("PRAGMA journal_mode")?.["journal_mode"]).toBe("wal");
  });
});
