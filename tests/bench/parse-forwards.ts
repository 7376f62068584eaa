import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReaderSandbox } from "../../shared/ports/reader-sandbox.ts";
import type { Parsed } from "../../shared/schemas/parsed.ts";
import { CORPORA, requestFor } from "./parse-corpora.ts";
import { list, percent, type Row } from "./parse-table.ts";

// The fixtures are one text in the dress of many programs: what must come out is known.
const SENDER = { name: "John Doe", address: "john.doe@acme.com" };
const SUBJECT = "Integer consequat non purus";
const FORWARDED = "Thu, 4 Nov 2021 10:00:00 +0000";
const FIRST_WORDS = "Aenean quis diam urna.";
const LAST_WORDS = "at congue massa sagittis eget.";
/** Replies, not forwards. */
const REPLY = /_variant_4\.txt$/;

interface ForwardResult {
  language: string;
  cells: number;
  right: number;
  wrong: string[];
}

async function readForwards(sandbox: ReaderSandbox): Promise<ForwardResult[]> {
  const folder = join(CORPORA, "forwards");
  const byLanguage = new Map<string, ForwardResult>();
  for (const name of readdirSync(folder).toSorted()) {
    const match = /^(.+)_(de|en|fr|es)_body(_variant_\d+(?:_1)?)?\.txt$/.exec(name);
    if (match === null) continue;
    const language = match[2] ?? "en";
    const result = byLanguage.get(language) ?? { language, cells: 0, right: 0, wrong: [] };
    byLanguage.set(language, result);
    const body = readFileSync(join(folder, name), "utf8");
    const headers = [
      "From: Bessie Berry <bessie.berry@acme.com>",
      `Subject: ${subjectFor(folder, match)}`,
      `Date: ${FORWARDED}`,
      "Content-Type: text/plain; charset=utf-8",
    ];
    const { parsed } = await sandbox.read(
      requestFor({ name: "forward.eml", bytes: new Uint8Array(Buffer.from([...headers, "", body].join("\n"))) }),
    );
    score(result, name, REPLY.test(name) ? { "taken for a reply": parsed.mail?.forwardKind === null } : cellsOf(body, parsed));
  }
  return [...byLanguage.values()];
}

/** Share of senders, dates, subjects and bodies that must be right, in each language. */
const RIGHT_WANTED = 0.98;

export async function forwardRows(sandbox: ReaderSandbox): Promise<Row[]> {
  const results = await readForwards(sandbox);
  return results.map((result): Row => {
    list("wrong", result.wrong);
    return {
      what: `forwards ${result.language}: sender, date, subject, body`,
      measured: `${result.right} of ${result.cells} (${percent(result.right, result.cells)})`,
      wanted: "at least 98 %",
      isMet: result.right >= result.cells * RIGHT_WANTED,
    };
  });
}

function cellsOf(body: string, { mail, text }: Parsed): Record<string, boolean> {
  if (mail === null || mail.forwardKind !== "inline") return { sender: false, date: false, subject: false, body: false };
  const { from, date } = mail;
  return {
    sender: body.includes(SENDER.address) ? from.address === SENDER.address : from.name === SENDER.name,
    date: date !== null && date !== new Date(FORWARDED).toISOString() && fitsDate(body, date),
    subject: mail.subject === SUBJECT,
    body: text.includes(FIRST_WORDS) && text.includes(LAST_WORDS) && !/acme\.com|globex\.corp/.test(text),
  };
}

/** Programs that mark forwards by the subject alone keep it in a file beside the body. */
function subjectFor(folder: string, match: RegExpExecArray): string {
  const [, client = "", language = "", variant = ""] = match;
  if (REPLY.test(match[0])) return `Re: ${SUBJECT}`;
  for (const name of [
    `${client}_${language}_subject${variant}.txt`,
    `${client}_${language}_subject.txt`,
    `${client}_en_subject.txt`,
  ]) {
    const path = join(folder, name);
    if (existsSync(path)) return readFileSync(path, "utf8").trim();
  }
  return `Fwd: ${SUBJECT}`;
}

/** Minute and, up to the shift of a zone, the day stand in the text as the program wrote them. */
function fitsDate(body: string, date: string): boolean {
  const instant = new Date(date);
  const minute = String(instant.getUTCMinutes()).padStart(2, "0");
  const days = [-1, 0, 1].map((shift) => new Date(instant.getTime() + shift * 86_400_000).getUTCDate());
  const noTime = !/\d{1,2}[:h]\d{2}/.test(body);
  return (
    body.includes(String(instant.getUTCFullYear())) &&
    days.some((day) => new RegExp(`(?<!\\d)0?${day}(?!\\d)`).test(body)) &&
    (noTime || body.includes(`:${minute}`) || body.includes(`h${minute}`) || /[+-]\d{1,2}:?30/.test(body))
  );
}

function score(result: ForwardResult, name: string, cells: Record<string, boolean>): void {
  for (const [cell, right] of Object.entries(cells)) {
    result.cells += 1;
    if (right) result.right += 1;
    else result.wrong.push(`${name}: ${cell}`);
  }
}
