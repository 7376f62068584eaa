import type { OutboxMessage } from "../../ports/item-repository.ts";
import type { Item } from "../../schemas/item.ts";
import { notificationsSchema, type OutboundMail } from "../../schemas/notification.ts";
import type { Pack } from "../../schemas/pack.ts";
import type { Parsed } from "../../schemas/parsed.ts";
import { compose, missingReasons } from "./compose.ts";
import { answerableAddress, type MemoryDeps, takeTurn } from "./may-answer.ts";

/** Mails to customers wait here for the sender; nothing reads it unless the deployment sends mail. */
export const NOTIFICATION_QUEUE = "notifications";

export interface NotifyDeps extends MemoryDeps {
  pack: Pack;
  signingKey: string;
}

/** The mail a customer gets for this item, if the pack wants one and no rule forbids it: a question where a number is missing, else a confirmation. */
export const notifyCustomer = async (deps: NotifyDeps, item: Item, parsed: Parsed): Promise<OutboxMessage[]> => {
  if (deps.pack.notifications === null || item.caseId === null) return [];
  const settings = notificationsSchema.parse(deps.pack.notifications);
  const kind = kindFor(item, settings);
  const to = kind === null ? null : answerableAddress(item, parsed, deps.pack);
  if (kind === null || to === null) return [];
  if (!(await takeTurn(deps, item, { address: to, text: parsed.text, what: kind }))) return [];
  const { pack, signingKey } = deps;
  return [messageOf(compose({ item, parsed, pack, settings, kind, to, caseId: item.caseId, signingKey, now: deps.now() }))];
};

const kindFor = (item: Item, settings: { acknowledge: boolean; askBack: boolean }): OutboundMail["kind"] | null => {
  const outcome = item.decision?.outcome;
  if (outcome !== "deliver" && outcome !== "review") return null;
  if (item.classification?.category === "none") return null;
  if (settings.askBack && missingReasons(item).length > 0) return "question";
  return settings.acknowledge ? "acknowledgement" : null;
};

const messageOf = (mail: OutboundMail): OutboxMessage => ({
  id: mail.mailId,
  queue: NOTIFICATION_QUEUE,
  body: JSON.stringify(mail),
  attributes: { tenant: mail.tenantId, kind: mail.kind },
  delaySeconds: 0,
  group: null,
});
