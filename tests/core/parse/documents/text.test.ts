import { describe, expect, it } from "vitest";
import { bytesOf, onlyDocument, read } from "./build/read.ts";

const textOf = async (content: string | Uint8Array, name?: string, type?: string): Promise<string> =>
  onlyDocument(await read(content, { ...(name === undefined ? {} : { name }), ...(type === undefined ? {} : { type }) })).text;

describe("text files", () => {
  it("reads UTF-8, Windows-1252, UTF-16 with and without mark alike", async () => {
    const text = "Grüße aus Köln – 5 €";
    const windows = Uint8Array.from([
      0x47, 0x72, 0xfc, 0xdf, 0x65, 0x20, 0x61, 0x75, 0x73, 0x20, 0x4b, 0xf6, 0x6c, 0x6e, 0x20, 0x96, 0x20, 0x35, 0x20, 0x80,
    ]);

    const read = await Promise.all(
      [bytesOf(text), windows, bytesOf(`\ufeff${text}`, "utf16le"), bytesOf(text, "utf16le")].map((bytes) =>
        textOf(bytes, "brief.txt"),
      ),
    );

    expect(read).toEqual([text, text, text, text]);
  });

  it("composes characters, folds line ends and leaves no control characters", async () => {
    const text = await textOf("u\u0308ber\r\nzwei\u0000\u0007 Zeilen\rdrei\u00ad", "a.txt");

    expect(text).toBe("über\nzwei Zeilen\ndrei");
  });

  it("covers the text with one block", async () => {
    const document = onlyDocument(await read("Guten Tag", { name: "a.txt" }));

    expect(document.blocks).toEqual([{ kind: "newest", start: 0, end: 9 }]);
  });
});

describe("HTML", () => {
  it("keeps blocks on lines and cells apart, without script and style", async () => {
    const html =
      "<html><head><style>p{}</style><script>if (a<b) alert('x')</script></head><body><h1>Kündigung</h1><p>Guten&nbsp;Tag,<br>zum 1.&#x4d;ai &amp; so &lt;weiter&gt;</p><table><tr><td><p>Nummer</p></td><td><p>4711</p></td></tr><tr><td>Ort</td><td>Köln</td></tr></table></body></html>";

    const text = await textOf(html, "a.html");

    expect(text).toBe("Kündigung\n\nGuten\u00a0Tag,\nzum 1.Mai & so <weiter>\nNummer\t4711\nOrt\tKöln");
  });

  it("uses the charset the page names for itself", async () => {
    const text = await textOf(bytesOf('<html><meta charset="iso-8859-1"><p>M\u00fcller</p>', "latin1"), "a.html");

    expect(text).toBe("Müller");
  });

  it("stays linear on markup that never closes", async () => {
    const started = performance.now();

    const text = await textOf(`<html>${"<div><script".repeat(60_000)}`, "a.html");

    expect(text.length).toBeLessThan(1_000_000);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe("RTF", () => {
  it("reads umlauts, Unicode, tables and skips what is no text", async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\generator Word;}{\info{\title Geheim}}\pard Gr\'fc\'dfe \u8364? und \uc2\u228ab\'e4\par{\b Zweite} Zeile\line mit \{Klammern\}\par\trowd A\cell B\cell\row}`;

    const text = await textOf(rtf, "a.rtf");

    expect(text).toBe("Grüße € und ää\nZweite Zeile\nmit {Klammern}\nA\tB");
  });

  it("reads double bytes of Asian code pages", async () => {
    const text = await textOf(String.raw`{\rtf1\ansi\ansicpg932 \'93\'fa\'96\'7b}`, "a.rtf");

    expect(text).toBe("日本");
  });

  it("survives groups nested a hundred thousand deep", async () => {
    const text = await textOf(`{\\rtf1 ${"{".repeat(100_000)}tief${"}".repeat(100_000)} flach}`, "a.rtf");

    expect(text).toContain("flach");
  });
});
