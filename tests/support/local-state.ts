import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openState } from "../../shared/adapters/local/index.ts";
import type { State } from "../../shared/ports/state.ts";

export interface LocalState {
  state: State;
  folder: string;
  remove(): Promise<void>;
}

/** The real one-machine store in a folder of its own. */
export const openLocalState = async (): Promise<LocalState> => {
  const folder = await mkdtemp(join(tmpdir(), "posthorn-test-"));
  const state = await openState({ dataFolder: folder, packs: { folder: "shared/packs", default: "customer-service" } });
  return {
    state,
    folder,
    remove: async () => {
      await state.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
