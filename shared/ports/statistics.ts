import type { Dashboard } from "../schemas/review-api.ts";

/** Numbers of the control room that come from items and their history alone. */
export type Figures = Pick<
  Dashboard,
  "inflow" | "backlog" | "sla" | "automation" | "handlingSeconds" | "sentiment" | "repeatedContacts"
>;

export interface Period {
  /** Arrivals from here, inclusive. */
  from: string;
  /** Arrivals up to here, exclusive. */
  to: string;
  now: string;
}

/** Where a store can count faster than by opening every item. */
export interface Statistics {
  figures(tenantId: string, period: Period): Promise<Figures>;
  /** Originals that came in, for the conservation equation: counted at the door, not from items. */
  received(tenantId: string): Promise<number>;
}
