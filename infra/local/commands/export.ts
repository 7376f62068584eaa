import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { exportPerson } from "../../../shared/core/retain/export-person.ts";
import { zipArchive } from "../../../shared/core/retain/zip-archive.ts";
import { DEFAULT_DATA_FOLDER, DEFAULT_PACK, DEFAULT_TENANT, packFolderOf } from "../defaults.ts";
import { UsageError } from "../usage-error.ts";
import { openBooks } from "./open-books.ts";

interface ExportOptions {
  person: string;
  out: string;
  data: string;
  pack: string;
}

export const registerExport = (program: Command): void => {
  program
    .command("export")
    .description("everything held on a person: their data as JSON and the originals, in one ZIP")
    .requiredOption("--person <address, number or full name>", "whose data; exactly as it stands in their messages")
    .option("--out <file>", "where to write it", "person.zip")
    .option("--data <folder>", "where the mailroom keeps everything", DEFAULT_DATA_FOLDER)
    .option("--pack <name or folder>", "configuration to use", DEFAULT_PACK)
    .action(exportTo);
};

const exportTo = async (options: ExportOptions): Promise<void> => {
  const state = await openBooks({ data: options.data, packFolder: await packFolderOf(options.pack) });
  try {
    const entries = await exportPerson({ tenantId: DEFAULT_TENANT, state, now: () => new Date().toISOString() }, options.person);
    if (entries.length === 0) {
      throw new UsageError(
        `nothing is held on "${options.person}"; give the address, a number or the full name as it stands in their messages`,
      );
    }
    await writeFile(options.out, zipArchive(entries), { flag: "wx" }).catch((error: unknown) => {
      throw new UsageError(
        `cannot write ${options.out}: ${error instanceof Error ? error.message : String(error)}; name another with --out`,
      );
    });
    process.stdout.write(`${options.out}: data and ${entries.length - 1} originals\n`);
  } finally {
    await state.close();
  }
};
