import { Command, CommanderError } from "commander";
import { registerCost } from "./commands/cost.ts";
import { registerErase } from "./commands/erase.ts";
import { registerEvaluate } from "./commands/evaluate.ts";
import { registerExport } from "./commands/export.ts";
import { registerLedger } from "./commands/ledger.ts";
import { registerModels } from "./commands/models.ts";
import { registerPack } from "./commands/pack.ts";
import { registerProcess } from "./commands/process.ts";
import { registerRedrive } from "./commands/redrive.ts";
import { registerSimulate } from "./commands/simulate.ts";
import { registerStart } from "./commands/start.ts";
import { registerTrain } from "./commands/train.ts";
import { EXIT_FAILED, EXIT_USAGE, UsageError } from "./usage-error.ts";

const program = new Command("posthorn")
  .description("A digital mailroom: mail, letters, forms, chats and messages in, work items for the systems of record out.")
  .configureHelp({ sortSubcommands: false })
  .showSuggestionAfterError()
  .exitOverride();

const commands = [
  registerStart,
  registerProcess,
  registerLedger,
  registerRedrive,
  registerSimulate,
  registerPack,
  registerTrain,
  registerEvaluate,
  registerModels,
  registerExport,
  registerErase,
  registerCost,
];
for (const register of commands) register(program);

/** Runs the command line; resolves with the exit code. */
export const runProgram = async (): Promise<number> => {
  try {
    await program.parseAsync();
    return typeof process.exitCode === "number" ? process.exitCode : 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_USAGE;
    if (error instanceof UsageError) {
      process.stderr.write(`posthorn: ${error.message}\n`);
      return EXIT_USAGE;
    }
    process.stderr.write(`posthorn: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return EXIT_FAILED;
  }
};
