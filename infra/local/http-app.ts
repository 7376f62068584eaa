import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Hono } from "hono";
import { singleUser } from "../../functions/review/identity/single-user.ts";
import { mailroomApp } from "../../functions/review/mailroom-app.ts";
import type { Mailroom } from "./mailroom.ts";

const CONSOLE_FOLDER = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "dist", "console");

/** The face of this machine: without an issuer the one person who sits at it has every right, on loopback names only. */
export const localApp = (mailroom: Mailroom, report: (error: unknown) => void): Hono =>
  mailroomApp({
    services: mailroom.services,
    accept: mailroom.accept,
    identities: singleUser({ user: "local", name: "This machine" }),
    consoleFolder: CONSOLE_FOLDER,
    report,
    review: {
      subscribe: (listener) => mailroom.items.subscribe(listener),
      statistics: mailroom.statistics,
      train: () => mailroom.learnNow(),
    },
  });
