import type { Correction } from "../../../schemas/correction.ts";
import type { FieldValue } from "../../../schemas/extraction.ts";
import type { LearntAnchor, SynonymProposal } from "../../../schemas/learnt-anchor.ts";
import type { Parsed } from "../../../schemas/parsed.ts";
import { squeeze } from "../fold-text.ts";
import { sameValue } from "../same-value.ts";
import type { Scene } from "../scene.ts";
import { fieldValueOf } from "../field-value.ts";
import { anchorHits } from "./apply-anchors.ts";
import { contextAt, layoutOf, sameLayout, senderKey } from "./anchor-context.ts";

/** Confirmations an anchor needs before it counts. */
const ACTIVE_AFTER = 2;
/** One sender's layout needs few rules; more means it is not one layout. */
const MAX_ANCHORS_PER_SENDER = 60;

const MONEY_FIELDS = new Set(["netTotal", "taxTotal", "grossTotal"]);

export interface Lesson {
  correction: Correction;
  parsed: Parsed;
  /** The item as extraction sees it, with the corrected category. */
  scene: Scene;
  /** True where the confirmed net, tax and gross add up; money anchors are learnt only then. */
  sumsHold: boolean;
  newId: () => string;
}

interface Taught {
  field: string;
  left: string;
  above: string;
  shape: string;
  layout: string[];
}

function taughtBy(lesson: Lesson): Taught[] {
  return lesson.correction.fields.flatMap((field): Taught[] => {
    const place = field.provenance;
    const document = lesson.parsed.documents.find((entry) => entry.part === place?.part);
    if (field.is === null || place === null || place.start === null || place.end === null || document === undefined) return [];
    if (MONEY_FIELDS.has(field.name) && !lesson.sumsHold) return [];
    const context = contextAt(document.text, place.start, place.end);
    return context.left === "" && context.above === ""
      ? []
      : [{ field: field.name, ...context, layout: layoutOf(document.text) }];
  });
}

/** An amount printed without its currency is in the one the person confirmed. */
function inCurrencyOf(value: FieldValue, told: FieldValue): FieldValue {
  const bare = typeof value === "object" && "currency" in value && value.currency === "XXX";
  return bare && typeof told === "object" && "currency" in told ? { value: value.value, currency: told.currency } : value;
}

/** What the anchor would have said about this item: right, wrong, or nothing (no unique hit). */
function verdict(anchor: LearntAnchor, lesson: Lesson): "right" | "wrong" | "silent" {
  const told = lesson.correction.fields.find((field) => field.name === anchor.field);
  const plan = lesson.scene.fields.find((entry) => entry.name === anchor.field);
  if (told === undefined || told.is === null || plan === undefined) return "silent";
  const hits = anchorHits(anchor, plan, lesson.scene.regions);
  const [hit] = hits;
  if (hit === undefined || hits.length !== 1) return "silent";
  const value = fieldValueOf(lesson.scene, plan, hit.entity);
  return value !== null && sameValue(anchor.field, inCurrencyOf(value.value, told.is), told.is) ? "right" : "wrong";
}

function judged(anchor: LearntAnchor, lesson: Lesson): LearntAnchor {
  const said = verdict(anchor, lesson);
  const { itemId, at } = lesson.correction;
  if (said === "silent" || anchor.items.includes(itemId) || anchor.contradictedBy.includes(itemId)) return anchor;
  if (said === "wrong") {
    const state = anchor.state === "rejected" ? anchor.state : "demoted";
    return {
      ...anchor,
      state,
      contradictions: anchor.contradictions + 1,
      contradictedBy: [...anchor.contradictedBy, itemId],
      updatedAt: at,
    };
  }
  const confirmations = anchor.confirmations + 1;
  return {
    ...anchor,
    confirmations,
    state: anchor.state === "shadow" && confirmations >= ACTIVE_AFTER ? "active" : anchor.state,
    items: [...anchor.items, itemId],
    updatedAt: at,
  };
}

/** Anchors after one more lesson: new ones in shadow, old ones confirmed or demoted at the first contradiction. */
export function learnAnchors(anchors: LearntAnchor[], lesson: Lesson): LearntAnchor[] {
  const sender = senderKey(lesson.parsed);
  if (sender === null || lesson.correction.undone) return anchors;
  const others = anchors.filter((anchor) => anchor.sender !== sender);
  const mine = anchors.filter((anchor) => anchor.sender === sender).map((anchor) => judged(anchor, lesson));
  for (const taught of taughtBy(lesson)) {
    const known = mine.some(
      (anchor) =>
        anchor.field === taught.field &&
        anchor.left === taught.left &&
        anchor.above === taught.above &&
        sameLayout(anchor.layout, taught.layout),
    );
    if (known || mine.length >= MAX_ANCHORS_PER_SENDER) continue;
    const fresh: LearntAnchor = {
      id: lesson.newId(),
      sender,
      ...taught,
      state: "shadow",
      confirmations: 0,
      contradictions: 0,
      items: [],
      contradictedBy: [],
      updatedAt: lesson.correction.at,
    };
    // A rule that does not even point at what it was taught is no rule.
    if (verdict(fresh, lesson) !== "right") continue;
    mine.push({ ...fresh, confirmations: 1, items: [lesson.correction.itemId] });
  }
  return [...others, ...mine];
}

/** Erasure: what was learnt from an item goes with it; an anchor left without support goes as well. */
export function forgetItem(anchors: LearntAnchor[], itemId: string): LearntAnchor[] {
  return anchors.flatMap((anchor) => {
    // What an erased item said against an anchor stays said; only its name goes.
    if (anchor.contradictedBy.includes(itemId))
      return [{ ...anchor, contradictedBy: anchor.contradictedBy.filter((entry) => entry !== itemId) }];
    if (!anchor.items.includes(itemId)) return [anchor];
    const items = anchor.items.filter((entry) => entry !== itemId);
    const confirmations = Math.max(0, anchor.confirmations - 1);
    return items.length === 0
      ? []
      : [
          {
            ...anchor,
            items,
            confirmations,
            state: anchor.state === "active" && confirmations < ACTIVE_AFTER ? "shadow" : anchor.state,
          },
        ];
  });
}

/** A bad lesson undone: its support goes, and what it spoke against stands again. */
export function takeBackItem(anchors: LearntAnchor[], itemId: string): LearntAnchor[] {
  const restored = anchors.map((anchor): LearntAnchor => {
    if (!anchor.contradictedBy.includes(itemId)) return anchor;
    const contradictedBy = anchor.contradictedBy.filter((entry) => entry !== itemId);
    const contradictions = Math.max(0, anchor.contradictions - 1);
    const before = anchor.confirmations >= ACTIVE_AFTER ? "active" : "shadow";
    return {
      ...anchor,
      contradictedBy,
      contradictions,
      state: anchor.state === "demoted" && contradictions === 0 ? before : anchor.state,
    };
  });
  return forgetItem(restored, itemId);
}

/** The words right before a clicked value that no label of the field knows: proposals for a person to approve. */
export function proposeSynonyms(lesson: Lesson, knownLabels: (field: string) => string[]): SynonymProposal[] {
  return taughtBy(lesson).flatMap((taught): SynonymProposal[] => {
    const word =
      taught.left
        .replace(/[:.#\s-]+$/u, "")
        .split(/[,;|]|\s{2,}|\. /)
        .at(-1)
        ?.trim() ?? "";
    const squeezed = squeeze(word);
    if (squeezed.length < 3 || word.includes("#") || word.split(" ").length > 4) return [];
    if (knownLabels(taught.field).some((label) => squeeze(label) === squeezed)) return [];
    return [{ field: taught.field, word, language: lesson.correction.language, items: [lesson.correction.itemId] }];
  });
}
