import type { TextReading } from "../text-reading.ts";

export interface Span {
  start: number;
  end: number;
}

const ORDER_VERB =
  /(?<![\p{L}])(?:(?:nach|vor)?bestell\p{L}{1,6}|beantrag\p{L}{1,3}|nachliefer\p{L}{1,3}|reservier\p{L}{1,3}|hinstellen|aufstellen|zukommen|gekauft|geordert|erworben|signed (?:up )?for|agreed to|agreement for|take back|no longer want|druckauftrag|wie (?:immer|üblich|gehabt)|as usual|brauch(?:e|en|t|ten)?|bräuchten?|benötig(?:e|en|t|ten)|hätte?n? (?:ich |wir )?gerne?|hätt|gerne?|ordern?|ordere|nehmen?|schickt?|schicken|senden|liefern|liefert|möchten?|einmal|zweimal|dreimal|order(?:ing|ed)?|needs?|would like|i'd like|we'd like|send|purchase|buy|deliver|supply|want|take|(?:can|could|may) (?:i|we|you)|would you|requires?|bring|kann ich|können (?:wir|sie)|kannst du|könnten? (?:ich|wir|sie|ihr)|(?:get|put|pop) (?:me|us)|put (?:me|us) down|pop|add|pairs?|returning|return|widerruf\p{L}{0,3}|zurück\p{L}{0,8}|nachschub|auftrag über|es (?:geht|handelt sich) um|go ahead with|following our (?:chat|call|conversation)|the usual|bitte|please|kindly|zusendung|zusenden|zugesandt|lieferung von|benötigt|auf die liste|place an order|order for|hol(?:e|en|t)? (?:ich|wir)|collect(?:ed|ion)?|je (?=\d)|withdraw\p{L}{0,3}|cancel\p{L}{0,5})(?![\p{L}])/gu;
const SENTENCE_END =
  /(?:(?<!(?:[Gg]r|[Nn]r|[Aa]rt|[Ss]tk|[Cc]a|[Ii]nkl|[Zz]zgl|[Nn]o|[Mm]in|[Mm]ax|[Bb]zw|[Ff]l|[Rr]l|[Pp]kt|[Pp]ck|[Kk]tn|[Pp]al|[Bb]tl|[Kk]st|[Cc]tn|[Pp]kts|[Bb]tls|\s\d{1,2}))\.|[!?])(?=\s+\p{Lu}|\s*\n|$)|\n\n/u;
const SENTENCE_BREAK = /.*(?:[.!?:](?=\s)|\n)/su;
/** A sentence that orders is read over so many characters. */
const ORDER_REACH = 480;

/** German orders name the things before the verb: "25 Ordner und 5 Locher bestellen". */
function sentenceStart(text: string, verb: number, done: number): number {
  const from = Math.max(done, verb - ORDER_REACH / 2);
  return from + (SENTENCE_BREAK.exec(text.slice(from, verb))?.[0].length ?? 0);
}

/** Does somebody order, need or return something here? */
export function hasOrderVerb(folded: string): boolean {
  return folded.search(ORDER_VERB) >= 0;
}

/** Sentences in which somebody orders, needs or returns something. */
export function orderSpans(reading: TextReading): Span[] {
  const spans: Span[] = [];
  let done = 0;
  for (const verb of reading.folded.matchAll(ORDER_VERB)) {
    if (verb.index < done) continue;
    const start = sentenceStart(reading.text, verb.index, done);
    const after = verb.index + verb[0].length;
    const end = SENTENCE_END.exec(reading.text.slice(after, after + ORDER_REACH));
    done = after + (end?.index ?? ORDER_REACH);
    spans.push({ start, end: done });
  }
  return spans;
}
