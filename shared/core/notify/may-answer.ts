import { createHash } from "node:crypto";
import type { CaseRepository } from "../../ports/case-repository.ts";
import type { ClaimRegistry } from "../../ports/claim-registry.ts";
import type { Item } from "../../schemas/item.ts";
import type { Pack } from "../../schemas/pack.ts";
import type { Parsed } from "../../schemas/parsed.ts";
import { change } from "../cases/join-case.ts";

/** Mailboxes that nobody reads, or that would answer by machine. */
const DEAF =
  /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|noreply.*|nicht[-_.]?antworten|mailer-daemon|postmaster|bounces?|owner-.*|.*-request|daemon|abuse)(?:\+.*)?$/i;
const ADDRESS = /^[^\s@<>"]{1,64}@([^\s@<>"]{1,255})$/;
/** A loop that changes its sender with every turn is stopped by what it shares: the domain. */
const PER_DOMAIN_AND_DAY = 50;

/** Rules of RFC 3834 section 2 that need no memory. */
export const answerableAddress = (item: Item, parsed: Parsed, pack: Pack): string | null => {
  const { mail } = parsed;
  if (mail === null || !isFromPerson(item, mail)) return null;
  const answerTo = mail.replyTo.length === 1 ? mail.replyTo[0] : mail.from;
  const address = answerTo?.address.trim().toLowerCase() ?? "";
  const domain = ADDRESS.exec(address)?.[1];
  if (domain === undefined || DEAF.test(address.slice(0, -domain.length - 1))) return null;
  const { domains, emails } = pack.ownIdentities;
  return domains.includes(domain) || emails.some((one) => one.toLowerCase() === address) ? null : address;
};

const isFromPerson = (item: Item, mail: NonNullable<Parsed["mail"]>): boolean => {
  const machine = item.classification?.machineMail ?? mail.machine;
  const isBounce = item.arrival.envelope?.from === "";
  const isDoubtful = mail.trust.dmarc === "fail" || mail.trust.spam === "fail";
  return item.arrival.channel === "mail" && machine === null && !isBounce && !isDoubtful;
};

export interface MemoryDeps {
  cases: CaseRepository;
  claims: ClaimRegistry;
  now: () => string;
}

/** One answer per case and day, per text and day, and a bounded number per domain and day. A retry of the same item may answer again. */
export const takeTurn = async (
  deps: MemoryDeps,
  item: Item,
  about: { address: string; text: string; what: string },
): Promise<boolean> => {
  const day = deps.now().slice(0, 10);
  const hash = createHash("sha256").update(about.text.replace(/\s+/g, " ").trim()).digest("hex").slice(0, 32);
  const sameText = `${item.tenantId}/answered/${day}/text/${hash}`;
  if ((await deps.claims.claim(sameText, item.itemId)) !== item.itemId) return false;
  if (!(await takesDomainSlot(deps, item, `${item.tenantId}/answered/${day}/domain/${about.address.split("@")[1] ?? ""}`)))
    return false;
  return noteInHistory(deps, item, { day, what: about.what });
};

const takesDomainSlot = async (deps: MemoryDeps, item: Item, name: string): Promise<boolean> => {
  for (let slot = 0; slot < PER_DOMAIN_AND_DAY; slot += 1) {
    if ((await deps.claims.claim(`${name}/${slot}`, item.itemId)) === item.itemId) return true;
  }
  return false;
};

/** The case's history is the memory: what goes out stands in it before it goes out. */
const noteInHistory = async (deps: MemoryDeps, item: Item, about: { day: string; what: string }): Promise<boolean> => {
  if (item.caseId === null) return false;
  let mine = false;
  await change(deps, { tenantId: item.tenantId, caseId: item.caseId }, (one) => {
    const today = one.timeline.find((entry) => entry.direction === "out" && entry.at.startsWith(about.day));
    mine = today === undefined || today.itemId === item.itemId;
    if (today !== undefined) return one;
    const entry = { at: deps.now(), direction: "out" as const, itemId: item.itemId, channel: "mail" as const, text: about.what };
    return { ...one, timeline: [...one.timeline, entry] };
  });
  return mine;
};
