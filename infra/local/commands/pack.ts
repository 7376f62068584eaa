import type { Command } from "commander";

export const registerPack = (program: Command): void => {
  program.command("pack");
};
