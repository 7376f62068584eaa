import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { State } from "../../../shared/ports/state.ts";
import { openState } from "#adapters";
import { UsageError } from "../usage-error.ts";

/** The store of a data folder that is there; commands that only look never make one. */
export const openBooks = async (options: { data: string; packFolder: string }): Promise<State> => {
  const dataFolder = resolve(options.data);
  const found = await stat(join(dataFolder, "posthorn.sqlite")).catch(() => null);
  if (found === null) throw new UsageError(`there is no mailroom in ${dataFolder}; name its data folder with --data`);
  return openState({ dataFolder, packs: { default: options.packFolder } });
};
