import type { Mailbox } from "../../schemas/identifiers.ts";
import { isFreeMail } from "../extract/learn/anchor-context.ts";

/** Mailboxes of an office, whoever reads them. */
const OFFICE_MAILBOX =
  /^(?:anfragen?|auftrag|bestellung|billing|buchhaltung|buero|contact|empfang|finance|hello|help|info|invoices?|kanzlei|kontakt|kundenservice|mail|mahnung|newsletter|no-?reply|office|orders?|post|praxis|rechnung(?:en)?|sales|sekretariat|service|shop|support|team|verwaltung|vertrieb|zentrale)\d*$/;
const COMPANY =
  /\b(?:ag|bank|bv|co|e\.? ?v|e\.? ?k|energie|gbr|gmbh|group|gruppe|hausverwaltung|holding|inc|kanzlei|kg|llc|ltd|mbh|ohg|partg?|praxis|se|service|shop|stadtwerke|support|team|ug|verein|versicherung)\b/;
/** Shorter words of a name occur in domains by chance. */
const SHORTEST_NAME = 4;

/**
 * The domain a message came from, where it tells an organisation. That of a mail provider says nothing, and one that
 * carries the sender's own name is a person's: neither is learnt from nor kept.
 */
export function organisationDomain({ name, address }: Mailbox): string | null {
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1).toLowerCase();
  if (at < 0 || !domain.includes(".") || isFreeMail(domain)) return null;
  const local = plain(address.slice(0, at));
  if (OFFICE_MAILBOX.test(local) || COMPANY.test(plain(name))) return domain;
  const words = `${plain(name)} ${local}`.split(/[^\p{L}]+/u).filter((word) => word.length >= SHORTEST_NAME);
  return words.some((word) => plain(domain).includes(word)) ? null : domain;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss");
}
