import type { Command } from "commander";
import { resendWorkItem } from "../../../shared/core/deliver/resend-work-item.ts";
import { overdueReceipts } from "../../../shared/core/receipts/overdue-receipts.ts";
import { type DeadEntry, listDeadLetters, redriveItem, redriveQueue } from "../../../shared/core/retain/dead-letter-list.ts";
import type { Pack } from "../../../shared/schemas/pack.ts";
import type { State } from "../../../shared/ports/state.ts";
import { DEFAULT_DATA_FOLDER, DEFAULT_PACK, DEFAULT_TENANT, packFolderOf } from "../defaults.ts";
import { UsageError } from "../usage-error.ts";
import { openBooks } from "./open-books.ts";

interface RedriveOptions {
  data: string;
  pack: string;
  all: boolean;
  queue?: string;
  json: boolean;
}

const PAGE = 500;

export const registerRedrive = (program: Command): void => {
  program
    .command("redrive")
    .description("what failed for good: without arguments the list, with ids or --all it is tried again")
    .argument("[id...]", "ids of the list: messages or failed items")
    .option("--data <folder>", "where the mailroom keeps everything", DEFAULT_DATA_FOLDER)
    .option("--pack <name or folder>", "configuration to use", DEFAULT_PACK)
    .option("--queue <name>", "only this list: a queue such as system-crm, failed (items) or unanswered (work items)")
    .option("--all", "everything on the list", false)
    .option("--json", "one JSON object per line", false)
    .action(redrive);
};

const redrive = async (ids: string[], options: RedriveOptions): Promise<void> => {
  const state = await openBooks({ data: options.data, packFolder: await packFolderOf(options.pack) });
  try {
    const { pack } = await state.packs.load(DEFAULT_TENANT);
    const listed = [
      ...(await failedItems(state)),
      ...(await unanswered(state, pack)),
      ...(await listDeadLetters({ deadLetters: state.deadLetters, pack })),
    ];
    const wanted = options.queue === undefined ? listed : listed.filter((entry) => entry.queue === options.queue);
    if (ids.length === 0 && !options.all) return print(wanted, options.json);
    const unknown = ids.find((id) => !wanted.some((entry) => entry.id === id));
    if (unknown !== undefined) throw new UsageError(`${unknown} is not on the list; run redrive without arguments to see it`);
    const chosen = options.all ? wanted : wanted.filter((entry) => ids.includes(entry.id));
    let done = 0;
    for (const entry of chosen) done += Number(await again(state, pack, entry));
    process.stdout.write(options.json ? `${JSON.stringify({ redriven: done })}\n` : `${done} tried again.\n`);
  } finally {
    await state.close();
  }
};

const FAILED = "failed";
const UNANSWERED = "unanswered";
const now = (): string => new Date().toISOString();

const again = async (state: State, pack: Pack, entry: DeadEntry): Promise<boolean> => {
  if (entry.queue === FAILED) return redriveItem({ items: state.items, now }, DEFAULT_TENANT, entry.id);
  if (entry.queue === UNANSWERED) return resendWorkItem({ ...state, pack }, DEFAULT_TENANT, entry.id);
  return (await redriveQueue(state.deadLetters, entry.queue, entry.id)) === 1;
};

/** Work items whose system has not answered in time. */
const unanswered = async (state: State, pack: Pack): Promise<DeadEntry[]> => {
  const overdue = await overdueReceipts({ items: state.items, pack, now }, DEFAULT_TENANT);
  return overdue.map(({ itemId, workItemId, system, since, hours }) => ({
    queue: UNANSWERED,
    id: workItemId,
    sentAt: since,
    itemId,
    workItemId,
    rawKey: null,
    cause: `${system} has not answered for ${hours} hours.`,
    attempts: null,
  }));
};

const failedItems = async (state: State): Promise<DeadEntry[]> => {
  const entries: DeadEntry[] = [];
  let cursor: string | null = null;
  do {
    const query = { tenantId: DEFAULT_TENANT, states: ["failed" as const], order: "oldest" as const, limit: PAGE };
    const page: Awaited<ReturnType<State["items"]["list"]>> = await state.items.list(
      cursor === null ? query : { ...query, cursor },
    );
    for (const row of page.rows) {
      const item = await state.items.get(DEFAULT_TENANT, row.itemId);
      const about = { queue: FAILED, id: row.itemId, sentAt: row.updatedAt, itemId: row.itemId, workItemId: null };
      const { message, attempts } = item?.failure ?? { message: "unknown", attempts: null };
      entries.push({ ...about, rawKey: item?.arrival.rawKey ?? null, cause: message, attempts });
    }
    ({ cursor } = page);
  } while (cursor !== null);
  return entries;
};

const print = (entries: DeadEntry[], json: boolean): void => {
  if (json) {
    for (const entry of entries) process.stdout.write(`${JSON.stringify(entry)}\n`);
    return;
  }
  if (entries.length === 0) process.stdout.write("Nothing failed.\n");
  for (const entry of entries) {
    process.stdout.write(
      `${entry.id}  ${entry.queue}  ${entry.sentAt}  ${entry.workItemId ?? entry.itemId ?? entry.rawKey ?? ""}  ${entry.cause}\n`,
    );
  }
};
