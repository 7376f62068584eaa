import type { DeadLetterOffice } from "../../ports/dead-letter-office.ts";
import type { MessageQueue, ReceivedMessage } from "../../ports/message-queue.ts";

/** Ten is what a queue gives at once; a minute is plenty to look at them all and put the others back. */
const BATCH = 10;
const HOLD_SECONDS = 60;
/** A queue longer than this is drained by its system before anybody could look through it. */
const MAX_LOOKED_AT = 20_000;

/** Messages that name one of the items, on the queues themselves and among their dead letters. Others are shown again at once. */
export const eraseFromQueues = async (
  stores: { queues: MessageQueue; deadLetters: DeadLetterOffice },
  queues: string[],
  itemIds: string[],
): Promise<number> => {
  const isTheirs = (body: string): boolean => itemIds.some((itemId) => body.includes(itemId));
  let removed = 0;
  for (const queue of queues) {
    removed += await fromQueue(stores.queues, queue, isTheirs);
    removed += await fromDeadLetters(stores.deadLetters, queue, isTheirs);
  }
  return removed;
};

const fromQueue = async (queues: MessageQueue, queue: string, isTheirs: (body: string) => boolean): Promise<number> => {
  const held: ReceivedMessage[] = [];
  let removed = 0;
  try {
    for (let looked = 0; looked < MAX_LOOKED_AT; looked += BATCH) {
      const messages = await queues.receive(queue, { max: BATCH, visibilitySeconds: HOLD_SECONDS, waitSeconds: 0 });
      if (messages.length === 0) break;
      const theirs = messages.filter((message) => isTheirs(message.body));
      held.push(...messages.filter((message) => !theirs.includes(message)));
      await queues.remove(
        queue,
        theirs.map((message) => message.receipt),
      );
      removed += theirs.length;
    }
  } finally {
    for (const message of held) await queues.extend(queue, message.receipt, 0);
  }
  return removed;
};

const fromDeadLetters = async (office: DeadLetterOffice, queue: string, isTheirs: (body: string) => boolean): Promise<number> => {
  let removed = 0;
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<DeadLetterOffice["list"]>> = await office.list(queue, after === null ? {} : { after });
    for (const letter of page.letters.filter((one) => isTheirs(one.body))) removed += Number(await office.drop(queue, letter.id));
    ({ after } = page);
  } while (after !== null);
  return removed;
};
