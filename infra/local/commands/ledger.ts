import type { Command } from "commander";
import { reconcile } from "../../../shared/core/retain/reconcile.ts";
import type { LedgerBalance } from "../../../shared/schemas/ledger.ts";
import { DEFAULT_DATA_FOLDER, DEFAULT_PACK, DEFAULT_TENANT, packFolderOf } from "../defaults.ts";
import { EXIT_FAILED } from "../usage-error.ts";
import { openBooks } from "./open-books.ts";

interface LedgerOptions {
  data: string;
  pack: string;
  json: boolean;
}

export const registerLedger = (program: Command): void => {
  program
    .command("ledger")
    .description("does everything that came in have its place? exit 1 where it does not close")
    .option("--data <folder>", "where the mailroom keeps everything", DEFAULT_DATA_FOLDER)
    .option("--pack <name or folder>", "configuration to use", DEFAULT_PACK)
    .option("--json", "one JSON object", false)
    .action(printLedger);
};

const printLedger = async (options: LedgerOptions): Promise<void> => {
  const state = await openBooks({ data: options.data, packFolder: await packFolderOf(options.pack) });
  try {
    const { balance } = await reconcile({ ...state, tenantId: DEFAULT_TENANT, now: () => new Date().toISOString() });
    process.stdout.write(options.json ? `${JSON.stringify(balance)}\n` : readable(balance));
    if (!balance.closes) process.exitCode = EXIT_FAILED;
  } finally {
    await state.close();
  }
};

const rows: readonly (readonly [keyof Omit<LedgerBalance, "closes" | "open">, string])[] = [
  ["delivered", "delivered"],
  ["inReview", "in review"],
  ["inFlight", "in flight"],
  ["filed", "filed"],
  ["split", "split"],
  ["rejected", "rejected"],
  ["duplicate", "duplicate"],
  ["failed", "failed"],
  ["erased", "erased"],
];

const readable = (balance: LedgerBalance): string => {
  const line = (label: string, count: number): string => `${label.padEnd(12)}${String(count).padStart(10)}\n`;
  const sum = rows.reduce((total, [name]) => total + balance[name], 0);
  const verdict = balance.closes ? "It closes.\n" : `It does not close (${balance.received - sum} without a place).\n`;
  const open = balance.open.map(({ subject, problem }) => `  ${subject}: ${problem}\n`).join("");
  return `${line("received", balance.received)}${"-".repeat(22)}\n${rows.map(([name, label]) => line(label, balance[name])).join("")}${"-".repeat(22)}\n${line("sum", sum)}${verdict}${open}`;
};
