import { createInterface } from "node:readline/promises";
import type { Command } from "commander";
import { ulid } from "ulid";
import { correctionsWithPlaces } from "../../../shared/core/learn/corrections-with-places.ts";
import { forgetPlaces } from "../../../shared/core/learn/forget-places.ts";
import { queuesOf } from "../../../shared/core/retain/dead-letter-list.ts";
import { erasePerson } from "../../../shared/core/retain/erase-person.ts";
import { findPerson } from "../../../shared/core/retain/find-person.ts";
import type { State } from "../../../shared/ports/state.ts";
import type { Item } from "../../../shared/schemas/item.ts";
import { DEFAULT_DATA_FOLDER, DEFAULT_PACK, DEFAULT_TENANT, packFolderOf } from "../defaults.ts";
import { EXIT_FAILED, UsageError } from "../usage-error.ts";
import { openBooks } from "./open-books.ts";

interface EraseOptions {
  person: string;
  yes: boolean;
  data: string;
  pack: string;
}

export const registerErase = (program: Command): void => {
  program
    .command("erase")
    .description("erases a person: originals, texts, fields, search, queues, lessons; shows the list first and asks")
    .requiredOption("--person <address, number or full name>", "whose data; exactly as it stands in their messages")
    .option("--yes", "do not ask; for scripts", false)
    .option("--data <folder>", "where the mailroom keeps everything", DEFAULT_DATA_FOLDER)
    .option("--pack <name or folder>", "configuration to use", DEFAULT_PACK)
    .action(eraseAll);
};

const eraseAll = async (options: EraseOptions): Promise<void> => {
  const state = await openBooks({ data: options.data, packFolder: await packFolderOf(options.pack) });
  try {
    const items = await findPerson({ ...state, tenantId: DEFAULT_TENANT }, options.person);
    if (items.length === 0) {
      throw new UsageError(
        `nothing is held on "${options.person}"; give the address, a number or the full name as it stands in their messages`,
      );
    }
    process.stdout.write(items.map(lineOf).join(""));
    if (options.yes || (await confirmed(options.person))) await erase(state, options.person);
    else process.stdout.write("Nothing was erased.\n");
  } finally {
    await state.close();
  }
};

const lineOf = (item: Item): string =>
  `  ${item.itemId}  ${item.arrival.receivedAt.slice(0, 10)}  ${item.state.padEnd(12)} ${item.summary.subject.slice(0, 60)}\n`;

/** Typed in full: a slip of the finger must not erase anybody. */
const confirmed = async (person: string): Promise<boolean> => {
  if (!process.stdin.isTTY) throw new UsageError("erase asks before it erases; run it in a terminal, or add --yes");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(`Type "${person}" to erase this for good: `)).trim() === person;
  } finally {
    terminal.close();
  }
};

const erase = async (state: State, person: string): Promise<void> => {
  const { pack } = await state.packs.load(DEFAULT_TENANT);
  const now = (): string => new Date().toISOString();
  const places = { ...state, now, newId: ulid };
  const forgetLessons = (itemIds: string[]): Promise<number> =>
    forgetPlaces(places, { tenantId: DEFAULT_TENANT, itemIds, by: "command line" });
  const corrections = correctionsWithPlaces(state.corrections, places);
  const deps = { tenantId: DEFAULT_TENANT, state: { ...state, corrections }, queues: queuesOf(pack), forgetLessons, now };
  const outcome = await erasePerson(deps, person, "command line");
  if (outcome.kind === "in_work") {
    process.stdout.write(
      `${outcome.itemIds.length} items are being processed right now; nothing was erased, try again in a minute.\n`,
    );
    process.exitCode = EXIT_FAILED;
  } else if (outcome.kind === "erased") {
    const { items, removed, digest } = outcome.proof;
    const parts = Object.entries(removed).map(([name, count]) => `${count} ${name}`);
    process.stdout.write(`Erased: ${items} items (${parts.join(", ")}).\nProof ${digest}\n`);
  }
};
