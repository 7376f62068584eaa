import type { Classification } from "../../schemas/classification.ts";
import type { Reason } from "../../schemas/decision.ts";
import type { Extraction } from "../../schemas/extraction.ts";
import type { Arrival } from "../../schemas/item.ts";
import type { Category, Pack } from "../../schemas/pack.ts";
import type { Parsed } from "../../schemas/parsed.ts";
import type { CaseMatch } from "../cases/match-case.ts";

/** Everything the decision rests on; equal input gives an equal decision. */
export interface RouteInput {
  itemId: string;
  arrival: Arrival;
  parsed: Parsed;
  classification: Classification;
  extraction: Extraction;
  pack: Pack;
  match: CaseMatch;
  /** Inbound items of the same matter so far, this one included, machine mail left out. */
  contacts: number;
  now: string;
}

/** A request in the item together with what the pack says about its kind. */
export interface Request {
  category: string;
  confidence: number;
  policy: Category;
  primary: boolean;
}

export type Rule = (input: RouteInput) => Reason[];
export type RequestRule = (input: RouteInput, request: Request) => Reason[];

/** A reason that alone keeps the item from going straight through. */
export const objection = (code: string, message: string, more: { field?: string; data?: Reason["data"] } = {}): Reason => ({
  code,
  message,
  field: more.field ?? null,
  data: more.data ?? {},
  blocks: true,
});

/** A reason told for the record. */
export const remark = (code: string, message: string, more: { field?: string; data?: Reason["data"] } = {}): Reason => ({
  ...objection(code, message, more),
  blocks: false,
});

export const percent = (share: number): string => `${Math.floor(share * 1000) / 10} %`;
