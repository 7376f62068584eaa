import type { CaseRepository } from "../../ports/case-repository.ts";
import type { Case } from "../../schemas/case.ts";
import type { Item } from "../../schemas/item.ts";
import { FlowError } from "../flow/flow-error.ts";
import type { CaseEvidence } from "./case-evidence.ts";
import { type CaseMatch, matchCase } from "./match-case.ts";

export interface JoinCaseDeps {
  cases: CaseRepository;
  now: () => string;
}

export interface JoinedCase {
  /** null: machine mail that answers nothing we know opens no case. */
  case: Case | null;
  match: CaseMatch;
}

/** How often a lost race for the case's version is tried again. */
const SAVE_ATTEMPTS = 8;
/** A case that is written to for years keeps its newest history; the items themselves keep all. */
const MAX_TIMELINE = 500;
/** DynamoDB rows end at 400 KB; the newest keys are the ones replies refer to. */
const MAX_KEYS = 300;
const MAX_PARTIES = 50;

/** Puts the item into the case it belongs to, or into a new one of its own. Doing it twice changes nothing. */
export const joinCase = async (
  deps: JoinCaseDeps,
  item: Item,
  options: { evidence: CaseEvidence; machine: boolean; text: string },
): Promise<JoinedCase> => {
  const { evidence, machine } = options;
  const match = matchCase(evidence, await candidatesFor(deps, item, evidence), deps.now());
  if (machine) return { case: match.kind === "join" ? await addTo(deps, match.caseId, { item, ...options }) : null, match };
  if (match.kind === "join") return { case: await addTo(deps, match.caseId, { item, ...options }), match };
  await deps.cases.save(openCase(item, deps.now(), options));
  return settle(deps, item, { options, before: match });
};

const candidatesFor = async (deps: JoinCaseDeps, item: Item, evidence: CaseEvidence): Promise<Case[]> => {
  const named = await Promise.all(evidence.tokens.map((caseId) => deps.cases.get(item.tenantId, caseId)));
  const keys = [...evidence.thread, ...evidence.own, ...evidence.numbers];
  const found = keys.length === 0 ? [] : await deps.cases.find(item.tenantId, keys);
  return [...named.filter((one) => one !== undefined), ...found];
};

/** Of two cases opened at the same moment for one matter both workers keep the older; the younger is left closed and without keys. */
const settle = async (
  deps: JoinCaseDeps,
  item: Item,
  context: { options: { evidence: CaseEvidence; text: string; machine: boolean }; before: CaseMatch },
): Promise<JoinedCase> => {
  const { options, before } = context;
  const match = matchCase(options.evidence, await candidatesFor(deps, item, options.evidence), deps.now());
  if (match.kind !== "join" || match.caseId === item.itemId) {
    return { case: (await deps.cases.get(item.tenantId, item.itemId)) ?? null, match: before };
  }
  const joined = await addTo(deps, match.caseId, { item, ...options });
  await change(deps, { tenantId: item.tenantId, caseId: item.itemId }, (own) => ({
    ...own,
    keys: [],
    parties: [],
    state: "closed",
  }));
  return { case: joined, match };
};

/** A case carries the id of the item that opened it: a retry finds its own instead of opening a second. */
const openCase = (item: Item, now: string, options: { evidence: CaseEvidence; text: string }): Case => ({
  caseId: item.itemId,
  tenantId: item.tenantId,
  version: 1,
  openedAt: now,
  updatedAt: now,
  parties: options.evidence.parties.slice(0, MAX_PARTIES),
  keys: keysOf(options.evidence),
  timeline: [entryOf(item, options.text)],
  state: "open",
});

const keysOf = (evidence: CaseEvidence): string[] => [...new Set([...evidence.own, ...evidence.thread, ...evidence.numbers])];

const entryOf = (item: Item, text: string): Case["timeline"][number] => ({
  at: item.arrival.receivedAt,
  direction: "in",
  itemId: item.itemId,
  channel: item.arrival.channel,
  text,
});

const addTo = (
  deps: JoinCaseDeps,
  caseId: string,
  added: { item: Item; evidence: CaseEvidence; machine: boolean; text: string },
): Promise<Case> => {
  const { item, evidence, machine, text } = added;
  return change(deps, { tenantId: item.tenantId, caseId }, (one) => {
    const known = one.timeline.some((entry) => entry.itemId === item.itemId && entry.direction === "in");
    if (known) return one;
    const timeline = [...one.timeline, entryOf(item, text)].slice(-MAX_TIMELINE);
    // An out-of-office note is told in the history; it opens nothing, and its numbers prove nothing.
    if (machine) return { ...one, timeline };
    return {
      ...one,
      timeline,
      state: "open",
      keys: [...new Set([...one.keys, ...keysOf(evidence)])].slice(-MAX_KEYS),
      parties: [...new Set([...one.parties, ...evidence.parties])].slice(0, MAX_PARTIES),
    };
  });
};

/** Reads, changes and writes a case until no other worker was faster. */
export const change = async (
  deps: JoinCaseDeps,
  which: { tenantId: string; caseId: string },
  edit: (one: Case) => Case,
): Promise<Case> => {
  for (let attempt = 0; attempt < SAVE_ATTEMPTS; attempt += 1) {
    const stored = await deps.cases.get(which.tenantId, which.caseId);
    if (stored === undefined) throw new FlowError("case_missing", `No case ${which.caseId} is stored`, { retryable: true });
    const edited = edit(stored);
    if (edited === stored) return stored;
    const next = { ...edited, version: stored.version + 1, updatedAt: deps.now() };
    if ((await deps.cases.save(next)) === "written") return next;
  }
  throw new FlowError("version_conflict", `Case ${which.caseId} was changed meanwhile`, { retryable: true });
};
