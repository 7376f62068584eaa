import type { LearntAnchor, LearntPlaces, LearntSynonym } from "../../schemas/learnt-anchor.ts";
import type { AnchorJudgement, Anchors } from "../../schemas/review-pages.ts";

type View = Anchors["anchors"][number];

/** What a lead sees: what waits for a judgement first, the best supported on top. */
export const placesView = (places: LearntPlaces): View[] =>
  [...places.anchors.map(anchorView), ...places.synonyms.map(synonymView)].toSorted(
    (one, other) => rankOf(one) - rankOf(other) || other.seen - one.seen,
  );

const rankOf = (view: View): number => ["proposed", "approved", "rejected"].indexOf(view.state);

/** A demoted place waits for a person, like one that was never used. */
const STATE_OF = { shadow: "proposed", active: "approved", demoted: "proposed", rejected: "rejected" } as const;

const anchorView = (anchor: LearntAnchor): View => ({
  id: anchor.id,
  kind: "anchor",
  field: anchor.field,
  text: `${anchor.left === "" ? anchor.above : anchor.left} ${anchor.shape}`.trim(),
  sender: anchor.sender,
  seen: anchor.confirmations + anchor.contradictions,
  right: anchor.confirmations,
  state: STATE_OF[anchor.state],
});

const synonymView = ({ id, field, word, items, state }: LearntSynonym): View => ({
  id,
  kind: "synonym",
  field,
  text: word,
  sender: "",
  seen: items.length,
  right: items.length,
  state,
});

/** Places and words after a person's judgement; null when there is none of that id. */
export const judgedPlaces = (
  places: LearntPlaces,
  judgement: { id: string; state: AnchorJudgement; at: string },
): LearntPlaces | null => {
  const { id, state, at } = judgement;
  const isIt = (entry: { id: string }): boolean => entry.id === id;
  if (!places.anchors.some(isIt) && !places.synonyms.some(isIt)) return null;
  if (state === "deleted") {
    return { anchors: places.anchors.filter((entry) => !isIt(entry)), synonyms: places.synonyms.filter((entry) => !isIt(entry)) };
  }
  const anchorState = ({ proposed: "demoted", approved: "active", rejected: "rejected" } as const)[state];
  return {
    anchors: places.anchors.map((entry) => (isIt(entry) ? { ...entry, state: anchorState, updatedAt: at } : entry)),
    synonyms: places.synonyms.map((entry) => (isIt(entry) ? { ...entry, state, updatedAt: at } : entry)),
  };
};
