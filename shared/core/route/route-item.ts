import type { BlobStore } from "../../ports/blob-store.ts";
import type { CaseRepository } from "../../ports/case-repository.ts";
import type { ClaimRegistry } from "../../ports/claim-registry.ts";
import type { Decision } from "../../schemas/decision.ts";
import type { Item, Summary } from "../../schemas/item.ts";
import type { Pack } from "../../schemas/pack.ts";
import { caseEvidence } from "../cases/case-evidence.ts";
import { joinCase, type JoinedCase } from "../cases/join-case.ts";
import { FlowError } from "../flow/flow-error.ts";
import type { StageOutcome } from "../flow/run-stage.ts";
import { notifyCustomer } from "../notify/notify-customer.ts";
import { loadParsed } from "../parse/parse-item.ts";
import { route } from "./route.ts";
import { keepTriggers } from "./kept-triggers.ts";
import { triggerEvents, triggerMessage } from "./triggers.ts";

export interface RouteItemDeps {
  blobs: BlobStore;
  cases: CaseRepository;
  claims: ClaimRegistry;
  pack: Pack;
  /** Secret that signs case tokens; the same for all workers of a tenant. */
  signingKey: string;
  now: () => string;
}

/** Finds the item's case, decides, and sends it on: to its queue, to people, or to the files. */
export const routeItem = async (deps: RouteItemDeps, item: Item): Promise<StageOutcome> => {
  const { classification, extraction } = item;
  if (classification === null || extraction === null) {
    throw new FlowError("not_understood", `Item ${item.itemId} reached route without category or fields`, { retryable: false });
  }
  const parsed = await loadParsed(deps.blobs, item);
  const evidence = caseEvidence({ item, parsed, extraction }, deps.signingKey);
  const machine = classification.machineMail !== null;
  const joined = await joinCase(deps, item, { evidence, machine, text: timelineText(item) });
  const decision = route({
    itemId: item.itemId,
    arrival: item.arrival,
    parsed,
    classification,
    extraction,
    pack: deps.pack,
    match: joined.match,
    contacts: contactsOf(joined),
    now: deps.now(),
  });
  const changes = { decision, caseId: joined.case?.caseId ?? null, summary: summaryOf(item, decision) };
  const routed = { ...item, ...changes };
  const triggers = triggerEvents({ item: routed, decision, contacts: contactsOf(joined), now: deps.now() });
  const [mails] = await Promise.all([
    notifyCustomer(deps, routed, parsed),
    keepTriggers(
      deps.blobs,
      triggers.map((event) => ({ event, since: item.createdAt })),
    ),
  ]);
  const outbox = [...triggers.map(triggerMessage), ...mails];
  return { changes, to: destination(decision), note: noteOf(decision), outbox: () => outbox };
};

const destinations = {
  deliver: { state: "processing", stage: "deliver" },
  review: { state: "needs_review", stage: "review" },
  reject: { state: "rejected", stage: null },
  file: { state: "filed", stage: null },
} as const satisfies Record<Decision["outcome"], StageOutcome["to"]>;

const destination = (decision: Decision): NonNullable<StageOutcome["to"]> => destinations[decision.outcome];

const noteOf = (decision: Decision): string => {
  const codes = decision.reasons.filter((reason) => reason.blocks).map((reason) => reason.code);
  return codes.length === 0 ? decision.outcome : `${decision.outcome}: ${[...new Set(codes)].join(", ")}`;
};

const summaryOf = (item: Item, decision: Decision): Summary => {
  const open = decision.reasons.filter((reason) => reason.blocks);
  const { drawn: _drawn, blind: _blind, ...summary } = item.summary;
  return {
    ...summary,
    ...(decision.audit ? { drawn: true } : {}),
    openChecks: decision.outcome === "review" ? open.length : 0,
    firstReason: decision.outcome === "deliver" ? null : reasonCode(open[0] ?? decision.reasons[0]),
    team: decision.team,
    system: decision.workItems[0]?.system ?? null,
    dueAt: decision.dueAt,
  };
};

const timelineText = (item: Item): string => {
  const kind = item.classification?.machineMail ?? item.classification?.category ?? "received";
  return item.summary.subject === "" ? kind : `${kind}: ${item.summary.subject}`;
};

/** Inbound entries; machine mail is noted by its kind and is no contact of the customer. */
const contactsOf = (joined: JoinedCase): number =>
  (joined.case?.timeline ?? []).filter(
    (entry) => entry.direction === "in" && !machineKinds.some((kind) => entry.text.startsWith(kind)),
  ).length;

const machineKinds = ["auto_reply", "out_of_office", "bounce_", "read_receipt", "calendar", "newsletter", "monitoring", "loop"];

/** `code` or `code:field`: people read it in their own language. */
const reasonCode = (reason: Decision["reasons"][number] | undefined): string | null => {
  if (reason === undefined) return null;
  return reason.field === null ? reason.code : `${reason.code}:${reason.field}`;
};
