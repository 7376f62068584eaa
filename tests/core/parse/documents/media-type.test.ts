import { describe, expect, it } from "vitest";
import { mediaTypeOf } from "../../../../shared/core/parse/documents/media-type.ts";
import { bytesOf } from "./build/read.ts";
import { pdfOf, show } from "./build/pdf.ts";
import { zipOf } from "./build/zip.ts";

const typeOf = (bytes: Uint8Array, name: string | null = null, declaredType: string | null = null) =>
  mediaTypeOf({ partId: "0", bytes, name, declaredType, role: "attachment", depth: 0 });

const withPrefix = (prefix: string, bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.concat([Buffer.from(prefix), bytes]));

describe("the media type of a file", () => {
  it("follows the content when name and declaration say otherwise", async () => {
    const pdf = pdfOf([{ content: show("Hallo", 72, 700) }]);

    const type = await typeOf(pdf, "rechnung.txt", "text/plain");

    expect(type).toBe("application/pdf");
  });

  it("finds a PDF behind a few bytes of rubbish", async () => {
    const pdf = withPrefix("\r\n\r\nX-Junk\n", pdfOf([{ content: show("Hallo", 72, 700) }]));

    const type = await typeOf(pdf);

    expect(type).toBe("application/pdf");
  });

  it.each([
    ["{\\rtf1\\ansi Hallo}", null, "application/rtf"],
    ["BEGIN:VCALENDAR\r\nEND:VCALENDAR", null, "text/calendar"],
    ["BEGIN:VCARD\r\nEND:VCARD", null, "text/vcard"],
    ["<!DOCTYPE html><p>Hallo", null, "text/html"],
    ['<?xml version="1.0"?><a/>', null, "application/xml"],
    ["<Invoice xmlns='x'><ID>1</ID></Invoice>", "rechnung.xml", "application/xml"],
    ["a;b\n1;2", "werte.csv", "text/csv"],
    ["Hallo Welt", null, "text/plain"],
    ["From: a@example.org\r\nTo: b@example.org\r\nSubject: Hallo\r\n\r\nText", null, "message/rfc822"],
  ])("knows text formats by how they begin: %j", async (text, name, expected) => {
    const type = await typeOf(bytesOf(text), name);

    expect(type).toBe(expected);
  });

  it.each(["BMW X3, Schaden an der Tür", "MZ Motorrad abgemeldet", "ID3 von Volkswagen", "8BPS"])(
    "does not take a text for a picture or a program by its first letters: %s",
    async (text) => {
      const types = [await typeOf(bytesOf(text), "notiz.txt"), await typeOf(bytesOf(text), null, "text/plain; charset=utf-8")];

      expect(types).toEqual(["text/plain", "text/plain"]);
    },
  );

  it.each([
    ["%!PS-Adobe-3.0\nshowpage", "application/postscript"],
    ["-----BEGIN PGP MESSAGE-----\n\nabc", "application/pgp-encrypted"],
    ["MZ\u0090\u0000\u0003", "application/x-msdownload"],
    ["x\n%PDF-1.7\n", "application/pdf"],
  ])("knows what is no text for people though its name says so: %j", async (content, expected) => {
    const type = await typeOf(Buffer.from(content, "latin1"), "notiz.txt", "text/plain");

    expect(type).toBe(expected);
  });

  it("knows a program without a text's name by its first letters", async () => {
    const type = await typeOf(bytesOf("MZ program"), "setup.exe", "application/octet-stream");

    expect(type).toBe("application/x-msdownload");
  });

  it("does not take a letter with a colon for a mail", async () => {
    const type = await typeOf(bytesOf("Betreff: Zählerstand\nDatum: 1. Mai\n\nGuten Tag"));

    expect(type).toBe("text/plain");
  });

  it("tells a Word file from other archives", async () => {
    const docx = zipOf([{ name: "word/document.xml", content: "<w:document/>" }]);
    const archive = zipOf([{ name: "readme.txt", content: "Hallo" }]);

    const types = [await typeOf(docx), await typeOf(archive)];

    expect(types).toEqual(["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/zip"]);
  });

  it("calls bytes without pattern what they are", async () => {
    const noise = Uint8Array.from({ length: 400 }, (_, at) => (at * 73) % 31);

    const type = await typeOf(noise, "brief.txt");

    expect(type).toBe("application/octet-stream");
  });
});
