import type { LearntPlaces } from "../../schemas/learnt-anchor.ts";
import { forgetItem, takeBackItem } from "../extract/learn/learn-anchors.ts";
import { withoutItem } from "./learnt-synonyms.ts";
import { changePlaces, type PlacesStore } from "./places-store.ts";

/** Erasure: everything learnt from these items goes. Answers how many places and words were touched. */
export const forgetPlaces = async (
  store: PlacesStore,
  request: { tenantId: string; itemIds: string[]; by: string },
): Promise<number> => {
  const { tenantId, itemIds, by } = request;
  let touched = 0;
  await changePlaces(store, tenantId, {
    by,
    note: "erasure",
    apply: ({ pointer, places }) => {
      const left: LearntPlaces = {
        anchors: itemIds.reduce(forgetItem, places.anchors),
        synonyms: itemIds.reduce(withoutItem, places.synonyms),
      };
      touched = changedEntries(places.anchors, left.anchors) + changedEntries(places.synonyms, left.synonyms);
      const again = pointer.again.filter((itemId) => !itemIds.includes(itemId));
      // Written even when nothing changed: a learner at work on these items then starts over and finds them gone.
      return Promise.resolve({ pointer: { ...pointer, again }, places: touched === 0 ? places : left });
    },
  });
  return touched;
};

const changedEntries = <T>(before: T[], after: T[]): number => {
  const same = new Set(after);
  return before.filter((entry) => !same.has(entry)).length;
};

/** A bad lesson undone: what it taught and what it spoke against is as if it had never been. */
export const takeBackPlaces = async (
  store: PlacesStore,
  request: { tenantId: string; itemId: string; by: string },
): Promise<void> => {
  const { tenantId, itemId, by } = request;
  await changePlaces(store, tenantId, {
    by,
    note: "lesson undone",
    // Written even when nothing changed: a learner that read the lesson before it was undone starts over.
    apply: ({ pointer, places }) => {
      const left = { anchors: takeBackItem(places.anchors, itemId), synonyms: withoutItem(places.synonyms, itemId) };
      const touched = changedEntries(places.anchors, left.anchors) + changedEntries(places.synonyms, left.synonyms);
      return Promise.resolve({ pointer, places: touched === 0 ? places : left });
    },
  });
};

/** A lesson that counts again is read once more by the next round. */
export const learnPlacesAgain = async (
  store: PlacesStore,
  request: { tenantId: string; itemId: string; by: string },
): Promise<void> => {
  const { tenantId, itemId, by } = request;
  await changePlaces(store, tenantId, {
    by,
    note: "lesson restored",
    apply: ({ pointer, places }) =>
      Promise.resolve(
        pointer.again.includes(itemId) ? null : { pointer: { ...pointer, again: [...pointer.again, itemId] }, places },
      ),
  });
};
