import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openState, stateConfigFrom } from "../../../shared/adapters/local/index.ts";
import { temporaryFolder } from "./temporary-state.ts";

const packs = { folder: "shared/packs", default: "customer-service" };

describe("opening the state on one machine", () => {
  it("says in one line which folder cannot be used", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "file"), "");

    const opening = openState({ dataFolder: join(folder, "file", "below"), packs });

    await expect(opening).rejects.toMatchObject({
      code: "bad_config",
      message: expect.stringMatching(
        /^the data folder .*below cannot be opened \(ENOTDIR.*name a folder this user may write to$/,
      ),
    });
  });

  it("refuses a file that is no database of ours, and leaves it alone", async () => {
    const folder = await temporaryFolder();
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, "posthorn.sqlite"),
      "this is a letter, not a database, and long enough to be read as one".repeat(30),
    );

    const opening = openState({ dataFolder: folder, packs });

    await expect(opening).rejects.toThrow(/file is not a database/);
  });

  it.each([
    [{ packs }, "dataFolder: Invalid input: expected string, received undefined"],
    [{ dataFolder: "x", packs, maxReceiveCount: 0 }, "maxReceiveCount: Too small: expected number to be >=1"],
    [{ dataFolder: "x", packs, colour: "red" }, 'Unrecognized key: "colour"'],
  ])("says what is wrong with %o", async (config, expected) => {
    await expect(openState(config)).rejects.toMatchObject({
      code: "bad_config",
      message: `the configuration of the state cannot be used: ${expected}`,
    });
  });

  it("takes its part of the functions' variables and says which one is missing", () => {
    const config = stateConfigFrom({
      POSTHORN_DATA: "./data",
      POSTHORN_PACK: "shared/packs/customer-service",
      POSTHORN_LOG_LEVEL: "INFO",
    });

    expect(config).toEqual({ dataFolder: "./data", packs: { default: "shared/packs/customer-service" } });
    expect(() => stateConfigFrom({ POSTHORN_PACK: "p" })).toThrow(
      "POSTHORN_DATA is not set; it names the data folder, e.g. ./data",
    );
  });

  it("says which pack is wrong, where and how", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "mine"));
    await writeFile(join(folder, "mine", "pack.yaml"), "name: Mine\n");
    const state = await openState({
      dataFolder: join(folder, "data"),
      packs: { folder, default: "mine", tenants: { south: join(folder, "gone") } },
    });

    await expect(state.packs.load("default")).rejects.toThrow(
      /^mine\/pack\.yaml:1: name: a name of lower-case letters, digits, _ and -/,
    );
    await expect(state.packs.load("south")).rejects.toThrow(/gone: cannot be read as a folder .* give a folder with a pack.yaml/);
    await state.close();
  });
});
