import { blockKindAt } from "../place.ts";
import type { Region } from "../scene.ts";
import { holderNameAt, type HolderName } from "../values/holder-names.ts";
import { nameInLine } from "../values/names.ts";
import { named } from "./holder-words.ts";
import type { Named } from "./names-by-place.ts";

/** "Wer ist Kontoinhaber?", "Auf wessen Namen läuft es?", "What name is on the account?" */
const ASKS =
  /inhaber|wessen (?:konto|namen)|(?:wem|ihnen) gehört|gehört (?:es|das konto) ihnen|auf wen\b|auf (?:welchen|ihren|deinen) namen|account (?:holder|owner|name)|holder|whose (?:account|name)|(?:what|which) name|name (?:is )?on (?:the|this|it)|in your (?:own )?name|(?:who|you) owns?\b|your own account/u;
/** "Wie heißt er?": asked once more. */
const ASKS_AGAIN = /heißt|name|vollständig|called|full name|wer\b|who\b/u;
/** An answer comes within so many lines. */
const MAX_LINES = 4;

export interface Line {
  start: number;
  said: number;
  end: number;
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    lines.push({ start, said: start + (/^[^\n:]{1,40}: /u.exec(text.slice(start, start + 44))?.[0].length ?? 0), end });
    start = end + 1;
  }
  return lines;
}

/** What comes before the name in an answer: "ja, auf", "nein, das ist mein Vater,", "my wife's,". */
const LEAD =
  /^(?:(?:mine|meins|myself|mich|mir|me|ich)[.,:!] {0,2}|(?:ja|nein|nee|ne|no|nope|yes|yep|genau|also|äh|ähm|na|das|dies|es|is|ist|it's|its|it|that's|thats|auf|auch|läuft|lautet|gehört|unter|von|of|die|der|den|dem|the|in|name|namen|firma|company|account|holder|kontoinhaber(?:in)?|inhaber(?:in)?|mr|mrs|ms|miss|herrn?|frau|nicht mir|nicht ich|not mine|not me|sondern|but)[ ,.:!-]{1,3}|(?:meine?[mnrs]?|unsere?[mnrs]?|my|our) (?:(?!(?:groß|schwieger|stief)?(?:mutter|vater|tochter|bruder|schwester|partner|schwager|mieter|betreuer) )\p{Ll}{4,14}e[nr] )?\p{L}{3,18}(?:['’]s)?(?:[ ,.:–-]{1,3}|$)){0,6}/u;
const ONE_NAME = /^[\p{L}.'’-]+(?: (?:und|and|&|u\.|\+) ?[\p{L}.'’-]+| [\p{L}.'’-]+){0,4}/u;
/** A short answer that goes on with something else: "jule petersen. ab 1. april". */
const ANSWER_END = /[,;(!?\n]|\.(?: |$)(?<=\p{L}{3}\.(?: |$))| (?:ab|from|seit|since|ist|is|und zwar|iban|bei der|bei)(?= )| - /u;

/** "inge maier (meine frau)": the answer's first words, in small letters. */
function smallAnswer(text: string, at: number, end: number): HolderName | null {
  const rest = text.slice(at, end);
  const said = rest.slice(0, ANSWER_END.exec(rest)?.index ?? rest.length).trim();
  const name = ONE_NAME.test(said) && /^\p{Ll}/u.test(said) ? nameInLine(said, true) : null;
  return name === null ? null : { name, start: at, end: at + said.length };
}

/** The name in what the customer answers; capitals or none. */
function answeredName(region: Region, line: Line): Named | null {
  const { text, folded } = region.reading;
  const at = line.said + (LEAD.exec(folded.slice(line.said, line.end))?.[0].length ?? 0);
  const found = smallAnswer(text, at, line.end) ?? holderNameAt(text, at);
  return found === null || !/[ /]/.test(found.name) ? null : named(region, found, { label: 1, labelled: 1, asked: 1 });
}

/** Who speaks: the blocks tell, and where they do not, whoever spoke first is the customer. */
export function isOurs(region: Region, line: Line): boolean {
  const { text } = region.reading;
  if (region.blocks.some((block) => block.kind === "quote")) return blockKindAt(region, line.start) === "quote";
  const first = /^[^\n:]{1,40}: /u.exec(text)?.[0] ?? "";
  return line.said > line.start && !text.startsWith(first, line.start);
}

/** The customer's answer to the question whose account it is. */
export function answeredHolders(region: Region): Named[] {
  if (region.document?.reader !== "chat") return [];
  const { text, folded } = region.reading;
  let open = 0;
  for (const line of linesOf(text)) {
    if (isOurs(region, line)) {
      const words = folded.slice(line.said, line.end);
      if (ASKS.test(words)) open = MAX_LINES;
      else if (open > 0 && !ASKS_AGAIN.test(words)) open = 0;
      continue;
    }
    if (open === 0) continue;
    const found = answeredName(region, line);
    if (found !== null) return [found];
    open -= 1;
  }
  return [];
}
