import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { Hono } from "hono";
import { CONSOLE_POLICY } from "./security-headers.ts";

const mediaTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".bcmap": "application/octet-stream",
  ".json": "application/json",
};

/** A year: file names carry their content's hash. */
const FOREVER = "public, max-age=31536000, immutable";

const NOT_BUILT =
  "<!doctype html><title>Posthorn</title><p>The console is not built yet. Run <code>npm run build</code> once, then reload. Everything else is open.";

/** Fonts and pictures are compressed already. */
const SQUEEZABLE = new Set([".html", ".js", ".mjs", ".css", ".svg", ".json"]);
const squeeze = promisify(gzip);

/** A file never changes under its name: each is compressed once, the whole console is a few megabytes. */
const squeezedFiles = (): ((path: string, body: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>) => {
  const done = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  return (path, body) => {
    const known = done.get(path) ?? squeeze(body).then((bytes) => new Uint8Array(bytes));
    if (path.includes("/assets/")) done.set(path, known);
    return known;
  };
};

/** The built console in `folder`; every unknown path is the page itself, so that shared links work. */
export const consoleFiles = (folder: string): Hono => {
  const app = new Hono();
  const squeezed = squeezedFiles();
  app.get("*", async (context) => {
    const path = normalize(decodeURIComponent(new URL(context.req.url).pathname))
      .split(sep)
      .filter((part) => part !== "..")
      .join(sep);
    const file = extname(path) === "" ? null : await readFile(join(folder, path)).catch(() => null);
    if (file === null && extname(path) !== "" && extname(path) !== ".html") return context.notFound();
    const body = file ?? (await readFile(join(folder, "index.html")).catch(() => Buffer.from(NOT_BUILT)));
    const type = file === null ? ".html" : extname(path);
    const plain = new Uint8Array(body);
    const small = SQUEEZABLE.has(type) && /\bgzip\b/.test(context.req.header("accept-encoding") ?? "");
    return context.body(small ? await squeezed(path, plain) : plain, 200, {
      ...(small ? { "content-encoding": "gzip" } : {}),
      vary: "accept-encoding",
      "content-type": mediaTypes[type] ?? "application/octet-stream",
      "content-security-policy": CONSOLE_POLICY,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": path.includes("/assets/") ? FOREVER : "no-cache",
    });
  });
  return app;
};
