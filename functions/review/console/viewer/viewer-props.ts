import type { Provenance } from "../../../../shared/schemas/extraction.ts";
import type { Document } from "../../../../shared/schemas/parsed.ts";
import type { Mark } from "./text-chunks.ts";
import type { Pick } from "./words.ts";

export interface DocumentViewProps {
  itemId: string;
  document: Document;
  /** Where the selected field stands, if it stands in this document. */
  place: Provenance | null;
  terms: Mark[];
  zoom: number;
  rotation: number;
  frozen: boolean;
  onPick: (pick: Pick, append: boolean) => void;
  onLeave: () => void;
}

export const ZOOM_STEP = 1.2;
export const MIN_ZOOM = 0.4;
export const MAX_ZOOM = 5;
export const clampZoom = (zoom: number): number => Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
