import type { Entity } from "../evidence.ts";
import { blockKindAt, provenanceOf } from "../place.ts";
import type { Region } from "../scene.ts";
import { holderNameAt, isBankName, type HolderName } from "../values/holder-names.ts";
import { nameInLine } from "../values/names.ts";
import { answeredHolders } from "./holder-answers.ts";
import { holdersByWords, isAboutBank, named } from "./holder-words.ts";
import type { Named } from "./names-by-place.ts";

const placed = (name: string | null, start: number): HolderName | null =>
  name === null ? null : { name, start, end: start + name.length };

const wordsIn = (name: string): number => name.split(/\s+/).length;

const LEADS_TO_NAME =
  /^(?:[ \t]{0,2}(?:[,;|(–-]|bic[: ]{1,2}[A-Z0-9]{8,11},?)[ \t]{0,2}|[ \t]{1,3}(?=(?:name|(?:konto)?inhaber(?:in)?|inh\.|(?:account )?holder|payee)[ :]))/iu;
const ASKED = /(?:inhaber|name|holder|wem|wer|whose|who)[^\n]{0,80}[?.]?\n[^\n:]{1,40}: ?[^\n]{0,60}$/u;
/** What names the name: "Inhaber Elmar Diefenbach", "holder Milan Kovac". */
const NAMED_BY =
  /^[ \t]*(?:(?:(?:konto|kto\.?-?)?inh(?:aber(?:in)?|\.)|zahlungsempfänger(?:in)?|zahlungspflichtige[rn]?|zahler(?:in)?|kunde|name|(?:account )?(?:holder|owner|name)|payee|payer|debtor|von|from|of|at)[ \t]*(?:ist|is|:|bleibt)?[ \t]*(?:der |die |das |the )?)?/iu;

function lineBefore(text: string, at: number): HolderName | null {
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  if (lineStart === 0) return null;
  const from = text.lastIndexOf("\n", lineStart - 2) + 1;
  const line = text.slice(from, lineStart - 1);
  if (/[,.!]\s*$/.test(line)) return null;
  const start = from + (NAMED_BY.exec(line)?.[0].length ?? 0);
  const name = nameInLine(text.slice(start, lineStart - 1));
  return placed(name, start);
}

const PAID_TO = /^.*(?:^|\s)(?:to|an|von|from|auf|for|für)\s(?=\p{Lu})/u;
/** "Name: Konrad Frey" a line or two below the number, in the same block. */
const NAME_BELOW = /^[^\n]*\n(?:[^\n]{1,60}\n){0,2}?[ \t]*(?:name|inhaber(?:in)?|auf)[ ]?:[ ]{0,3}/iu;

function nameBelow(text: string, iban: Entity): HolderName | null {
  const lead = NAME_BELOW.exec(text.slice(iban.end, iban.end + 220))?.[0].length ?? 0;
  return lead === 0 ? null : holderNameAt(text, iban.end + lead);
}

/** "WEG Lindenhof 7-11, DE41...": owners of a house are called by its address. */
const OWNERS =
  /(?<!\p{L})(?:WEG|(?:Wohnungs)?[Ee]igentümergemeinschaft|Hausgemeinschaft|Erbengemeinschaft|Grundstücksgemeinschaft) \p{Lu}[\p{L}.'’ -]{2,40}(?: \d{1,4}(?: ?[a-z])?(?: ?[-–/+] ?\d{1,4}[a-z]?){0,3})?$/u;

const ownersOf = (ahead: string): string | null => OWNERS.exec(ahead.trim())?.[0] ?? null;

/** The name that leads to the number on its own line. */
function aheadOf(text: string, iban: Entity, isChat: boolean): HolderName | null {
  const lineStart = text.lastIndexOf("\n", iban.start - 1) + 1;
  const speaker = isChat ? (/^[^\n:]{1,40}: /u.exec(text.slice(lineStart, iban.start))?.[0].length ?? 0) : 0;
  const ahead = text.slice(lineStart + speaker, iban.start).replace(/(?:[ ,:(–-]|iban)+$/iu, "");
  const marked = Math.max(...[":", ",", "(", ";"].map((mark) => ahead.lastIndexOf(mark))) + 1;
  // "paid to Birch & Sons Ltd, GB29 ...": the firm begins behind its preposition.
  const cut = marked + (PAID_TO.exec(ahead.slice(marked))?.[0].length ?? 0);
  const start = cut + (NAMED_BY.exec(ahead.slice(cut))?.[0].length ?? 0);
  const name = nameInLine(ahead.slice(start)) ?? ownersOf(ahead);
  return placed(name, lineStart + speaker + (name === null ? 0 : ahead.indexOf(name)));
}

function behind(text: string, iban: Entity, asked: boolean): HolderName | null {
  const rest = text.slice(iban.end, iban.end + 80);
  const sign = LEADS_TO_NAME.exec(rest)?.[0].length ?? 0;
  const gap = sign > 0 ? sign : asked ? (/^[ \t]{1,3}/.exec(rest)?.[0].length ?? 0) : 0;
  const label = NAMED_BY.exec(rest.slice(gap))?.[0].length ?? 0;
  return gap === 0 ? null : holderNameAt(text, iban.end + gap + label, { line: asked });
}

function besideIban(region: Region, iban: Entity): Named[] {
  const { text, folded } = region.reading;
  const isChat = region.document?.reader === "chat";
  const asked = isChat && ASKED.test(folded.slice(Math.max(0, iban.start - 200), iban.start));
  const places = [
    isChat ? null : lineBefore(text, iban.start),
    aheadOf(text, iban, isChat),
    behind(text, iban, asked),
    nameBelow(text, iban),
  ];
  return places
    .filter((place) => place !== null)
    .filter((place) => wordsIn(place.name) > 1 && !isBankName(place.name))
    .map((place) => named(region, place, asked ? { label: 1, labelled: 1 } : { label: 0.6, besideIban: 1 }));
}

/** Whose account it is, by words that say so and by the name that stands with the number. */
export function accountHolders(region: Region): Named[] {
  const beside = (region.entities.get("iban") ?? [])
    .filter((iban) => blockKindAt(region, iban.start) === "newest")
    .flatMap((iban) => besideIban(region, iban));
  return [...holdersByWords(region), ...answeredHolders(region), ...beside];
}

const SELF = [
  "(?:konto)?inhaber(?:in)?(?: des kontos)?(?: bin| bleibe| ist|:|,)? (?:weiterhin |nach wie vor |natürlich )?ich(?! bin nicht)",
  "(?:(?:konto)?inhaber|eigentümer)(?:in)?[^.!?\\n]{0,60}(?:bin|bleibe) (?:nach wie vor |weiterhin |immer noch |natürlich |auch )?ich",
  "(?:bin|bleibe) (?:ich|natürlich) (?:selbst |selber |weiterhin )?(?:die |der |auch )?(?:konto)?inhaber",
  "ich (?:bin|bleibe) (?:\\p{L}+ ){0,4}(?:konto)?inhaber",
  "(?:konto)?inhaber(?:in)?[ :]{1,3}(?:selbst|wie oben|s\\.? ?o\\.?|siehe oben|dieselbe|derselbe|identisch)",
  "(?:lautet|läuft|ist|gehört|geht)(?: \\p{L}+){0,2} (?:auf |allein )?(?:mich|mir|meinen(?: eigenen)? namen)",
  "auf meinen(?: eigenen)? namen",
  "(?:own name|(?:konto)?inhaber(?:in)?|eigenen namen)[^\\n:]{0,30}[:?]{1,2} ?(?:ja|yes)",
  "i(?:['’]m| am)(?: still| also)? the (?:sole |only )?(?:account )?(?:holder|owner)",
  "in my (?:own |sole )?name",
  "(?:holder|owner|account name|name on (?:the )?account)(?: is| remains)?[ :–-]{1,3}(?:me|myself|still me|mine|same as above|as above|self)",
  "(?:held by|belongs to) me(?! and)",
  "account(?: is|['’]s) (?:all |still )?(?:mine|my own)(?! and)",
];
/** "Kontoinhaberin unverändert", "same name": hardly anybody else, yet nobody said who. */
const UNCHANGED =
  /(?<!\p{L})(?:(?:konto)?inhaber(?:in)?[ :]{1,3}(?:bleibt |ist |wie )?(?:unverändert|gleich|bisher|gehabt|zuvor|dieselbe|derselbe)|same (?:account )?(?:name|holder)|(?:holder|account name)(?: is| remains| stays)?[ :]{1,3}(?:unchanged|the same|as before|as now))(?!\p{L})/gu;
const OWN_ACCOUNT = new RegExp(`(?<!\\p{L})(?:${SELF.join("|")})(?!\\p{L})`, "gu");
const ASKED_OWN =
  /(?:inhaber|wem gehört|gehört (?:es|das konto) ihnen|auf wen|auf sie(?= ?\?)|auf ihren namen|whose account|account holder|in your name|holder)[^\n]{0,40}\?\n[^\n:]{1,40}: ((?:ja|jo|jep|yes|yep|yeah|ich|mir|mich|auf mich|meine[rs]?(?=[.,!\n]|$)|bin ich|selbst|me|myself|mine|my own(?: one)?|i am|it's me|its me|sure)(?:[ ,.!]{1,2}(?:ich )?(?:selbst|selber|bin ich|i am|it is|klar|account))?)(?=[ \n.,!]|$)/gu;

/** "Kontoinhaber bin ich selbst": the sender's name, told by what stands there. */
export function ownAccounts(region: Region, sender: Named): Named[] {
  const { folded, text } = region.reading;
  const spans = [...folded.matchAll(OWN_ACCOUNT)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  if (region.document?.reader === "chat")
    for (const match of folded.matchAll(ASKED_OWN)) {
      const end = match.index + match[0].length;
      spans.push({ start: end - (match[1] ?? "").length, end });
    }
  const unchanged = [...folded.matchAll(UNCHANGED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    weak: true,
  }));
  return [...spans.map((span) => ({ ...span, weak: false })), ...unchanged]
    .filter((span) => blockKindAt(region, span.start) === "newest" && isAboutBank(region, span.start))
    .map((span) => ({
      name: sender.name,
      raw: text.slice(span.start, span.end),
      source: "label",
      provenance: provenanceOf(region, span.start, span.end),
      features: { label: 1, labelled: 1, self: 1, rival: span.weak ? 1 : (sender.features.rival ?? 0) },
    }));
}
