import type { Case } from "../../schemas/case.ts";
import type { Item } from "../../schemas/item.ts";
import { change, type JoinCaseDeps } from "./join-case.ts";

export type CaseNote = Pick<Case["timeline"][number], "direction" | "text">;

/** Tells in the case's history what happened to the item; told twice it stands there once. */
export const noteInCase = async (deps: JoinCaseDeps, item: Item, notes: CaseNote[]): Promise<void> => {
  if (item.caseId === null || (await deps.cases.get(item.tenantId, item.caseId)) === undefined) return;
  const at = deps.now();
  await change(deps, { tenantId: item.tenantId, caseId: item.caseId }, (one) => {
    const isTold = (note: CaseNote): boolean =>
      one.timeline.some((entry) => entry.itemId === item.itemId && entry.text === note.text);
    const fresh = notes.filter((note) => !isTold(note)).map((note) => ({ ...note, at, itemId: item.itemId, channel: null }));
    return fresh.length === 0 ? one : { ...one, timeline: [...one.timeline, ...fresh] };
  });
};
