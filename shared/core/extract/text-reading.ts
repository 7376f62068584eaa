import type { Convention } from "./values/number-convention.ts";
import type { IsoDay } from "./values/iso-day.ts";

/** One document's text as recognisers read it. */
export interface TextReading {
  text: string;
  folded: string;
  language: string;
  convention: Convention;
  /** The day "today" means in this document, in the office's zone. */
  today: IsoDay;
}
