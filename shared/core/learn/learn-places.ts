import type { CorrectionLog } from "../../ports/correction-log.ts";
import type { ItemRepository } from "../../ports/item-repository.ts";
import type { Correction } from "../../schemas/correction.ts";
import type { LearntPlaces } from "../../schemas/learnt-anchor.ts";
import type { Pack } from "../../schemas/pack.ts";
import { learnAnchors, type Lesson, proposeSynonyms } from "../extract/learn/learn-anchors.ts";
import { buildScene } from "../extract/scene.ts";
import { readingOf } from "../review/stored-reading.ts";
import { keptAnchors } from "./kept-anchors.ts";
import { knownLabels, packWithSynonyms, withProposals } from "./learnt-synonyms.ts";
import { changePlaces, type PlacesPointer, type PlacesStore, readPointer, type StoredPlaces } from "./places-store.ts";
import { sumsHold } from "./sums-hold.ts";

export interface LearnPlacesDeps extends PlacesStore {
  items: Pick<ItemRepository, "get">;
  corrections: Pick<CorrectionLog, "list">;
}

export interface LearnPlacesRequest {
  tenantId: string;
  pack: Pack;
  by: string;
  /** Lessons after which the round ends; the next one goes on there. */
  atMost: number;
}

export interface LearnPlacesOutcome {
  /** Lessons read. */
  lessons: number;
  /** Lessons that could not be learnt from, and why. */
  complaints: string[];
}

/** Read and written at once: a quiet round reads no more than this. */
const PAGE = 50;

/** Places and words from what people confirmed since the last time. */
export const learnPlaces = async (deps: LearnPlacesDeps, request: LearnPlacesRequest): Promise<LearnPlacesOutcome> => {
  const complaints: string[] = [];
  let lessons = await learnAgain(deps, request, complaints);
  let more = true;
  while (more && lessons < request.atMost) {
    const page = await learnPage(deps, request, complaints);
    lessons += page.lessons;
    ({ more } = page);
  }
  return { lessons, complaints };
};

const learnPage = async (
  deps: LearnPlacesDeps,
  request: LearnPlacesRequest,
  complaints: string[],
): Promise<{ lessons: number; more: boolean }> => {
  const read = { lessons: 0, more: false };
  const apply = async (before: StoredPlaces): Promise<Omit<StoredPlaces, "version"> | null> => {
    const { readTo, handled } = before.pointer;
    const page = await deps.corrections.list(request.tenantId, { ...(readTo === null ? {} : { after: readTo }), limit: PAGE });
    const fresh = page.corrections.filter((correction) => !handled.includes(correction.correctionId));
    read.lessons = fresh.length;
    read.more = page.after !== null;
    if (fresh.length === 0 && page.after === null) return null;
    const places = await learntFrom(deps, request, { places: before.places, corrections: fresh, complaints });
    return { places, pointer: pointerAfter(before.pointer, page) };
  };
  await changePlaces(deps, request.tenantId, { by: request.by, note: "lessons read", apply });
  return read;
};

/** The log tells no position behind its last entry: the last page is read again, and its lessons are known by name. */
const pointerAfter = (before: PlacesPointer, page: { corrections: Correction[]; after: string | null }): PlacesPointer =>
  page.after === null
    ? { ...before, handled: page.corrections.map((correction) => correction.correctionId) }
    : { ...before, readTo: page.after, handled: [] };

/** Lessons that count again; rare, so the whole log may be read for them. */
const learnAgain = async (deps: LearnPlacesDeps, request: LearnPlacesRequest, complaints: string[]): Promise<number> => {
  const { pointer } = await readPointer(deps.settings, request.tenantId);
  if (pointer.again.length === 0) return 0;
  const corrections = await lessonsOf(deps, request.tenantId, new Set(pointer.again));
  const apply = async (before: StoredPlaces): Promise<Omit<StoredPlaces, "version">> => ({
    places: await learntFrom(deps, request, { places: before.places, corrections, complaints }),
    pointer: { ...before.pointer, again: before.pointer.again.filter((itemId) => !pointer.again.includes(itemId)) },
  });
  await changePlaces(deps, request.tenantId, { by: request.by, note: "lessons restored", apply });
  return corrections.length;
};

const lessonsOf = async (deps: LearnPlacesDeps, tenantId: string, items: Set<string>): Promise<Correction[]> => {
  const found: Correction[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<CorrectionLog["list"]>> = await deps.corrections.list(
      tenantId,
      after === null ? {} : { after },
    );
    found.push(...page.corrections.filter((correction) => items.has(correction.itemId)));
    ({ after } = page);
  } while (after !== null);
  return found;
};

const learntFrom = async (
  deps: LearnPlacesDeps,
  request: LearnPlacesRequest,
  from: { places: LearntPlaces; corrections: Correction[]; complaints: string[] },
): Promise<LearntPlaces> => {
  let { places } = from;
  const pack = packWithSynonyms(request.pack, places.synonyms);
  for (const correction of from.corrections) {
    const lesson = await lessonFrom(deps, pack, correction);
    if (lesson === null) continue;
    try {
      places = taught(places, lesson);
    } catch (error) {
      from.complaints.push(`${correction.correctionId}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return places;
};

/** null where there is nothing to learn places from: undone, no field, or the item is erased or past its retention. */
const lessonFrom = async (deps: LearnPlacesDeps, pack: Pack, correction: Correction): Promise<(() => Lesson) | null> => {
  if (correction.undone || correction.fields.every((field) => field.is === null)) return null;
  const item = await deps.items.get(correction.tenantId, correction.itemId);
  if (item === undefined || item.classification === null) return null;
  const parsed = await readingOf(deps.blobs, item);
  if (parsed === null) return null;
  const category = correction.category?.is ?? item.classification.category;
  const input = { parsed, classification: { ...item.classification, category }, arrival: item.arrival };
  return () => ({ correction, parsed, scene: buildScene(pack, input), sumsHold: sumsHold(item.extraction), newId: deps.newId });
};

const taught = (places: LearntPlaces, lessonOf: () => Lesson): LearntPlaces => {
  const lesson = lessonOf();
  const anchors = keptAnchors(learnAnchors(places.anchors, lesson));
  const proposals = proposeSynonyms(lesson, (field) => knownLabels(lesson.scene.pack, field));
  const synonyms = withProposals(places.synonyms, proposals, { at: lesson.correction.at, newId: lesson.newId });
  const isSame = anchors.length === places.anchors.length && anchors.every((anchor) => places.anchors.includes(anchor));
  return isSame && synonyms === places.synonyms ? places : { anchors, synonyms };
};
