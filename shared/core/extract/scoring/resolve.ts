import type { Evidence } from "../evidence.ts";
import type { Scene } from "../scene.ts";
import { groupEvidence, type Group } from "./score.ts";

/** One place in the text is one field: the field that has the better claim keeps it, the others look further. */
const TAKEN_PENALTY = 3.5;
/** Fields that may well share a place: old forms repeat one number, a gross total is also "the amount". */
const SHARING = new Set([
  "amount",
  "grossTotal",
  "currency",
  "address",
  "accountHolder",
  "senderName",
  "netTotal",
  "purchaseOrder",
]);

function placeKey(evidence: Evidence): string | null {
  const place = evidence.provenance;
  return place === null || place.start === null ? null : `${place.part}:${place.start}:${evidence.key}`;
}

export function resolve(scene: Scene, evidence: Evidence[]): Map<string, Group[]> {
  const byField = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const list = byField.get(one.field) ?? [];
    list.push(one);
    byField.set(one.field, list);
  }
  const groups = new Map<string, Group[]>();
  for (const plan of scene.fields)
    groups.set(plan.name, groupEvidence({ field: plan.name, type: plan.definition.type }, byField.get(plan.name) ?? []));
  claimPlaces(groups);
  return groups;
}

function claimPlaces(groups: Map<string, Group[]>): void {
  const order = [...groups.values()]
    .map((list) => list[0])
    .filter((group) => group !== undefined)
    .sort((a, b) => b.score - a.score);
  const owner = new Map<string, string>();
  for (const group of order) {
    if (SHARING.has(group.field) || group.score < 0) continue;
    for (const member of group.members) {
      const key = placeKey(member);
      if (key !== null && !owner.has(key)) owner.set(key, group.field);
    }
  }
  for (const [field, list] of groups) {
    if (SHARING.has(field)) continue;
    for (const group of list) {
      const key = placeKey(group.best);
      const holder = key === null ? undefined : owner.get(key);
      if (holder !== undefined && holder !== field) group.score -= TAKEN_PENALTY;
    }
    list.sort((a, b) => b.score - a.score);
  }
}
