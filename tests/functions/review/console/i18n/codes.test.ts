import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isMessageKey } from "../../../../../functions/review/console/i18n/messages.ts";

const project = fileURLToPath(new URL("../../../../..", import.meta.url));

const sourcesIn = (folder: string): string[] =>
  readdirSync(`${project}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(`${project}${folder}/${name}`, "utf8"));

const found = (sources: string[], pattern: RegExp): string[] =>
  sources.flatMap((source) => [...source.matchAll(pattern)].map((match) => match[1] ?? ""));

/** Both branches of `objection(seen ? "a" : "b", ...)`: everything in front of the sentence. */
const HEAD = /\b(?:objection|remark)\(([^,]*?),/gs;
const CODE = /"([a-z]+(?:_[a-z]+)+)"/g;

const reasonCodes = (): string[] => {
  const sources = sourcesIn("shared/core/route");
  const named = found(sources, /\b(?:objection|remark)\(\s*"([a-z_]+)"/g);
  const chosen = found(sources, HEAD).flatMap((head) => found([head], CODE));
  const constants = found(sources, /export const LEFT_OUT = "([a-z_]+)"/g);
  const ofPersons = found(
    sourcesIn("shared/schemas").filter((source) => source.includes("priorityReasons")),
    /code: z\.enum\(\[([^\]]+)\]\)/g,
  ).flatMap((list) => found([list], /"([a-z_]+)"/g));
  const ofReview = found(sourcesIn("shared/core/review"), /firstReason: "([a-z_]+)"/g);
  return [...new Set([...named, ...chosen, ...constants, ...ofPersons, ...ofReview])];
};

const PROBLEMS = [
  /\b(?:note|problem)\(\s*(?:[\w.]+,\s*)?"([a-z_]+)"/g,
  /\bcode: "([a-z_]+)"/g,
  /\b(?:FlowError|fail|failed|refuse|damaged)\(\s*"([a-z_]+)"/g,
];

const problemCodes = (): string[] => {
  const folders = ["parse", "flow", "intake", "retain"].map((room) => `shared/core/${room}`);
  const sources = [...folders, "shared/adapters/sandbox"].flatMap(sourcesIn);
  return [...new Set(PROBLEMS.flatMap((pattern) => found(sources, pattern)))];
};

describe("codes of reasons and failures", () => {
  it("have a full sentence and a short one for every reason to stop", () => {
    const codes = reasonCodes();

    const missing = codes.flatMap((code) => [`reason_${code}`, `short_${code}`]).filter((key) => !isMessageKey(key));

    expect(codes.length).toBeGreaterThan(35);
    expect(codes).toEqual(expect.arrayContaining(["category_unsure", "secondary_unsure", "field_left_out", "regulator"]));
    expect(missing).toEqual([]);
  });

  it("have a sentence for everything reading and processing can complain of", () => {
    const codes = problemCodes();

    const missing = codes.map((code) => `failure_${code}`).filter((key) => !isMessageKey(key));

    expect(codes.length).toBeGreaterThan(60);
    expect(codes).toEqual(expect.arrayContaining(["locked_pdf", "reader_time_limit", "tried_too_often", "zip_bomb"]));
    expect(missing).toEqual([]);
  });
});
