import { describe, expect, it } from "vitest";
import { z } from "zod";
import { complaint, readLongYamlFile, readYamlFile } from "../../../shared/core/packs/yaml-file.ts";

const anything = z.array(z.record(z.string(), z.unknown()));

describe("a long YAML file", () => {
  it.each([
    ["texts that look like something else", '- a: 2024-05-01\n  b: no\n  c: 012\n  d: 0x1f\n  e: ~\n  f: "012"\n  g: 1e3\n'],
    ["block texts", "- text: |\n    Zeile 1\n\n      eingerückt: ja\n    # kein Kommentar\n- text: >-\n    eine\n    Zeile\n"],
    ["quotes and marks", "- subject: 'Re: \"Zähler\" #4'\n  text: \"a\\tb\\u00e4 & c * d\"\n  also: [x, 'y']\n"],
  ])("is read as a short one: %s", (_, text) => {
    const long = readLongYamlFile("examples/order.de.yaml", text, anything);

    expect(long.value).not.toBeNull();
    expect(long.value).toEqual(readYamlFile("examples/order.de.yaml", text, anything).value);
  });

  it.each([
    ["not YAML", "- a: [1\n- b: 2\n"],
    ["a tag nobody knows", "- a: !secret 1\n"],
    ["the same key twice", "- a: 1\n  a: 2\n"],
    ["not a list", "a: 1\n"],
  ])("is refused as a short one: %s", (_, text) => {
    const long = readLongYamlFile("examples/order.de.yaml", text, anything);

    expect(long.value).toBeNull();
    expect(long.complaints).toEqual(readYamlFile("examples/order.de.yaml", text, anything).complaints);
    expect(long.complaints[0]?.line).toBeGreaterThan(0);
  });

  it("names the line of what is complained of afterwards", () => {
    const long = readLongYamlFile("examples/order.de.yaml", "- id: a\n- id: b\n  also:\n    - wrong\n", anything);

    const later = long.value === null ? null : complaint(long.yaml, [1, "also", 0], "is wrong");

    expect(later).toEqual({ file: "examples/order.de.yaml", line: 4, message: "1.also.0: is wrong" });
  });
});
