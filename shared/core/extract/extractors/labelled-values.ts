import type { Entity, EntityType, Evidence, Extractor, Features } from "../evidence.ts";
import { familyMembers, familyOf, type FamilyName } from "../families.ts";
import { fieldValueOf } from "../field-value.ts";
import { amountRoleFeatures } from "../amount-roles.ts";
import { answerFeatures, isSpeaker } from "../chat-answers.ts";
import { addressRoleFeatures, hasAddressRoles } from "../address-roles.ts";
import { dayFeatures } from "../day-features.ts";
import { isOwn, ownIdentitiesOf } from "../own-identities.ts";
import { numberedFeatures, serialWordFeatures } from "../device-number-cues.ts";
import { shownFeatures } from "../error-code-cues.ts";
import { blockKindAt, provenanceOf } from "../place.ts";
import { plateFeatures } from "../plate-owners.ts";
import { isNegated, relate } from "../relations.ts";
import { entityTypesOf, type FieldPlan, type Region, type Scene } from "../scene.ts";
import { labelFeatures, type Relations } from "../scoring/label-features.ts";
import { placeFeatures } from "../scoring/place-features.ts";
import { boxRelations } from "../layout/box-relations.ts";
import { firstFrom } from "../layout/first-from.ts";
import { isCandidate, UNNAMED } from "./is-candidate.ts";

/** Values of one kind in one region, each with its relation to every label of its family. */
interface Related {
  entity: Entity;
  relations: Relations;
  features?: Features;
}

function betterOf(first: Relations, second: Relations): Relations {
  const merged = new Map(first);
  for (const [field, relation] of second) {
    const known = merged.get(field);
    if (known === undefined || relation.quality * relation.strength > known.quality * known.strength) merged.set(field, relation);
  }
  return merged;
}

function relateAll(scene: Scene, region: Region, types: EntityType[], family: FamilyName): Related[] {
  const entities = types
    .flatMap((type) => region.entities.get(type) ?? [])
    .filter((entity) => !isSpeaker(region, entity))
    .sort((a, b) => a.start - b.start);
  const members = familyMembers(scene.pack, family);
  const options = { family: members, siblings: entities };
  const boxes = region.layout === null ? new Map<Entity, Relations>() : boxRelations(region, entities, members);
  return entities.map((entity) => {
    const inText = relate(region, entity, options);
    const byBox = boxes.get(entity);
    return { entity, relations: byBox === undefined ? inText : betterOf(byBox, inText) };
  });
}

const CONTAINERS: EntityType[] = ["license_plate", "iban", "email", "vat_id", "date", "phone", "money", "address"];

/** Readings that are often wrong themselves speak against, they do not decide. */
const SOFT_CONTAINERS = new Set<EntityType>(["date", "phone", "money", "license_plate"]);

/** What an identifier or a bare number lies inside of: an IBAN is no customer number. */
function insideFeatures(region: Region, entity: Entity): Features {
  if (entity.type !== "identifier" && entity.type !== "number" && entity.type !== "money" && entity.type !== "meter_reading")
    return {};
  const features: Features = {};
  for (const type of CONTAINERS) {
    if (type === entity.type) continue;
    const overlap = overlaps(region.entities.get(type) ?? [], entity);
    if (overlap) features[SOFT_CONTAINERS.has(type) ? `in_${type}` : "inside"] = 1;
  }
  return features;
}

function overlaps(sorted: Entity[], entity: Entity): boolean {
  const next = sorted[firstFrom(sorted, ({ end }) => end > entity.start)];
  return next !== undefined && next.start < entity.end;
}

function maskFeatures(plan: FieldPlan, entity: Entity): Features {
  if (plan.masks.length === 0 || entity.type !== "identifier") return {};
  const hit = plan.masks.some((mask) => mask.test(entity.raw) || mask.test(entity.raw.replace(/ /g, "")));
  if (hit) return { mask: 1 };
  // A buyer's own order numbers have any shape; a mask nobody adapted says nothing against what stands behind their label.
  return plan.name === "purchaseOrder" ? {} : { maskMiss: 1 };
}

/** In a letter the second address above the salutation is the one it is sent to. */
function recipientFeature(scene: Scene, region: Region, entity: Entity): Features {
  if (scene.arrival.channel !== "letter" && region.kind !== "attachment") return {};
  const greeting = /(?:sehr geehrte|guten tag|hallo|liebe[rs]? |dear |to whom it may)/u.exec(region.reading.folded);
  if (greeting === null || entity.start > greeting.index) return {};
  const [first] = region.entities.get("address") ?? [];
  if (first !== entity) return { recipient: 1 };
  return hasAddressRoles(scene) ? { letterHead: 1 } : { letterSender: 1 };
}

/** What is true of a value whatever field it is read for; seen once, used by every field of its kind. */
function entityFeatures(scene: Scene, region: Region, entity: Entity): Features {
  const features = present(entity.hints);
  Object.assign(features, insideFeatures(region, entity));
  addPresent(features, placeFeatures(region, entity, blockKindAt(region, entity.start)));
  // "nicht mehr in der Poststraße 5" names the old address; roles tell it from the new one.
  if (entity.type !== "address" && isNegated(region, entity)) features.negated = 1;
  Object.assign(features, plateFeatures(region, entity));
  if (isOwn(ownIdentitiesOf(scene.pack), entity, region.reading.text)) features.own = 1;
  if (entity.type === "number" || entity.type === "deadline") features.bare = 1;
  return features;
}

/** Absent means 0: what is not there costs nothing to weigh. */
function addPresent(kept: Features, features: Features): Features {
  for (const name in features) {
    const value = features[name];
    if (value !== undefined && value !== 0) kept[name] = value;
  }
  return kept;
}

const present = (features: Features): Features => addPresent({}, features);

function fieldFeatures(
  scene: Scene,
  region: Region,
  of: { plan: FieldPlan; related: Related; label: Features; mask: Features },
): Features {
  const { plan, related, label } = of;
  const { entity } = related;
  related.features ??= entityFeatures(scene, region, entity);
  const features = addPresent({ ...related.features }, label);
  Object.assign(features, of.mask, amountRoleFeatures(region, entity, plan.name));
  const { type } = plan.definition;
  if (type === "date" || type === "deadline")
    Object.assign(features, dayFeatures(scene, region, { field: plan.name, entity, relations: related.relations, label }));
  if (entity.type === "address")
    Object.assign(
      features,
      recipientFeature(scene, region, entity),
      addressRoleFeatures(scene, region, { entity, field: plan.name }),
    );
  return features;
}

/** The question that was asked outweighs whatever label stands nearer. */
function answered(label: Features, answer: Features): Features {
  if (answer.asked === 1) return { ...label, label: 1, labelled: 1, other: 0, labelAfter: 0, asked: 1 };
  return answer.askedOther === 1 ? { ...label, askedOther: 1 } : label;
}

/** Clauses that name a value without any label. */
function cueFeatures(region: Region, entity: Entity, of: { field: string; label: Features }): Features {
  if (of.field === "errorCode") return shownFeatures(region, entity, of.label);
  const numbered = numberedFeatures(region, entity, of);
  return of.field === "serialNumber" ? { ...numbered, ...serialWordFeatures(region, entity, of.label) } : numbered;
}

function evidenceOf(scene: Scene, region: Region, plan: FieldPlan, related: Related): Evidence | null {
  const { entity, relations } = related;
  const answer = answerFeatures(region, entity, plan.name);
  const told = labelFeatures(scene, relations, plan.name);
  const label = answered({ ...told, ...cueFeatures(region, entity, { field: plan.name, label: told }) }, answer);
  // Most codes are named by nothing: told before anything dear is looked at.
  const mask = maskFeatures(plan, entity);
  if (plan.definition.type === "identifier" && (label.label ?? 0) <= UNNAMED && mask.mask !== 1) return null;
  const value = fieldValueOf(scene, plan, entity);
  if (value === null) return null;
  const features = { ...fieldFeatures(scene, region, { plan, related, label, mask }), ...value.features };
  const strong = (features.labelled ?? 0) > 0 || (features.label ?? 0) > 0.4;
  return {
    field: plan.name,
    value: value.value,
    key: value.key,
    raw: entity.raw,
    source: strong ? "label" : "entity",
    provenance: provenanceOf(region, entity.start, entity.end),
    features,
    checks: entity.checks,
    extractor: "labelled-values",
  };
}

function runRegion(scene: Scene, region: Region): Evidence[] {
  const found: Evidence[] = [];
  const related = new Map<string, Related[]>();
  for (const plan of scene.fields) {
    const types = entityTypesOf(plan.definition.type);
    if (
      types.length === 0 ||
      plan.definition.type === "currency" ||
      plan.definition.type === "person" ||
      plan.definition.type === "line_items"
    )
      continue;
    const key = types.join(",");
    const values = related.get(key) ?? relateAll(scene, region, types, familyOf(plan.definition.type));
    related.set(key, values);
    for (const value of values) {
      const evidence = evidenceOf(scene, region, plan, value);
      if (evidence !== null && isCandidate(plan, evidence)) found.push(evidence);
    }
  }
  return found;
}

export const labelledValues: Extractor<Scene> = {
  id: "labelled-values",
  run: (scene) => scene.regions.flatMap((region) => runRegion(scene, region)),
};
