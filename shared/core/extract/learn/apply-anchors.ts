import type { LearntAnchor } from "../../../schemas/learnt-anchor.ts";
import type { Entity, Evidence, Extractor } from "../evidence.ts";
import { fieldValueOf } from "../field-value.ts";
import { provenanceOf } from "../place.ts";
import { entityTypesOf, type FieldPlan, type Region, type Scene } from "../scene.ts";
import { contextAt, layoutOf, sameLayout, senderKey } from "./anchor-context.ts";

interface Hit {
  region: Region;
  entity: Entity;
}

function fits(anchor: LearntAnchor, region: Region, entity: Entity): boolean {
  const context = contextAt(region.reading.text, entity.start, entity.end);
  if (anchor.left === "" ? context.above !== anchor.above || context.left !== "" : context.left !== anchor.left) return false;
  return (
    anchor.field === "senderName" ||
    entity.type !== "identifier" ||
    context.shape.replace(/9+/g, "9").replace(/A+/g, "A") === anchor.shape.replace(/9+/g, "9").replace(/A+/g, "A")
  );
}

/** Where an anchor points in these pages; only a unique hit counts. */
export function anchorHits(anchor: LearntAnchor, plan: FieldPlan, regions: Region[]): Hit[] {
  const hits: Hit[] = [];
  for (const region of regions) {
    if (region.document === null || !sameLayout(anchor.layout, layoutOf(region.reading.text))) continue;
    for (const type of entityTypesOf(plan.definition.type))
      for (const entity of region.entities.get(type) ?? []) if (fits(anchor, region, entity)) hits.push({ region, entity });
  }
  return hits;
}

/** Anchors of this sender; shadow and demoted ones look on. */
export function learntAnchorExtractor(anchors: LearntAnchor[]): Extractor<Scene> {
  return {
    id: "learnt-anchors",
    run: (scene) => {
      const sender = anchors.length === 0 ? null : senderKey(scene.parsed);
      const mine = anchors.filter((anchor) => anchor.sender === sender && anchor.state === "active");
      return mine.flatMap((anchor): Evidence[] => {
        const plan = scene.fields.find((entry) => entry.name === anchor.field);
        const hits = plan === undefined ? [] : anchorHits(anchor, plan, scene.regions);
        const [hit] = hits;
        if (plan === undefined || hit === undefined || hits.length !== 1) return [];
        const value = fieldValueOf(scene, plan, hit.entity);
        if (value === null) return [];
        return [
          {
            field: plan.name,
            value: value.value,
            key: value.key,
            raw: hit.entity.raw,
            source: "template",
            provenance: provenanceOf(hit.region, hit.entity.start, hit.entity.end),
            features: { template: 1 },
            checks: hit.entity.checks,
            extractor: "learnt-anchors",
          },
        ];
      });
    },
  };
}
