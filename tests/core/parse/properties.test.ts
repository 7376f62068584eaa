import { array, assert, asyncProperty, constantFrom, oneof, property, string, tuple, uint8Array } from "fast-check";
import { describe, expect, it } from "vitest";
import { channelSchema } from "../../../shared/schemas/identifiers.ts";
import { segmentText } from "../../../shared/core/parse/blocks/segment-text.ts";
import { flawsOf, gapsOf } from "./flaws.ts";
import { read } from "./read-request.ts";

const RUNS = 150;
const MAGICS = [
  "",
  "From: a@b.example\r\n",
  "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n",
  "%PDF-1.7\n",
  "PK\u0003\u0004",
  "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
  'x\u009f>"',
  "{\\rtf1",
  "\u00ff\u00d8\u00ff",
  "<?xml",
  "begin 644 a\n",
  "0\u0080\u0006\u0009",
];
const channels = constantFrom(...channelSchema.options);
const names = constantFrom(null, "a.eml", "a.msg", "a.pdf", "a.zip", "winmail.dat", "a.form.json", "a.txt", "smime.p7m");
const hostileBytes = tuple(constantFrom(...MAGICS), uint8Array({ maxLength: 600 })).map(
  ([magic, tail]) => new Uint8Array(Buffer.concat([Buffer.from(magic, "latin1"), tail])),
);

const WORDS = [
  "From: a@b.example",
  "Von: Max <m@x.example>",
  "Subject: x",
  "Content-Type: multipart/alternative; boundary=q",
  "Content-Type: text/html",
  "Content-Transfer-Encoding: base64",
  "--q",
  "--q--",
  "",
  "> quoted",
  "Am 1.1.2026 um 10:00 schrieb A <a@b.example>:",
  "-----Ursprüngliche Nachricht-----",
  "-- ",
  "Mit freundlichen Grüßen",
  "Gesendet: heute",
  "An: b@c.example",
  "Betreff: y",
  "=?utf-8?Q?=C3?=",
  "begin 644 x",
  "end",
  "<p>hi<br>",
  "\u0000",
  "\ud800",
  "________________________________",
];
const mailLike = array(oneof(constantFrom(...WORDS), string({ maxLength: 40 })), { maxLength: 40 }).map((lines) =>
  lines.join("\r\n"),
);

describe("any input", () => {
  it("ends in exactly one outcome, whatever the bytes", async () => {
    await assert(
      asyncProperty(hostileBytes, channels, names, async (bytes, channel, fileName) => {
        const result = await read(bytes, { channel, fileName });

        expect(flawsOf(result)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it("that looks like a mail ends in exactly one outcome", async () => {
    await assert(
      asyncProperty(mailLike, async (text) => {
        const result = await read(text);

        expect(flawsOf(result)).toEqual([]);
        expect(result.parsed.problems.map((known) => known.code)).not.toContain("reader_failed");
      }),
      { numRuns: RUNS },
    );
  });
});

describe("blocks", () => {
  it("cover any text without gaps or overlaps", () => {
    assert(
      property(mailLike, constantFrom("", "Re: x", "WG: x"), (raw, subject) => {
        const text = raw.replaceAll("\r\n", "\n");

        const segmented = segmentText(text, subject);

        expect(gapsOf(segmented.blocks, segmented.text.length)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
