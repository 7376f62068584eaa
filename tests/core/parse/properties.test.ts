import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReadResult } from "../../../shared/ports/reader-sandbox.ts";
import { channelSchema } from "../../../shared/schemas/identifiers.ts";
import { parsedSchema } from "../../../shared/schemas/parsed.ts";
import { segmentText } from "../../../shared/core/parse/blocks/segment-text.ts";
import { read } from "./read-request.ts";

const RUNS = 150;
const MAGICS = ["", "From: a@b.example\r\n", "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n", "%PDF-1.7\n", "PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "x\u009f>\"", "{\\rtf1", "\u00ff\u00d8\u00ff", "<?xml", "begin 644 a\n", "0\u0080\u0006\u0009"];
const channels = fc.constantFrom(...channelSchema.options);
const names = fc.constantFrom(null, "a.eml", "a.msg", "a.pdf", "a.zip", "winmail.dat", "a.form.json", "a.txt", "smime.p7m");
const hostileBytes = fc
  .tuple(fc.constantFrom(...MAGICS), fc.uint8Array({ maxLength: 600 }))
  .map(([magic, tail]) => new Uint8Array(Buffer.concat([Buffer.from(magic, "latin1"), tail])));

const WORDS = ["From: a@b.example", "Von: Max <m@x.example>", "Subject: x", "Content-Type: multipart/alternative; boundary=q", "Content-Type: text/html", "Content-Transfer-Encoding: base64", "--q", "--q--", "", "> quoted", "Am 1.1.2026 um 10:00 schrieb A <a@b.example>:", "-----Ursprüngliche Nachricht-----", "-- ", "Mit freundlichen Grüßen", "Gesendet: heute", "An: b@c.example", "Betreff: y", "=?utf-8?Q?=C3?=", "begin 644 x", "end", "<p>hi<br>", "\u0000", "\ud800", "________________________________"];
const mailLike = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 40 })), { maxLength: 40 }).map((lines) => lines.join("\r\n"));

function expectWhole(result: ReadResult): void {
  const { parsed, contents } = result;
  expect(parsedSchema.safeParse(parsed).error?.issues ?? []).toEqual([]);
  const ids = new Set(parsed.parts.map((part) => part.id));
  expect(ids.size).toBe(parsed.parts.length);
  for (const part of parsed.parts) if (part.parent !== null) expect(ids.has(part.parent)).toBe(true);
  for (const content of contents) expect(ids.has(content.partId)).toBe(true);
  const texts = new Map(parsed.documents.map((document) => [document.part, document.text]));
  for (const span of parsed.textSpans) {
    const piece = texts.get(span.part)?.slice(span.start, span.end);
    expect(parsed.text.slice(span.at, span.at + span.end - span.start)).toBe(piece);
  }
  for (const part of parsed.parts) if (part.name !== null) expect(part.name).not.toMatch(/[\u0000-\u001f/\\\u202a-\u202e]/);
  expect(parsed.subject).not.toMatch(/[\r\n\u0000]/);
}

describe("any input", () => {
  it("ends in exactly one outcome, whatever the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(hostileBytes, channels, names, async (bytes, channel, fileName) => {
        const result = await read(bytes, { channel, fileName });

        expectWhole(result);
      }),
      { numRuns: RUNS },
    );
  });

  it("that looks like a mail ends in exactly one outcome", async () => {
    await fc.assert(
      fc.asyncProperty(mailLike, async (text) => {
        const result = await read(text);

        expectWhole(result);
        expect(result.parsed.problems.map((known) => known.code)).not.toContain("reader_failed");
      }),
      { numRuns: RUNS },
    );
  });
});

describe("blocks", () => {
  it("cover any text without gaps or overlaps", () => {
    fc.assert(
      fc.property(mailLike, fc.constantFrom("", "Re: x", "WG: x"), (raw, subject) => {
        const text = raw.replaceAll("\r\n", "\n");

        const segmented = segmentText(text, subject);

        let at = 0;
        for (const block of segmented.blocks) {
          expect(block.start).toBe(at);
          expect(block.end).toBeGreaterThan(block.start);
          at = block.end;
        }
        expect(at).toBe(segmented.text.length);
      }),
      { numRuns: RUNS },
    );
  });
});
