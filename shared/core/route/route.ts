import type { Autonomy, Decision, Reason } from "../../schemas/decision.ts";
import { NONE_CATEGORY } from "../../schemas/pack.ts";
import { calendarOf } from "../calendar/working-time.ts";
import { categoryUnsure, foreignLanguage, noCategory, unfamiliar } from "./category-rules.ts";
import { enclosuresOf, missingEnclosure, partlyRead } from "./content-rules.ts";
import { contradictions, fieldsUnsure, oneOfMissing } from "./field-rules.ts";
import { asksForFourEyes, dueOf, fourEyes, isAuditSample } from "./oversight-rules.ts";
import { angryThreat, customerWantsPerson, manyContacts, needsPerson } from "./person-rules.ts";
import { autonomyOf, plannedWorkItems, requestsOf } from "./requests.ts";
import { objection, remark, type Request, type RequestRule, type RouteInput, type Rule } from "./route-input.ts";
import { forgedSender, foreignCase, hasVirus, spam } from "./sender-rules.ts";

/** Asked once per item, in the order a clerk would read the answers. */
const itemRules: readonly Rule[] = [
  noCategory,
  unfamiliar,
  foreignLanguage,
  forgedSender,
  spam,
  foreignCase,
  needsPerson,
  customerWantsPerson,
  angryThreat,
  manyContacts,
  contradictions,
  partlyRead,
  missingEnclosure,
];
/** Asked for each request in the item. */
const requestRules: readonly RequestRule[] = [categoryUnsure, oneOfMissing, fieldsUnsure, fourEyes];

/** Policy as data: what the pack says, applied to what was understood. Names every rule that spoke. */
export const route = (input: RouteInput): Decision => {
  const requests = requestsOf(input.pack, input.classification);
  const due = dueOf(input, requests, calendarOf(input.pack));
  const rest = {
    team: requests[0]?.policy.team ?? input.pack.none.team,
    dueAt: due.at,
    autonomy: autonomyOf(input.pack, requests),
  };
  const aside = setAside(input);
  if (aside !== null) {
    return {
      ...rest,
      outcome: aside.outcome,
      wouldBe: aside.outcome,
      reasons: [aside.reason],
      workItems: [],
      fourEyes: false,
      audit: false,
    };
  }
  const spoken = [
    ...itemRules.flatMap((rule) => rule(input)),
    ...requests.flatMap((request) => requestRules.flatMap((rule) => rule(input, request))),
    ...due.reasons,
  ];
  const wouldBe = spoken.some((reason) => reason.blocks) ? "review" : "deliver";
  const reasons = blocksFirst(withoutRepetition([...spoken, ...autonomyReasons(rest.autonomy, requests)]));
  const outcome = reasons.some((reason) => reason.blocks) ? "review" : "deliver";
  return {
    ...rest,
    outcome,
    wouldBe,
    reasons,
    workItems: plannedWorkItems(input.pack, input.classification),
    fourEyes: reasons.some((reason) => asksForFourEyes(reason.code)),
    audit: outcome === "deliver" && isAuditSample(input.itemId, Math.max(...requests.map(({ policy }) => policy.auditRate))),
  };
};

/** What costs nobody's time: machine mail, viruses, spam without a request, a mere thank-you in a running case. */
const setAside = (input: RouteInput): { outcome: "file" | "reject"; reason: Reason } | null => {
  const { parsed, classification } = input;
  if (hasVirus(parsed)) {
    return { outcome: "reject", reason: objection("virus_found", "It carries a virus and is kept away from everybody.") };
  }
  if (classification.machineMail !== null) {
    const data = { kind: classification.machineMail, evidence: parsed.mail?.machineEvidence ?? "" };
    return { outcome: "file", reason: remark("machine_mail", "A machine wrote it; nobody has to read it.", { data }) };
  }
  if (parsed.mail?.trust.spam === "fail" && classification.category === NONE_CATEGORY) {
    return { outcome: "reject", reason: objection("spam", "The mail door took it for spam, and it asks for nothing.") };
  }
  if (isMereThanks(input)) {
    return { outcome: "file", reason: remark("mere_thanks", "A mere thank-you; it is kept with its case.") };
  }
  return null;
};

/** A thank-you is short, asks nothing, names no number and answers in a case we know. */
const THANKS_CHARACTERS = 160;
const THANKS_CONFIDENCE = 0.9;

const isMereThanks = ({ parsed, classification, match }: RouteInput): boolean =>
  match.kind === "join" &&
  match.by !== "number" &&
  classification.category === NONE_CATEGORY &&
  classification.confidence >= THANKS_CONFIDENCE &&
  classification.sentiment === "positive" &&
  classification.secondary.length === 0 &&
  parsed.text.length <= THANKS_CHARACTERS &&
  !/[?\d]/.test(parsed.text) &&
  enclosuresOf(parsed) === 0;

const autonomyReasons = (autonomy: Autonomy, requests: Request[]): Reason[] => {
  const category = requests[0]?.category ?? NONE_CATEGORY;
  if (requests.length === 0 || autonomy === "auto") return [];
  return autonomy === "assist"
    ? [objection("assist_mode", "This kind of request is always confirmed by a person.", { data: { category } })]
    : [
        objection("shadow_mode", "The machine only watches here: people do it, and their answer is compared.", {
          data: { category },
        }),
      ];
};

/** Two requests often lack the same field; a clerk need not read it twice. */
const withoutRepetition = (reasons: Reason[]): Reason[] => {
  const seen = new Set<string>();
  return reasons.filter((reason) => {
    const key = `${reason.code}|${reason.field ?? ""}|${reason.message}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
};

const blocksFirst = (reasons: Reason[]): Reason[] => [
  ...reasons.filter((one) => one.blocks),
  ...reasons.filter((one) => !one.blocks),
];
