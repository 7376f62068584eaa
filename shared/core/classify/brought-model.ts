import type { LoadedPack } from "../../schemas/pack.ts";
import { decodeModel } from "./engine/model-format.ts";
import { packModelName } from "./pack-model.ts";

/** `outdated`: learnt from other examples, or by another release; `unreadable`: no model this program reads. */
export type BroughtModel =
  | { state: "absent" }
  | { state: "usable"; bytes: Uint8Array }
  | { state: "outdated"; reason: string }
  | { state: "unreadable"; reason: string };

/** The model that came with a pack, when it is what this program would learn from the pack's examples as they are now. */
export function broughtModel(pack: LoadedPack): BroughtModel {
  if (pack.model === undefined) return { state: "absent" };
  const reading = decodeModel(pack.model);
  if (!reading.ok) return { state: "unreadable", reason: reading.reason };
  const { name } = reading.model.header;
  const wanted = packModelName(pack);
  if (name === wanted) return { state: "usable", bytes: pack.model };
  return { state: "outdated", reason: `It is ${name}; the pack as it is now and this release make ${wanted}.` };
}

/** Bytes of the pack's own model: brought along, or else learnt now. */
export async function ownModel(pack: LoadedPack, train: (pack: LoadedPack) => Promise<Uint8Array>): Promise<Uint8Array> {
  const brought = broughtModel(pack);
  return brought.state === "usable" ? brought.bytes : train(pack);
}
