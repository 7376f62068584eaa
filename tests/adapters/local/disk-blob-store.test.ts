import { createHash, randomBytes, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, vi } from "vitest";
import { openTemporary, temporaryFolder } from "./temporary-state.ts";

const LARGE = randomBytes(200_000);

function pathOf(dataFolder: string, bytes: Uint8Array): string {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return join(dataFolder, "objects", sha256.slice(0, 2), sha256.slice(2));
}

async function filesThatHold(folder: string, bytes: Buffer): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(paths.map((path) => readFile(path)));
  return paths.filter((_, index) => contents[index]?.includes(bytes));
}

describe("blobs on disk", () => {
  it("are in no file any more, the database's log included, soon after they were deleted", async () => {
    const dataFolder = await temporaryFolder();
    const { blobs } = await openTemporary(dataFolder);
    const secret = Buffer.from(`Meine IBAN ist ${randomUUID()}`);
    await blobs.put("a", secret);
    expect(await filesThatHold(dataFolder, secret)).toHaveLength(1);

    await blobs.delete("a");

    await vi.waitFor(async () => expect(await filesThatHold(dataFolder, secret)).toEqual([]), { timeout: 8_000, interval: 250 });
  });

  it("are stored once for all keys that hold them, and go with the last", async () => {
    const dataFolder = await temporaryFolder();
    const { blobs } = await openTemporary(dataFolder);
    await blobs.put("a", LARGE);
    await blobs.put("b", LARGE);

    await blobs.delete("a");
    expect(existsSync(pathOf(dataFolder, LARGE))).toBe(true);
    await blobs.delete("b");

    expect(existsSync(pathOf(dataFolder, LARGE))).toBe(false);
  });

  it("go when their last key gets other content", async () => {
    const dataFolder = await temporaryFolder();
    const { blobs } = await openTemporary(dataFolder);
    await blobs.put("a", LARGE);

    await blobs.put("a", Buffer.from("short"));

    expect(existsSync(pathOf(dataFolder, LARGE))).toBe(false);
  });

  it.each([
    ["changed", (path: string) => writeFile(path, "something else")],
    ["shortened", (path: string) => writeFile(path, LARGE.subarray(0, 1_000))],
  ])("say which key is damaged when their file was %s", async (_, damage) => {
    const dataFolder = await temporaryFolder();
    const { blobs } = await openTemporary(dataFolder);
    await blobs.put("inbound/default/mail/letter.eml", LARGE);

    await damage(pathOf(dataFolder, LARGE));

    await expect(blobs.get("inbound/default/mail/letter.eml")).rejects.toMatchObject({
      code: "damaged_blob",
      message: expect.stringContaining("inbound/default/mail/letter.eml is damaged"),
    });
  });

  it("say which key is damaged when bytes in the table were changed", async () => {
    const dataFolder = await temporaryFolder();
    const writing = await openTemporary(dataFolder);
    await writing.blobs.put("items/small", Buffer.from("the truth"));
    await writing.close();
    const { blobs } = await openTemporary(dataFolder);
    const database = new DatabaseSync(join(dataFolder, "posthorn.sqlite"));
    database.exec("UPDATE small_contents SET bytes = x'00'");
    database.close();

    await expect(blobs.get("items/small")).rejects.toThrow(/items\/small is damaged/);
  });

  it("are what is stored, also when another process has put others under their key since", async () => {
    const dataFolder = await temporaryFolder();
    const [here, there] = [await openTemporary(dataFolder), await openTemporary(dataFolder)];
    await here.blobs.put("items/small", Buffer.from("first"), { by: "here" });
    await there.blobs.put("items/small", Buffer.from("second"), { by: "there" });

    const changed = await here.blobs.get("items/small");
    await there.blobs.delete("items/small");

    expect([Buffer.from(changed?.bytes ?? []).toString(), changed?.meta]).toEqual(["second", { by: "there" }]);
    expect(await here.blobs.get("items/small")).toBeUndefined();
  });

  it("stay what they were when the caller goes on writing into his buffer", async () => {
    const { blobs } = await openTemporary(await temporaryFolder());
    const buffer = Buffer.from("as accepted");
    await blobs.put("inbound/default/mail/a.eml", buffer);

    buffer.fill("x");

    const blob = await blobs.get("inbound/default/mail/a.eml");
    expect(Buffer.from(blob?.bytes ?? []).toString()).toBe("as accepted");
  });

  it("that a crash left without a key are removed when the store opens later", async () => {
    const dataFolder = await temporaryFolder();
    const first = await openTemporary(dataFolder);
    await first.close();
    const path = pathOf(dataFolder, LARGE);
    await mkdir(join(path, ".."), { recursive: true });
    await writeFile(path, LARGE);
    const database = new DatabaseSync(join(dataFolder, "posthorn.sqlite"));
    database
      .prepare("INSERT INTO loose_files (sha256, since) VALUES (?, ?)")
      .run(createHash("sha256").update(LARGE).digest("hex"), Date.now());
    database.close();

    await (await openTemporary(dataFolder)).close();
    expect(existsSync(path)).toBe(true);
    await openTemporary(dataFolder, () => Date.now() + 2 * 60 * 60_000);

    expect(existsSync(path)).toBe(false);
  });

  it("leave no trace of their words in the database once deleted", async () => {
    const dataFolder = await temporaryFolder();
    const state = await openTemporary(dataFolder);
    const secret = `secret-${randomUUID()}`;
    await state.blobs.put("items/secret", Buffer.from(`Dear Sirs, ${secret}`));
    await state.blobs.put("items/other", Buffer.from("stays"));

    await state.blobs.delete("items/secret");
    await state.close();

    const raw = await readFile(join(dataFolder, "posthorn.sqlite"));
    expect(raw.includes(secret)).toBe(false);
    expect(raw.includes("stays")).toBe(true);
  });
});
