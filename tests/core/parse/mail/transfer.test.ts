import { describe, expect, it } from "vitest";
import { decodeTransfer } from "../../../../shared/core/parse/mail/transfer.ts";
import { findUuencoded } from "../../../../shared/core/parse/mail/uuencode.ts";
import type { Problem } from "../../../../shared/schemas/problem.ts";

const decode = (text: string, encoding: string): { text: string; footer: string | null; problems: string[] } => {
  const problems: Problem[] = [];
  const { bytes, footer } = decodeTransfer(Buffer.from(text, "latin1"), encoding, problems);
  return {
    text: bytes.toString("latin1"),
    footer: footer?.toString("latin1") ?? null,
    problems: problems.map((known) => known.code),
  };
};

describe("transfer encodings", () => {
  it.each([
    ["soft line breaks", "a=\r\nb=\nc", "abc"],
    ["blanks before a soft break", "a= \t\r\nb", "ab"],
    ["lower case digits", "=c3=bc", "\u00c3\u00bc"],
    ["a lone equals sign", "1 = 1 =ZZ", "1 = 1 =ZZ"],
    ["a cut escape", "a=4", "a=4"],
    ["an escape at the very end", "a=", "a"],
  ])("quoted-printable keeps %s", (_, source, expected) => {
    expect(decode(source, "quoted-printable").text).toBe(expected);
  });

  it("decodes Base64 with any line breaks", () => {
    expect(decode("SGFs\r\nbG8g\n V2VsdA==\r\n", "base64")).toEqual({ text: "Hallo Welt", footer: null, problems: [] });
  });

  it("goes on behind padding in the middle", () => {
    expect(decode("SGFsbG8=\nV2VsdA==", "base64").text).toBe("HalloWelt");
  });

  it("skips foreign characters and says so", () => {
    expect(decode("SGFs!!bG8=", "base64")).toMatchObject({ text: "Hallo", problems: ["broken_base64"] });
  });

  it("keeps a footer behind Base64 as text", () => {
    const line = Buffer.from("x".repeat(57)).toString("base64");

    const decoded = decode(`${line}\r\nSGFsbG8=\r\n_____\r\nOur list: https://lists.example\r\n`, "base64");

    expect(decoded).toEqual({
      text: `${"x".repeat(57)}Hallo`,
      footer: "_____\r\nOur list: https://lists.example\r\n",
      problems: [],
    });
  });

  it("takes what it does not know as it is", () => {
    expect(decode("as it is", "x-unheard-of").text).toBe("as it is");
  });

  it("finds a file written into a text, and no file in a sentence", () => {
    const found = findUuencoded("see\nbegin 644 a.txt\n%:&%L;&\\\n`\nend\nbegin 100 days of work\nnow");

    expect(found.map((file) => [file.name, file.bytes.toString()])).toEqual([["a.txt", "hallo"]]);
  });
});
