import type { Parsed } from "../../schemas/parsed.ts";
import { objection, remark, type RouteInput, type Rule } from "./route-input.ts";

/** A door that checked who posts (a portal with a login) leaves this verdict. */
const LOGIN_VERDICT = "login";

/**
 * Mail proves its domain by DMARC; where the domain publishes no policy, SPF and DKIM together stand in. Nothing else
 * we receive proves who sent it, unless the door checked a login.
 */
export const isAuthenticated = (input: Pick<RouteInput, "parsed" | "arrival">): boolean => {
  if (input.arrival.verdicts[LOGIN_VERDICT] === "pass") return true;
  const trust = input.parsed.mail?.trust;
  if (trust === undefined) return false;
  if (trust.dmarc === "pass") return true;
  return trust.dmarc !== "fail" && trust.dkim === "pass" && trust.spf === "pass";
};

export const forgedSender: Rule = ({ parsed }) => {
  const { mail } = parsed;
  if (mail === null) return [];
  const failed = mail.trust.dmarc === "fail";
  const suspicions = mail.suspicions.map(({ code, message }) =>
    code === "broken_date"
      ? remark("suspicious_mail", message, { data: { suspicion: code } })
      : objection("suspicious_mail", message, { data: { suspicion: code } }),
  );
  const forged = objection("sender_forged", "The sender's domain says that this mail does not come from it.", {
    data: { dmarc: mail.trust.dmarc },
  });
  return failed ? [forged, ...suspicions] : suspicions;
};

export const spam: Rule = ({ parsed }) =>
  parsed.mail?.trust.spam === "fail"
    ? [objection("spam_suspected", "The mail door took it for spam.", { data: { spam: "fail" } })]
    : [];

/** A virus anywhere: nobody opens it and no system gets it. */
export const hasVirus = (parsed: Parsed): boolean =>
  parsed.mail?.trust.virus === "fail" ||
  parsed.parts.some((part) => part.problems.some((problem) => problem.code === "virus_found"));

/** Another person's mail or number: whether it belongs to that case is for a person to say. */
export const foreignCase: Rule = ({ match }) => {
  if (match.kind !== "suggest") return [];
  const data = { caseId: match.caseId, by: match.by };
  return match.by === "number"
    ? [remark("case_suggested", "Its number is also in a case of another sender; it was not joined.", { data })]
    : [objection("case_suggested", "It answers in a case of another sender. Does it belong there?", { data })];
};
