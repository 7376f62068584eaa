import type { CaseRepository } from "../../ports/case-repository.ts";
import type { ClaimRegistry } from "../../ports/claim-registry.ts";
import type { ItemRepository } from "../../ports/item-repository.ts";
import type { MailAnswer, Mailer } from "../../ports/mailer.ts";
import type { Item } from "../../schemas/item.ts";
import type { OutboundMail } from "../../schemas/notification.ts";
import { change } from "../cases/join-case.ts";
import { noteInCase } from "../cases/note-in-case.ts";
import { FlowError } from "../flow/flow-error.ts";

export interface SendMailDeps {
  items: ItemRepository;
  cases: CaseRepository;
  claims: ClaimRegistry;
  mailer: Mailer;
  now: () => string;
}

/**
 * `too_old`: a confirmation days late confuses more than it helps. `erased`: there is nobody to write to any more. `hopeless`:
 * trying again by itself would not help or might send it twice; a person decides.
 */
export type SendResult = { outcome: "sent" | "already_sent" | "too_old" | "erased" } | { outcome: "hopeless"; cause: string };

/** A weekend without a mail server is made up for; what is older is not sent any more. */
const MAX_AGE_MS = 3 * 24 * 3_600_000;

/**
 * Sends one mail once. The mark "begun" is durable before the server hears of the mail and goes away when it surely did not
 * take it; a try that finds the mark of an earlier one does not know and sends nothing. `again` false, the first try of a
 * message, means a person has decided: a redriven mail goes out whatever the mark says. Throws a retryable FlowError where the
 * queue is to try again.
 */
export const sendMail = async (deps: SendMailDeps, mail: OutboundMail, again: boolean): Promise<SendResult> => {
  const item = await deps.items.get(mail.tenantId, mail.itemId);
  if (item === undefined || item.state === "erased") return { outcome: "erased" };
  const marks = marksOf(mail);
  if ((await deps.claims.holder(marks.sent)) !== undefined) return { outcome: "already_sent" };
  if (Date.parse(deps.now()) - Date.parse(mail.at) > MAX_AGE_MS) {
    await note(deps, item, `The ${wordOf(mail)} was not sent: it waited for more than three days.`);
    return { outcome: "too_old" };
  }
  const told = again ? await toldBefore(deps, mail) : null;
  if (told !== null) return { outcome: "hopeless", cause: told };
  await deps.claims.claim(marks.begun, mail.mailId);
  return settle(deps, { item, mail }, await deps.mailer.send(mail));
};

const marksOf = ({ tenantId, mailId }: OutboundMail): { begun: string; sent: string; refused: string } => {
  const name = `${tenantId}/outbound/${mailId}`;
  return { begun: `${name}/begun`, sent: `${name}/sent`, refused: `${name}/refused` };
};

/** Asking a server again that has refused for good looks like spam; sending again what may have arrived doubles it. */
const toldBefore = async (deps: SendMailDeps, mail: OutboundMail): Promise<string | null> => {
  const marks = marksOf(mail);
  const refused = await deps.claims.holder(marks.refused);
  if (refused !== undefined) return refused;
  const begun = await deps.claims.holder(marks.begun);
  return begun === undefined ? null : `Nobody knows whether the ${wordOf(mail)} went out before; trying again sends it for sure.`;
};

const settle = async (deps: SendMailDeps, about: { item: Item; mail: OutboundMail }, answer: MailAnswer): Promise<SendResult> => {
  const { item, mail } = about;
  const marks = marksOf(mail);
  switch (answer.outcome) {
    case "sent":
      await deps.claims.claim(marks.sent, answer.messageId);
      await knowOwnMail(deps, mail, answer.messageId);
      return { outcome: "sent" };
    case "later":
      await deps.claims.release(marks.begun, mail.mailId);
      throw new FlowError("mail_unavailable", `The ${wordOf(mail)} ${mail.mailId} was not taken: ${answer.reason}`, {
        retryable: true,
      });
    case "refused": {
      const cause = `The ${wordOf(mail)} could not be sent: ${answer.reason}`;
      await deps.claims.claim(marks.refused, cause);
      await note(deps, item, cause);
      return { outcome: "hopeless", cause };
    }
    case "unknown": {
      const cause = `Whether the ${wordOf(mail)} was sent is not known: ${answer.reason}`;
      await note(deps, item, cause);
      return { outcome: "hopeless", cause };
    }
  }
};

const wordOf = (mail: OutboundMail): string => (mail.kind === "question" ? "question" : "confirmation");

const note = (deps: SendMailDeps, item: Item, text: string): Promise<void> =>
  noteInCase(deps, item, [{ direction: "internal", text }]);

/** The customer's answer refers to the Message-ID it really got: by it the answer finds the case, even without our token. */
const knowOwnMail = async (deps: SendMailDeps, mail: OutboundMail, messageId: string): Promise<void> => {
  const key = `message:${messageId.replace(/^<|>$/g, "")}`;
  if ((await deps.cases.get(mail.tenantId, mail.caseId)) === undefined) return;
  await change(deps, { tenantId: mail.tenantId, caseId: mail.caseId }, (one) =>
    one.keys.includes(key) ? one : { ...one, keys: [...one.keys, key] },
  );
};
