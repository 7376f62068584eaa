import type { Role } from "../../schemas/review-api.ts";
import type { Summary } from "../../schemas/item.ts";

/** Who acts, with what they may see and do; made from the session and the person's record. */
export interface Reviewer {
  user: string;
  name: string;
  roles: Role[];
  /** Empty: all. */
  teams: string[];
  /** Empty: all. */
  categories: string[];
  /** Highest level whose items they get from "take next". */
  level: number;
  /** Fields marked sensitive in the pack are hidden from them. */
  masked: boolean;
}

/** A partner without teams would otherwise see everything; an outsider sees only what was given to them. */
export const seesSummary = (reviewer: Reviewer, summary: Pick<Summary, "team" | "category">): boolean => {
  if (reviewer.roles.length === 0) return false;
  const outsider = reviewer.roles.every((role) => role === "partner");
  return allows(reviewer.teams, summary.team, outsider) && allows(reviewer.categories, summary.category, false);
};

const allows = (names: string[], name: string | null, emptyMeansNone: boolean): boolean =>
  names.length === 0 ? !emptyMeansNone : name !== null && names.includes(name);

export const hasRole = (reviewer: Reviewer, ...roles: Role[]): boolean => roles.some((role) => reviewer.roles.includes(role));
