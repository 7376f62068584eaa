import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { digestOf } from "./digest.ts";
import { read } from "./read-request.ts";

const FOLDER = new URL("../../fixtures/mail/", import.meta.url);
const fixtures = readdirSync(FOLDER).filter((name) => name.endsWith(".eml"));

/** New fixtures get their golden file from POSTHORN_GOLDEN=write; a person reads it before it is committed. */
const writes = process.env["POSTHORN_GOLDEN"] === "write";

describe("golden mails", () => {
  it("are found", () => {
    expect(fixtures.length).toBeGreaterThan(80);
  });

  it.each(fixtures)("%s reads as its golden file says", async (name) => {
    const bytes = readFileSync(new URL(name, FOLDER));
    const golden = new URL(name.replace(".eml", ".expected.json"), FOLDER);
    const actual = new URL(name.replace(".eml", ".actual.json"), FOLDER);

    const digest = digestOf(await read(new Uint8Array(bytes), { fileName: name }));

    const written = `${JSON.stringify(digest, null, 2)}\n`;
    if (writes && !existsSync(golden)) writeFileSync(golden, written);
    const isRight = written === readFileSync(golden, "utf8");
    if (isRight) rmSync(actual, { force: true });
    else writeFileSync(actual, written);
    expect(digest).toEqual(JSON.parse(readFileSync(golden, "utf8")));
  });

  it.each(fixtures.filter((name) => !/cr-only|bare-cr|uuencode|charset-(?:utf-7|iso)/.test(name)))(
    "%s reads the same with bare line feeds",
    async (name) => {
      const bytes = readFileSync(new URL(name, FOLDER));
      const withLf = new Uint8Array(Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1"));

      const [crlf, lf] = [await read(new Uint8Array(bytes)), await read(withLf)];

      expect(lf.parsed.text).toBe(crlf.parsed.text);
      expect(lf.parsed.mail).toEqual(crlf.parsed.mail);
      expect(lf.parsed.parts.map((part) => part.name)).toEqual(crlf.parsed.parts.map((part) => part.name));
    },
  );
});
