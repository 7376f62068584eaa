#!/usr/bin/env -S node --conditions=local
import { enableCompileCache, flushCompileCache } from "node:module";
import { join } from "node:path";

// Compiled code is kept beside the packages, which halves the time to start: what a restart after a crash waits for. In a folder
// of the project, since in the system's shared one others could put code there for us. Where it cannot be written nothing changes.
enableCompileCache(join(import.meta.dirname, "..", "..", "node_modules", ".cache", "posthorn"));

const { runProgram } = await import("./program.ts");
// Now, not at the end: a killed process has none.
flushCompileCache();
process.exitCode = await runProgram();
