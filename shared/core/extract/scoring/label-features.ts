import type { Features } from "../evidence.ts";
import type { Relation } from "../relations.ts";
import type { Scene } from "../scene.ts";

export type Relations = Map<string, Relation>;

/** "ab", "zum", "by", "from" before a day say little about what day it is. */
const SHORT_LABEL = 6;

export function shortLabel(relations: Relations, field: string, twin: string | null): Features {
  const own = ownRelation(relations, field, twin);
  return own !== undefined && own.letters < SHORT_LABEL ? { shortLabel: 1 } : {};
}

/** Days people ask for and days from which something holds share their words; where only one of the two is wanted, they are its. */
const TWINS: Record<string, string> = {
  requestedDate: "effectiveDate",
  effectiveDate: "requestedDate",
  meterNumber: "serialNumber",
};

export function twinOf(scene: Scene, field: string): string | null {
  const twin = TWINS[field];
  return twin === undefined || scene.fields.some((plan) => plan.name === twin) ? null : twin;
}

function ownRelation(relations: Relations, field: string, twin: string | null): Relation | undefined {
  const own = relations.get(field);
  const lent = twin === null ? undefined : relations.get(twin);
  if (lent === undefined) return own;
  return own === undefined || own.quality * own.strength < lent.quality * lent.strength ? lent : own;
}

/** "bis", "on" are words of fields that nobody looks for in this category: they claim nothing. */
function isIdle(relation: Relation, isWanted: boolean): boolean {
  return !isWanted && relation.letters < SHORT_LABEL && PREPOSITIONAL.has(relation.field);
}

/** Days named by prepositions alone. */
const PREPOSITIONAL = new Set(["requestedDate", "effectiveDate", "dueDate"]);

const wantedFields = new WeakMap<Scene, Set<string>>();

function wantedIn(scene: Scene): Set<string> {
  const known = wantedFields.get(scene) ?? new Set(scene.fields.map((plan) => plan.name));
  wantedFields.set(scene, known);
  return known;
}

/** Longer labels say more. */
const claimOf = (relation: Relation): number => relation.quality * (relation.strength + Math.min(relation.letters, 12) / 60);

/** The best claim of another field. */
function strongestOther(scene: Scene, relations: Relations, mine: { field: string; twin: string | null }): number {
  const wanted = wantedIn(scene);
  let other = 0;
  for (const [name, relation] of relations) {
    if (name !== mine.field && name !== mine.twin && !isIdle(relation, wanted.has(name)))
      other = Math.max(other, claimOf(relation));
  }
  return other;
}

export function labelFeatures(scene: Scene, relations: Relations, field: string): Features {
  const twin = twinOf(scene, field);
  const own = ownRelation(relations, field, twin);
  const other = strongestOther(scene, relations, { field, twin });
  if (own === undefined) return { other };
  const score = claimOf(own);
  return {
    label: own.quality * own.strength,
    labelled: own.quality >= 0.7 && own.strength === 1 ? 1 : 0,
    hinted: own.quality >= 0.7 && own.strength < 1 ? 1 : 0,
    labelAfter: own.direction === "after" ? 1 : 0,
    labelAbove: own.direction === "above" ? 1 : 0,
    other: other > score ? other : 0,
    contested: other > 0 && other <= score ? 1 : 0,
  };
}
