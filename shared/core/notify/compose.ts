import type { Reason } from "../../schemas/decision.ts";
import type { Item } from "../../schemas/item.ts";
import type { Notifications, OutboundMail } from "../../schemas/notification.ts";
import type { Pack } from "../../schemas/pack.ts";
import type { Parsed } from "../../schemas/parsed.ts";
import { caseMessageId, caseToken } from "../cases/case-token.ts";
import { STATUS_TOKEN_SECONDS, statusToken } from "../cases/status-token.ts";
import { fillTemplate } from "../deliver/fill-template.ts";

export interface ComposeInput {
  item: Item;
  parsed: Parsed;
  pack: Pack;
  settings: Notifications;
  kind: OutboundMail["kind"];
  to: string;
  caseId: string;
  signingKey: string;
  now: string;
}

const SUBJECT_CHARACTERS = 200;
/** Line breaks in a header would let a sender write headers of ours. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim()
    .slice(0, SUBJECT_CHARACTERS);

export const compose = (input: ComposeInput): OutboundMail => {
  const { item, parsed, settings, kind, caseId, signingKey, now } = input;
  const language = item.classification?.language === "de" ? "de" : "en";
  const letter = kind === "acknowledgement" ? settings.acknowledgement : settings.question;
  const words = {
    case: caseToken(caseId, signingKey),
    subject: oneLine(item.summary.subject),
    status: statusLine(input, language),
    missing: missingLabels(input, language).join(", "),
  };
  const mailId = `${item.itemId}-${kind}`;
  return {
    mailId,
    tenantId: item.tenantId,
    itemId: item.itemId,
    caseId,
    kind,
    from: settings.from,
    to: { name: oneLine(item.summary.sender.name), address: input.to },
    subject: oneLine(String(fillTemplate(letter.subject[language], words))),
    text: String(fillTemplate(letter.text[language], words)),
    headers: {
      "Message-ID": caseMessageId(
        { caseId, unique: kind === "acknowledgement" ? `${item.itemId}.a` : `${item.itemId}.q`, domain: settings.domain },
        signingKey,
      ),
      // RFC 3834 section 5; Exchange heeds only its own header.
      "Auto-Submitted": "auto-replied",
      "X-Auto-Response-Suppress": "All",
      Precedence: "bulk",
      ...threadHeaders(parsed),
    },
    returnPath: settings.bounceAddress ?? "",
    at: now,
  };
};

/** The thread's newest; mail programs look at the last ones. */
const MAX_REFERENCES = 10;

/** RFC 5322 section 3.6.4: the references of the mail answered, then itself. */
const threadHeaders = ({ mail }: Parsed): Record<string, string> => {
  if (mail?.messageId == null) return {};
  const answered = bracketed(mail.messageId);
  const before = mail.references.map(bracketed).filter((one) => one !== answered);
  return { "In-Reply-To": answered, References: [...before.slice(1 - MAX_REFERENCES), answered].join(" ") };
};

const bracketed = (id: string): string => `<${oneLine(id).replace(/^<|>$/g, "")}>`;

const statusLine = ({ settings, caseId, signingKey, now }: ComposeInput, language: "de" | "en"): string => {
  if (settings.statusUrl === "") return "";
  const token = statusToken({ caseId, expiresAt: Date.parse(now) + STATUS_TOKEN_SECONDS * 1000 }, signingKey);
  const link = `${settings.statusUrl.replace(/\/+$/, "")}/${caseId}?token=${token}`;
  return language === "de" ? `Den Stand sehen Sie hier: ${link}\n` : `You can see how far it is here: ${link}\n`;
};

/** What the question asks for, in the customer's words. */
export const missingReasons = (item: Item): Reason[] =>
  (item.decision?.reasons ?? []).filter((reason) => reason.code === "one_of_missing" || reason.code === "field_missing");

const missingLabels = ({ item, pack }: ComposeInput, language: "de" | "en"): string[] => {
  const or = language === "de" ? " oder " : " or ";
  const label = (name: string): string => pack.fields[name]?.label[language] ?? name;
  return missingReasons(item).map((reason) => {
    const group = reason.data["fields"];
    return typeof group === "string" ? group.split(",").map(label).join(or) : label(reason.field ?? "");
  });
};
