import type { Box } from "../../../schemas/parsed.ts";
import type { Entity } from "../evidence.ts";
import type { LabelHit } from "../labels/label-index.ts";
import type { Relation } from "../relations.ts";
import type { Region } from "../scene.ts";
import { boxOf, type Layout, type Placed } from "./layout.ts";

interface PlacedLabel {
  label: LabelHit;
  placed: Placed;
}

interface PlacedEntity {
  entity: Entity;
  placed: Placed;
}

/** A label reaches this many line heights down; a form's value stands right below, a table's a little further. */
const REACH_BELOW = 3.2;
/** Across a page a value may stand far right of its label, as totals do. */
const REACH_RIGHT = 400;
const MAX_PAIRS_PER_PAGE = 60_000;

function overlap(low1: number, high1: number, low2: number, high2: number): number {
  return Math.min(high1, high2) - Math.max(low1, low2);
}

function sameLine(a: Box, b: Box): boolean {
  return overlap(a[1], a[3], b[1], b[3]) > 0.5 * Math.min(a[3] - a[1], b[3] - b[1]);
}

/** 1 right beside, falling with distance; 0 when it does not stand right of the label. */
function rightOf(label: Box, value: Box): number {
  const gap = value[0] - label[2];
  if (gap < -2 || gap > REACH_RIGHT || !sameLine(label, value)) return 0;
  return 1 - 0.35 * (gap / REACH_RIGHT);
}

function below(label: Box, value: Box, lineHeight: number): number {
  const gap = value[1] - label[3];
  if (gap < -0.4 * lineHeight || gap > REACH_BELOW * lineHeight) return 0;
  const shared = overlap(label[0], label[2], value[0], value[2]);
  const aligned = shared > 0 || Math.abs(label[0] - value[0]) < lineHeight || Math.abs(label[2] - value[2]) < lineHeight;
  if (!aligned) return 0;
  return 0.85 - 0.15 * Math.max(0, gap / lineHeight);
}

/** A word or value between label and value on the line makes the label less theirs. */
function blockedRight(label: Box, value: Box, entities: PlacedEntity[], self: Entity): number {
  let blocked = 0;
  for (const other of entities) {
    const box = other.placed.box;
    if (other.entity !== self && box[0] >= label[2] - 2 && box[2] <= value[0] + 1 && sameLine(label, box)) blocked += 1;
    if (blocked >= 2) break;
  }
  return blocked;
}

function blockedBelow(label: Box, value: Box, entities: PlacedEntity[], self: Entity): number {
  let blocked = 0;
  for (const other of entities) {
    const box = other.placed.box;
    if (
      other.entity !== self &&
      box[1] >= label[3] - 2 &&
      box[3] <= value[1] + 2 &&
      overlap(box[0], box[2], value[0], value[2]) > 0
    )
      blocked += 1;
    if (blocked >= 2) break;
  }
  return blocked;
}

const PENALTY = [1, 0.4, 0.15];

function relationOf(
  label: PlacedLabel,
  value: PlacedEntity,
  entities: PlacedEntity[],
  layout: Layout,
): { quality: number; direction: "before" | "above" } | null {
  const right = rightOf(label.placed.box, value.placed.box);
  if (right > 0)
    return {
      quality: right * (PENALTY[blockedRight(label.placed.box, value.placed.box, entities, value.entity)] ?? 0),
      direction: "before",
    };
  const down = below(label.placed.box, value.placed.box, layout.lineHeight);
  if (down > 0)
    return {
      quality: down * (PENALTY[blockedBelow(label.placed.box, value.placed.box, entities, value.entity)] ?? 0),
      direction: "above",
    };
  return null;
}

function keep(
  best: Map<string, Relation>,
  label: LabelHit,
  family: Set<string>,
  found: { quality: number; direction: "before" | "above" },
): void {
  for (const meaning of label.meanings) {
    if (!family.has(meaning.field)) continue;
    const known = best.get(meaning.field);
    if (known !== undefined && known.quality * known.strength >= found.quality * meaning.strength) continue;
    best.set(meaning.field, {
      field: meaning.field,
      quality: found.quality,
      strength: meaning.strength,
      direction: found.direction,
      letters: label.letters,
      negated: false,
    });
  }
}

/** Label relations by place on the page: right of, or below. */
export function boxRelations(region: Region, entities: Entity[], family: Set<string>): Map<Entity, Map<string, Relation>> {
  const found = new Map<Entity, Map<string, Relation>>();
  const { layout } = region;
  if (layout === null) return found;
  const place = (start: number, end: number): Placed | null => boxOf(layout, start, end);
  const labels: PlacedLabel[] = [];
  for (const label of region.labels) {
    const placed = label.meanings.some((meaning) => family.has(meaning.field)) ? place(label.start, label.end) : null;
    if (placed !== null) labels.push({ label, placed });
  }
  const values: PlacedEntity[] = [];
  for (const entity of entities) {
    const placed = place(entity.start, entity.end);
    if (placed !== null) values.push({ entity, placed });
  }
  for (const page of new Set(labels.map((label) => label.placed.page))) {
    const here = values.filter((value) => value.placed.page === page);
    const marks = labels.filter((label) => label.placed.page === page);
    if (here.length * marks.length > MAX_PAIRS_PER_PAGE) continue;
    for (const value of here) {
      const best = found.get(value.entity) ?? new Map<string, Relation>();
      for (const label of marks) {
        const relation = relationOf(label, value, here, layout);
        if (relation !== null && relation.quality > 0) keep(best, label.label, family, relation);
      }
      found.set(value.entity, best);
    }
  }
  return found;
}
