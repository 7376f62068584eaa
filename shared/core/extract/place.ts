import type { BlockKind } from "./block-kind.ts";
import type { Provenance } from "../../schemas/extraction.ts";
import { boxOf } from "./layout/layout.ts";
import type { Region } from "./scene.ts";

export function blockKindAt(region: Region, offset: number): BlockKind {
  return region.blocks.find((block) => block.start <= offset && offset < block.end)?.kind ?? "newest";
}

/** Where a span of a region stands. The subject line has no document: only its part is named. */
export function provenanceOf(region: Region, start: number, end: number): Provenance {
  if (region.document === null) return { part: region.part, page: null, start: null, end: null, box: null };
  const page = region.pages.find((entry) => entry.start <= start && start < entry.end);
  const placed = region.layout === null ? null : boxOf(region.layout, start, end);
  return { part: region.part, page: placed?.page ?? page?.number ?? null, start, end, box: placed?.box ?? null };
}
