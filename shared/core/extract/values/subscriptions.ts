import type { TextReading } from "../text-reading.ts";
import { describe, type FoundItem } from "./item-phrase.ts";

/** What is subscribed to is not counted: tariffs, packages, options. */
const KIND_DE =
  "\\p{Lu}\\p{L}{2,22}-(?:Option|Paket|Tarif|Abo|Flat|Schutz|Vertrag|Ticket)|Tarif|Paket|Option|Zusatzoption|Abo|Abonnement|Produkt|Vertrag|Anschluss|Datenoption|Zusatzpaket|Angebot|Wartungsvertrag|Jahreskarte|Mitgliedschaft|\\p{Lu}\\p{L}{2,22}(?:tarif|paket|abo|anschluss|option|flat|vertrag|ticket|schutz|versicherung)";
/** Names of tariffs: capitals, numbers, codes, a plus. */
const NAME_DE =
  '(?: [„"“]?(?:\\p{Lu}[\\p{L}\\d+.-]*(?<!\\.)|\\d{1,4}(?:[.,]\\d)?(?![.,:]?\\d|\\. ?\\p{L}| ?(?:Uhr|Euro|EUR|€))(?:\\+)?)[“”"]?){1,4}';
const GERMAN = new RegExp(
  `(?<![\\p{L}])(?:den|die|das|dem|der|in|ins|im|zum|zur|einen|eine|ein|Ihren|Ihre|Ihr|euren|eure|euer|nur|noch|auf|:)(?: neuen?| günstigen?| zusätzlichen?)? ((?:${KIND_DE})${NAME_DE})`,
  "gu",
);
const WISH_DE =
  /(?:wechs|umst|bestell|buch|gern|möcht|nehm|schalt|abschließ|hätt|interess|beauftrag|aktivier|dazu|wünsch|brauch|will|entschieden|upgrad|freisch|einricht|wähl|abonnier)/u;
const KIND_EN =
  "packages?|plan|tariff|bundle|subscription|membership|contract|deal|option|add-on|pass|season ticket|cover|package";
const ENGLISH = new RegExp(
  `(?<![\\p{L}])(?:the|your|a|an|to|for|on|onto|with) ((?:(?!(?:the|your|a|an|to|for|on|our|my|new|different|better|cheaper|same|current|old|this|that|with|of|and|or)(?![\\p{L}]))[\\p{L}\\d][\\p{L}\\d'’&+./-]{0,24} ){1,5}(?:${KIND_EN}))(?![\\p{L}])`,
  "giu",
);
const WISH_EN =
  /(?:like|order|want|take|took|switch|sign|upgrad|mov|go|book|join|interested|put|start|set|have|get|add|buy|subscribe|please|choose|change)/u;
/** The wish stands in the same sentence, so far away at most. */
const REACH = 140;
const END_OF_SENTENCE = /[.!?](?=\s)|\n\n/u;

function around(folded: string, start: number, end: number): string {
  const before = folded.slice(Math.max(0, start - REACH), start);
  const after = folded.slice(end, end + REACH);
  const from = Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n\n"), before.lastIndexOf("! "), before.lastIndexOf("? "));
  return `${before.slice(from + 1)} ${after.slice(0, END_OF_SENTENCE.exec(after)?.index ?? REACH)}`;
}

/** "in den Tarif Fixstrom 12 wechseln", "the Fibre 500 package": what somebody wants to have, not how many. */
export function subscribed(reading: TextReading): FoundItem[] {
  const [pattern, wish] = reading.language === "en" ? [ENGLISH, WISH_EN] : [GERMAN, WISH_DE];
  for (const match of reading.text.matchAll(pattern)) {
    const name = match[1] ?? "";
    const start = match.index + match[0].length - name.length;
    const end = start + name.length;
    if (!wish.test(around(reading.folded, start, end))) continue;
    const item = describe(name, null, reading);
    if (item !== null) return [{ item, start, end, listed: false }];
  }
  return [];
}
