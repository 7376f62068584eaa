import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { mail, read } from "./read-request.ts";
import { read as readFileOf } from "./documents/build/read.ts";

const CORPORA = fileURLToPath(new URL("../../../../shared/corpora/", import.meta.url));
const absent = existsSync(CORPORA) ? "" : " (not run: ../shared/corpora is absent)";
const fromCorpora = (path: string): Uint8Array => new Uint8Array(readFileSync(`${CORPORA}${path}`));

const enclosed = (name: string, type: string, bytes: Uint8Array): string =>
  `--b\nContent-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(bytes).toString("base64")}\n`;
const HEAD = [
  "From: a@kunde.example",
  "To: service@mailroom.example",
  "Subject: Unterlagen",
  "Content-Type: multipart/mixed; boundary=b",
];

describe("mails that hurt others", () => {
  it.skipIf(absent !== "")(`with an Outlook message enclosed are opened${absent}`, async () => {
    const message = fromCorpora("msg/msgInMsg.msg");

    const { parsed } = await read(
      mail(HEAD, `--b\n\nsiehe Anlage\n${enclosed("Vorgang.msg", "application/octet-stream", message)}--b--\n`),
    );

    const nested = parsed.parts.find((part) => part.role === "nested");
    expect(nested?.name).toBe("Vorgang.msg");
    const inside = parsed.parts.filter((part) => nested !== undefined && part.id.startsWith(`${nested.id}.`));
    expect(inside.some((part) => part.role === "nested")).toBe(true);
    expect(inside.some((part) => part.characters > 0)).toBe(true);
    expect(parsed.text).toContain("siehe Anlage");
  });

  it("with nothing but photos keep them all", async () => {
    const photo = async (grey: number): Promise<Uint8Array> =>
      new Uint8Array(
        await sharp({ create: { width: 400, height: 300, channels: 3, background: { r: grey, g: grey, b: 90 } } })
          .jpeg()
          .toBuffer(),
      );

    const { parsed, contents } = await read(
      mail(
        HEAD,
        `${enclosed("a.jpg", "image/jpeg", await photo(10))}${enclosed("b.jpg", "image/jpeg", await photo(200))}--b--\n`,
      ),
    );

    expect(parsed.outcome).not.toBe("unreadable");
    expect(parsed.parts.map(({ name, role }) => [name, role])).toEqual([
      ["a.jpg", "attachment"],
      ["b.jpg", "attachment"],
    ]);
    expect(contents).toHaveLength(2);
  });

  it("with pictures, documents and tables together lose none of them", async () => {
    const names = ["foto.jpg", "antrag.pdf", "liste.csv", "notiz.txt"];

    const { parsed } = await read(
      mail(
        HEAD,
        `--b\n\nalles anbei\n${names.map((name) => enclosed(name, "application/octet-stream", Buffer.from(`${name} Inhalt`))).join("")}--b--\n`,
      ),
    );

    expect(parsed.parts.filter((part) => part.role === "attachment").map((part) => part.name)).toEqual(names);
  });

  it.each([
    [
      "a dropped file whose first header is no From",
      "unbekannt.bin",
      ["Received: from mx (mx [192.0.2.1])", "X-Spam: no", "To: b@x.example", "From: a@kunde.example", "Subject: Zähler"],
    ],
    [
      "a file without a name",
      null,
      ["Delivered-To: b@x.example", "Message-ID: <1@x>", "From: a@kunde.example", "Subject: Zähler"],
    ],
  ])("are known as mail: %s", async (_, fileName, headers) => {
    const { parsed } = await read(mail(headers, "4711"), { channel: "letter", fileName });

    expect(parsed.mail?.from.address).toBe("a@kunde.example");
    expect(parsed.text).toBe("4711");
  });

  it("without Date and Message-ID are read, and nothing is made up", async () => {
    const { parsed } = await read(mail(["From: a@kunde.example", "Subject: Ohne"], "Text"));

    expect(parsed.mail).toMatchObject({ date: null, messageId: null, inReplyTo: [], references: [] });
    expect(parsed.outcome).toBe("read");
  });

  it("that are a digest give each of its messages", async () => {
    const digest =
      "--b\n\nFrom: eins@kunde.example\nSubject: Eins\n\nErste\n--b\n\nFrom: zwei@kunde.example\nSubject: Zwei\n\nZweite\n--b--\n";

    const { parsed } = await read(mail(["From: liste@x.example", "Content-Type: multipart/digest; boundary=b"], digest));

    expect(parsed.parts.filter((part) => part.role === "nested").map((part) => part.name)).toEqual(["Eins.eml", "Zwei.eml"]);
    expect(parsed.documents.map((document) => document.text)).toEqual(["Erste", "Zweite"]);
  });

  it("addressed to us only by the server's own lines say where they arrived", async () => {
    const { parsed } = await read(
      mail(
        [
          "From: a@kunde.example",
          "To: undisclosed-recipients:;",
          "X-Original-To: rechnung@mailroom.example",
          "Envelope-To: service@mailroom.example",
        ],
        "x",
      ),
    );

    expect(parsed.mail?.deliveredTo.toSorted()).toEqual(["rechnung@mailroom.example", "service@mailroom.example"]);
  });
});

describe("files that hurt others", () => {
  it.skipIf(absent !== "").each([
    ["e-invoices/mustang/ORDER-X_EX01_ORDER_FULL_DATA-COMFORT.pdf", "order-x"],
    ["e-invoices/mustang/MustangGnuaccountingBeispielRE-20170509_505.pdf", "zugferd"],
    ["e-invoices/horstoeko/pdf_zf_xrechnung_1.pdf", "xrechnung"],
    ["e-invoices/horstoeko/pdf_zf_en16931_1.pdf", "factur-x"],
  ])(`%s has its data under whatever name it is embedded${absent}`, async (path, format) => {
    const { documents, children } = await readFileOf(fromCorpora(path), { name: "rechnung.pdf" });

    const found = documents.flatMap((document) => document.structured).filter((each) => each.kind === "e_invoice");
    expect(found.map((each) => each.format.split("-cii")[0])).toEqual([expect.stringContaining(format)]);
    expect(children.length).toBeGreaterThan(0);
  });

  it("sent as octet-stream under a wrong name are what their bytes say", async () => {
    const reading = await readFileOf("{\\rtf1\\ansi Hallo}", { name: "scan.dat", type: "application/octet-stream" });

    expect(reading.mediaType).toBe("application/rtf");
  });
});
