import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openState } from "../../../shared/adapters/local/index.ts";
import type { State } from "../../../shared/ports/state.ts";

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "posthorn-local-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Closed when the test ends, unless the test has done so. */
export async function openTemporary(dataFolder: string, now?: () => number): Promise<State> {
  const state = await openState({ dataFolder, packs: { folder: "shared/packs", default: "customer-service" } }, now);
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await state.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { ...state, close };
}
