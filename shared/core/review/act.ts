import type { BlobStore } from "../../ports/blob-store.ts";
import type { CorrectionLog } from "../../ports/correction-log.ts";
import type { ItemRepository, OutboxMessage } from "../../ports/item-repository.ts";
import type { Classification } from "../../schemas/classification.ts";
import type { Extraction, FieldValue, ValidityCheck } from "../../schemas/extraction.ts";
import type { Arrival, Item } from "../../schemas/item.ts";
import type { ItemState } from "../../schemas/ledger.ts";
import type { FieldDefinition, Pack } from "../../schemas/pack.ts";
import type { Parsed } from "../../schemas/parsed.ts";
import type { ItemAction } from "../../schemas/review-api.ts";
import type { StageName } from "../../schemas/stage.ts";
import { mayFollow, stepItem } from "../flow/transition.ts";
import { onlyHarmlessSince } from "./harmless.ts";
import { type Outcome, refused } from "./outcome.ts";
import type { Reviewer } from "./reviewer.ts";
import { seesSummary } from "./reviewer.ts";
import { refusalOf } from "./rights.ts";

export interface ReviewDeps {
  tenantId: string;
  items: ItemRepository;
  blobs: BlobStore;
  corrections: CorrectionLog;
  pack: Pack;
  extract: (input: { parsed: Parsed; classification: Classification; arrival: Arrival }) => Promise<Extraction>;
  /** What is wrong with a value a person typed; empty: nothing. */
  checkValue: (definition: FieldDefinition, value: FieldValue) => ValidityCheck[];
  now: () => string;
  newId: () => string;
  /** Confirmed items wait so long before they are delivered, so that a slip can be taken back. */
  undoSeconds: number;
  /** Items somebody is being given at this moment: sixty people who ask at once need not all try the same first row. */
  beingTaken?: Set<string>;
}

export interface Target {
  itemId: string;
  /** The version the person saw; undefined where it does not matter (comments). */
  expected?: number | undefined;
}

/** What an act makes of the item. */
export interface Move {
  to: ItemState;
  stage: StageName | null;
  note: string;
  changes?: Partial<Item>;
  outbox?: (item: Item) => OutboxMessage[];
  searchText?: string;
}

export type Decide = (item: Item, now: string) => Move | Outcome | Promise<Move | Outcome>;

/** Someone else writes between our read and our write: rare, and each loss means that somebody else won. */
const ATTEMPTS = 5;

/** Read, decide, write on the version. A write lost to a harmless change (a heartbeat, a comment) is decided again. */
export const act = async (
  deps: ReviewDeps,
  reviewer: Reviewer,
  call: { action: ItemAction; target: Target; decide: Decide },
): Promise<Outcome> => {
  const { action, target, decide } = call;
  for (let attempt = 0; ; attempt += 1) {
    const item = await deps.items.get(deps.tenantId, target.itemId);
    if (item === undefined || !seesSummary(reviewer, item.summary)) return { kind: "not_found" };
    const now = deps.now();
    const refusal = precondition(item, reviewer, { action, target, now });
    if (refusal !== null) return refusal;
    const decided = await decide(item, now);
    if ("kind" in decided) return decided;
    if (!mayFollow(item.state, decided.to))
      return refused("wrong_state", `From ${item.state} it cannot become ${decided.to}; claim it first.`);
    const next = stepItem(item, { ...decided, by: "review", actor: reviewer.user, at: now }, decided.changes ?? {});
    const written = await deps.items.advance({
      item: next,
      outbox: decided.outbox?.(next) ?? [],
      ...(decided.searchText === undefined ? {} : { searchText: decided.searchText }),
    });
    if (written === "written") return { kind: "done", item: next };
    if (attempt === ATTEMPTS) return { kind: "conflict", item };
  }
};

const precondition = (
  item: Item,
  reviewer: Reviewer,
  call: { action: ItemAction; target: Target; now: string },
): Outcome | null => {
  const { expected } = call.target;
  const stale = expected !== undefined && expected !== item.version && !onlyHarmlessSince(item, expected);
  if (stale) return { kind: "conflict", item };
  return refusalOf(call.action, { item, reviewer, now: call.now });
};
