import type { TextReading } from "../text-reading.ts";
import { isCased, MAX_NAME, thingEnd } from "./thing-phrase.ts";

export interface Named {
  start: number;
  end: number;
  /** The words before, back to where the clause begins. */
  before: string;
}

/** A known thing: "der Schreibtisch", "my kettle", "beide Lampen". */
const KNOWN: Record<string, RegExp> = {
  de: /(?<![\p{L}])(?:den|die|das|der|dem|meine?[nm]?|unsere?[nm]?|diese[nrsm]?|beiden?|alle)(?: (?:neue[nr]?|beiden|bestellte[nr]?|gestern|heute|gelieferte[nr]?)){0,2} (?=[\p{L}"„“»])/gu,
  en: /(?<![\p{L}])(?:the|my|both(?: of)?(?: the| my| these)?|these|this|our|all(?: of)? the) (?=[\p{L}\d"“])/gu,
};
/** It came, it is not as it was meant, it goes back. */
const FAULT: Record<string, RegExp> = {
  de: /^(?:[^.!?\n]|(?<=\d)\.){0,50}?(?<![\p{L}])(?:gekommen|angekommen|eingetroffen|kam|kamen|passt|passen|gefällt|gefallen|wackelt|drückt|drücken|defekt|kaputt|zurück|retour|riecht|stinkt|quietscht|scheuert|zu (?:groß|klein|laut|schwer|hart|weich|eng|weit|lang|kurz|breit|dunkel|hell|teuer)|viel zu|doch nicht|nicht wie|anders als|entspricht|entsprechen|funktioniert|funktionieren|geliefert|erhalten|bestellt|gekauft|widerruf\p{L}*|steht mir nicht|gestern|nicht mehr|will ich nicht|nehme ich nicht)(?![\p{L}])/u,
  en: /^[^.!?\n]{0,40}?(?<![\p{L}])(?:arrived|came|turned up|doesn't|don't|didn't|isn't|aren't|does not|do not|is not|are not|is too|are too|is far|are far|is much|leaks?|squeaks?|wobbles?|smells?|broke|faulty|damaged|back|too (?:big|small|loud|heavy|tight|short|long|dark)|delivered|bought|ordered|purchased|sheds)(?![\p{L}])/u,
};
const FAULT_BEFORE: Record<string, RegExp> = {
  de: /(?:gefällt|gefallen|passt|passen|steht)(?: (?:mir|uns|leider|nun|aber|einfach|überhaupt))* (?:den|die|das|der) $|(?:schick\p{L}{1,2}|sende|geb\p{L}{1,2}|bring\p{L}{1,2}|will|möchte|werde)(?: (?:ich|wir|ihnen|nun|daher|hiermit|euch|also))* (?:den|die|das|der|meine?n?|beiden?|alle) $/u,
  en: /(?:send(?:ing)? back|return(?:ing)?|unhappy with|not happy with|disappointed with|don't want|no longer want|don't like|didn't like) (?:the|my|this|these|both|both of the) $/u,
};
/** "... Ich möchte ihn zurückgeben", "Sending it back": the next sentence takes it up. */
const TAKEN_UP: Record<string, RegExp> = {
  de: /^[^\n]{0,110}(?<![\p{L}])(?:(?:schick|send|geb|bring|möcht|will|wollen|würd|werd)\p{L}*|widerruf\p{L}*)(?: (?:ich|wir|daher|deshalb|gern|gerne|also))* (?:ihn|sie|es|das|diesen|diese|dieses)(?: \p{L}+){0,3} (?:zurück\p{L}*|retour|widerruf\p{L}*|los\p{L}*)/u,
  en: /^[^\n]{0,110}(?<![\p{L}])(?:(?:send|sent|sending|give|giving|take|taking) (?:it|them|this|these) back|return(?:ing)? (?:it|them|this|these))/u,
};

/** What is kept, and what the sentence is about besides. */
const KEPT =
  /(?:behalt|keep|kept|\bis fine|\bare fine|^[^,]{0,20}pass(?:t|en)(?! (?:\p{L}+ ){0,2}(?:unter|durch|in))|gefällt (?:mir|uns))/u;
const NEGATED = /(?:nicht|kein|not|n't|gar)/u;
const KEPT_BEFORE = /(?:behalt|\bkeep|\bkept)/u;
const MAX_CLAUSE = 110;

function clauseAfter(folded: string, end: number): string {
  const after = folded.slice(end, end + MAX_CLAUSE);
  return after.slice(0, /[,;.!?\n](?!\d)/.exec(after)?.index ?? MAX_CLAUSE);
}

const CLAUSE_START = /.*(?:[,;.!?:](?=\s)|\n)/su;

/** "behalte ich nur die Hose" */
export function isKept(reading: TextReading, start: number, end: number): boolean {
  const after = clauseAfter(reading.folded, end);
  return KEPT_BEFORE.test(clauseBefore(reading.folded, start)) || (KEPT.test(after) && !NEGATED.test(after));
}

function clauseBefore(folded: string, start: number): string {
  const before = folded.slice(Math.max(0, start - MAX_CLAUSE), start);
  return before.slice(CLAUSE_START.exec(before)?.[0].length ?? 0);
}

const MAX_LOOKED_AT = 40;

/** Things said to have come, not to fit, to go back; without what is kept. */
export function returned(reading: TextReading): Named[] {
  const language = reading.language === "en" ? "en" : "de";
  const [known, fault, before] = [KNOWN[language], FAULT[language], FAULT_BEFORE[language]];
  if (known === undefined || fault === undefined || before === undefined) return [];
  const found: Named[] = [];
  for (const match of [...reading.folded.matchAll(known)].slice(0, MAX_LOOKED_AT)) {
    const start = match.index + match[0].length;
    const end = thingEnd(reading, start, { limit: start + MAX_NAME, cased: isCased(reading, start) });
    if (end === null) continue;
    const lead = clauseBefore(reading.folded, start);
    const after = reading.folded.slice(end, end + MAX_CLAUSE * 2);
    const isBack = fault.test(after) || before.test(lead) || TAKEN_UP[language]?.test(after) === true;
    if (isBack && !isKept(reading, start, end)) found.push({ start, end, before: lead });
  }
  return found;
}
