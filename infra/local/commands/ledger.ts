import type { Command } from "commander";

export const registerLedger = (program: Command): void => {
  program.command("ledger");
};
