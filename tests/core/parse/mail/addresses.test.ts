import { describe, expect, it } from "vitest";
import { parseAddresses } from "../../../../shared/core/parse/mail/addresses.ts";
import { decodeWords } from "../../../../shared/core/parse/mail/encoded-words.ts";

const parse = (raw: string): [string, string][] =>
  parseAddresses(raw, (text) => decodeWords(text, null)).map(({ name, address }) => [name, address]);

describe("addresses", () => {
  it.each<[string, string, [string, string][]]>([
    ["a bare address", "a@b.example", [["", "a@b.example"]]],
    ["a name and an address", "Max Muster <max@b.example>", [["Max Muster", "max@b.example"]]],
    [
      "a quoted name with a comma",
      '"Muster, Max" <max@b.example>, c@d.example',
      [
        ["Muster, Max", "max@b.example"],
        ["", "c@d.example"],
      ],
    ],
    ["a name behind the address", "max@b.example (Max Muster)", [["Max Muster", "max@b.example"]]],
    [
      "a group",
      "Team: a@b.example, c@d.example;, e@f.example",
      [
        ["", "a@b.example"],
        ["", "c@d.example"],
        ["", "e@f.example"],
      ],
    ],
    ["an empty group", "undisclosed-recipients:;", []],
    ["nothing", "", []],
    ["empty angles", "<>", []],
    ["quotes in angles", '<"">', []],
    ["a name with junk in angles", '"x" <@x>', [["x", ""]]],
    ["a route", "M <@a.example,@b.example:m@c.example>", [["M", "m@c.example"]]],
    ["an encoded name that holds a comma", "=?utf-8?Q?M=C3=BCller=2C_Jo?= <j@b.example>", [["Müller, Jo", "j@b.example"]]],
    ["an address only in the name", "<max@b.example> <>", [["", "max@b.example"]]],
    [
      "semicolons between addresses",
      "a@b.example; c@d.example",
      [
        ["", "a@b.example"],
        ["", "c@d.example"],
      ],
    ],
    ["mailto", "<mailto:a@b.example>", [["", "a@b.example"]]],
    ["a doubled address of a link", "Max <max@b.example<mailto:max@b.example>>", [["Max", "max@b.example"]]],
    ["a quoted local part", '"max muster"@b.example', [["", '"max muster"@b.example']]],
    ["a name alone", "Max Muster", [["Max Muster", ""]]],
  ])("reads %s", (_, raw, expected) => {
    const found = parse(raw);

    expect(found).toEqual(expected);
  });

  it("stops at its bound", () => {
    const many = "a@b.example, ".repeat(5_000);

    const found = parse(many);

    expect(found).toHaveLength(500);
  });
});
