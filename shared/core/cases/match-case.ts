import type { Case } from "../../schemas/case.ts";
import type { CaseEvidence } from "./case-evidence.ts";

export type JoinedBy = "token" | "thread" | "number";

/** `join`: the case is the same person's. `suggest`: it would fit, but the sender is another: a person decides. */
export type CaseMatch =
  | { kind: "join"; caseId: string; by: JoinedBy }
  | { kind: "suggest"; caseId: string; by: JoinedBy }
  | { kind: "none" };

/** An order or contract lives for years, a matter does not: a number joins only cases touched within so many days. */
const NUMBER_WINDOW_DAYS = 30;
const DAY_MS = 86_400_000;

/** Strongest evidence first; a case is joined only where its sender is known in it, never across customers. */
export const matchCase = (evidence: CaseEvidence, candidates: Case[], now: string): CaseMatch => {
  const ways: { by: JoinedBy; cases: Case[] }[] = [
    { by: "token", cases: candidates.filter((one) => evidence.tokens.includes(one.caseId)) },
    { by: "thread", cases: candidates.filter((one) => sharesAny(one.keys, [...evidence.thread, ...evidence.own])) },
    { by: "number", cases: candidates.filter((one) => sharesAny(one.keys, evidence.numbers) && isFresh(one, now)) },
  ];
  let suggestion: CaseMatch = { kind: "none" };
  for (const { by, cases } of ways) {
    const own = cases.filter((one) => evidence.credible && sameParty(one, evidence, by)).sort(oldestFirst)[0];
    if (own !== undefined) return { kind: "join", caseId: own.caseId, by };
    const other = cases[0];
    if (suggestion.kind === "none" && other !== undefined) suggestion = { kind: "suggest", caseId: other.caseId, by };
  }
  return suggestion;
};

const sharesAny = (left: string[], right: string[]): boolean => left.some((one) => right.includes(one));

const isFresh = (one: Case, now: string): boolean =>
  one.state !== "closed" && Date.parse(now) - Date.parse(one.updatedAt) <= NUMBER_WINDOW_DAYS * DAY_MS;

/** Two items that arrive together may open two cases: every worker must then choose the same one, the first that was there. */
const oldestFirst = (left: Case, right: Case): number =>
  left.openedAt === right.openedAt ? compare(left.caseId, right.caseId) : compare(left.openedAt, right.openedAt);

const compare = (left: string, right: string): number => (left < right ? -1 : 1);

/**
 * The same address, account or phone is the same person. A name alone counts only beside a number of the matter where the
 * channel gives no address (a letter), since names in From headers cost nothing. A customer number alone is known to
 * others; it counts where the name agrees or nothing speaks against it.
 */
const sameParty = (one: Case, evidence: CaseEvidence, by: JoinedBy): boolean => {
  const shared = evidence.parties.filter((party) => one.parties.includes(party));
  const has = (kind: string): boolean => shared.some((party) => party.startsWith(`${kind}:`));
  if (has("mail") || has("account") || has("phone")) return !differs(one, evidence, "customer");
  const anonymous = !evidence.parties.some((party) => party.startsWith("mail:"));
  if (has("customer") && has("name")) return true;
  if (has("name") && anonymous && by !== "thread") return !differs(one, evidence, "customer");
  return has("customer") && anonymous && !differs(one, evidence, "name");
};

/** Both sides name one of the kind, and none is the same. */
const differs = (one: Case, evidence: CaseEvidence, kind: string): boolean => {
  const here = evidence.parties.filter((party) => party.startsWith(`${kind}:`));
  const there = one.parties.filter((party) => party.startsWith(`${kind}:`));
  return here.length > 0 && there.length > 0 && !sharesAny(here, there);
};
