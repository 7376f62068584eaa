import type { ItemRow } from "../../ports/item-repository.ts";
import type { ReviewDeps, Target } from "./act.ts";
import { act } from "./act.ts";
import { commented } from "./comment.ts";
import { SAMPLE_RIGHT, SAMPLE_WRONG } from "./figures.ts";
import { answerNote, hasAnswered, isOpenSample, toldSummary } from "./hidden-sample.ts";
import { type Outcome, refused } from "./outcome.ts";
import { knownCategory } from "./person-decision.ts";
import { unknownCategory } from "./edit-acts.ts";
import { type Reviewer, seesSummary } from "./reviewer.ts";

/** Delivered items looked through for the sample: the newest weeks are what matters. */
const MAX_LOOKED_AT = 1_000;
const PAGE = 100;

/** A person's own answer; only with it they get to see the machine's. */
export const answerSample = (
  deps: ReviewDeps,
  reviewer: Reviewer,
  call: { target: Target; category: string },
): Promise<Outcome> => {
  if (!knownCategory(deps.pack, call.category)) return Promise.resolve(unknownCategory(deps, call.category));
  return act(deps, reviewer, {
    action: "sample-answer",
    target: call.target,
    decide: (item) => {
      if (!isOpenSample(item)) return refused("no_sample", "It is not drawn for the quality sample, or it was judged already.");
      // The first answer counts: a second one would know the machine's.
      if (hasAnswered(item, reviewer.user)) return { kind: "unchanged", item };
      return { to: item.state, stage: item.stage, note: answerNote(call.category) };
    },
  });
};

/** A person's verdict on an item that went straight through. It holds nothing up and changes nothing but the figures. */
export const judgeSample = (
  deps: ReviewDeps,
  reviewer: Reviewer,
  call: { target: Target; right: boolean; note: string },
): Promise<Outcome> =>
  act(deps, reviewer, {
    action: "sample",
    target: call.target,
    decide: (item, now) => {
      if (isOpenSample(item) && !hasAnswered(item, reviewer.user)) {
        return refused("answer_first", "Say first what you take it for; the machine's answer is shown then.");
      }
      return {
        to: item.state,
        stage: item.stage,
        note: call.right ? SAMPLE_RIGHT : SAMPLE_WRONG,
        changes: {
          review: commented(item, { by: reviewer.user, at: now, text: call.note }).review,
          summary: toldSummary(item.summary),
        },
      };
    },
  });

/** Automatic items drawn for people afterwards that nobody has judged yet. */
export const openSamples = async (deps: ReviewDeps, reviewer: Reviewer, limit: number): Promise<ItemRow[]> => {
  const found: ItemRow[] = [];
  let cursor: string | null = null;
  for (let looked = 0; looked < MAX_LOOKED_AT && found.length < limit; looked += PAGE) {
    const page: { rows: ItemRow[]; cursor: string | null } = await deps.items.list({
      tenantId: deps.tenantId,
      states: ["delivered", "accepted"],
      order: "newest",
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    });
    for (const row of page.rows) {
      if (found.length < limit && seesSummary(reviewer, row.summary) && (await isOpen(deps, row))) found.push(row);
    }
    cursor = page.cursor;
    if (cursor === null) break;
  }
  return found;
};

const isOpen = async (deps: ReviewDeps, row: ItemRow): Promise<boolean> => {
  const item = await deps.items.get(deps.tenantId, row.itemId);
  return item !== undefined && isOpenSample(item);
};
