import type { Extraction } from "../../schemas/extraction.ts";
import type { Item } from "../../schemas/item.ts";
import type { Parsed } from "../../schemas/parsed.ts";
import { casesNamedIn } from "./case-token.ts";

/** What an item says about the conversation it belongs to. */
export interface CaseEvidence {
  /** Case ids named by a token of ours with a good signature. */
  tokens: string[];
  /** `message:<id>` of the mails it answers, `thread:<network>:<name>` of the conversation it is part of. */
  thread: string[];
  /** `order:123`, `contract:123` ... */
  numbers: string[];
  /** `message:<id>` of the item itself, so that answers find the case. */
  own: string[];
  /** Who wrote it: `mail:`, `customer:`, `name:`, `account:`, `phone:`. */
  parties: string[];
  /** False where the sender's domain says the mail is not from it. */
  credible: boolean;
}

/** Numbers that name a matter; a customer number names a person, not a matter. */
const matterFields: Record<string, string> = {
  orderNumber: "order",
  contractNumber: "contract",
  policyNumber: "policy",
};
/** A misread number would join foreign cases; below this it is not used for joining. */
const NUMBER_CONFIDENCE = 0.8;
/** RFC 5322 sets no bound on References; some mail programs let them grow without end. The newest are last. */
const MAX_REFERENCES = 50;

export const caseEvidence = (
  input: { item: Pick<Item, "arrival">; parsed: Parsed; extraction: Extraction | null },
  key: string,
): CaseEvidence => {
  const { parsed, extraction } = input;
  const references = parsed.mail === null ? [] : [...parsed.mail.inReplyTo, ...parsed.mail.references].slice(-MAX_REFERENCES);
  const said = [parsed.subject, ...references, parsed.text].join("\n");
  return {
    tokens: casesNamedIn(said, key),
    thread: [...new Set([...references.map(messageKey), ...conversationOf(parsed)])],
    numbers: numbersOf(extraction),
    own: parsed.mail?.messageId == null ? [] : [messageKey(parsed.mail.messageId)],
    parties: partiesOf(parsed, extraction),
    credible: parsed.mail === null || !isForged(parsed.mail),
  };
};

const messageKey = (id: string): string => `message:${id.trim().replace(/^<|>$/g, "")}`;

/** Names of conversations are a network's own: the network goes into the key. */
const conversationOf = ({ form, sender }: Parsed): string[] =>
  sender.thread === undefined || sender.thread === "" ? [] : [`thread:${form ?? ""}:${sender.thread}`];

const isForged = (mail: NonNullable<Parsed["mail"]>): boolean =>
  mail.trust.dmarc === "fail" || mail.suspicions.some((suspicion) => suspicion.code === "two_from_headers");

const numbersOf = (extraction: Extraction | null): string[] =>
  Object.entries(matterFields).flatMap(([name, kind]) => {
    const field = extraction?.fields[name];
    const usable = field !== undefined && typeof field.value === "string" && field.valid && field.confidence >= NUMBER_CONFIDENCE;
    return usable && typeof field.value === "string" ? [`${kind}:${compact(field.value)}`] : [];
  });

const partiesOf = (parsed: Parsed, extraction: Extraction | null): string[] => {
  const address = (parsed.mail?.from.address ?? parsed.sender.email).trim().toLowerCase();
  const name = foldName(parsed.mail?.from.name ?? parsed.sender.name) ?? foldName(textOf(extraction, "senderName"));
  const customer = customerOf(extraction);
  return [
    ...(address === "" ? [] : [`mail:${address}`]),
    ...(customer === null ? [] : [`customer:${customer}`]),
    ...(name === null ? [] : [`name:${name}`]),
    ...(parsed.sender.id === "" ? [] : [`account:${parsed.form ?? ""}:${parsed.sender.id}`]),
    ...(parsed.sender.phone === "" ? [] : [`phone:${compact(parsed.sender.phone)}`]),
  ];
};

const customerOf = (extraction: Extraction | null): string | null => {
  if (extraction === null) return null;
  const { customer } = extraction;
  // A master record whose name or address differs is a number somebody wrote, not proof of who writes.
  if (customer?.kind === "customer" && customer.differs.length === 0) return compact(customer.id);
  const number = textOf(extraction, "customerNumber");
  return customer === null && number !== "" ? compact(number) : null;
};

const textOf = (extraction: Extraction | null, name: string): string => {
  const value = extraction?.fields[name]?.value;
  return typeof value === "string" ? value : "";
};

const compact = (value: string): string => value.replace(/[\s./_-]+/g, "").toLowerCase();

/** Order of first and last name does not count; a single word is too common to prove anything. */
const foldName = (name: string): string | null => {
  const words = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);
  return words.length < 2 ? null : words.sort().join(" ");
};
