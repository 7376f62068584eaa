import type { Entity, Features } from "../evidence.ts";
import { blockKindAt, provenanceOf } from "../place.ts";
import type { Region } from "../scene.ts";
import { companyAt, nameAt, nameInLine } from "../values/names.ts";
import type { Named } from "./names-by-place.ts";

const KIN =
  "mann(?:e?s)?|frau|ehemann(?:e?s)?|ehefrau|mutter|vaters?|sohn(?:e?s)?|tochter|eltern|oma|opas?|großmutter|großvaters?|bruders?|schwester|schwager|lebensgefährt(?:e|en|in)|partner(?:s|in)?|mama|papas?|freund(?:e?s|in)?|chefs?|husband|wife|mother|mum|father|dad|son|daughter|partner|brother|sister|parents|grandmother|grandfather|boss|flatmate";
const OF_KIN = `(?:(?:mein(?:e[mnrs]?)?|unser(?:e[mnrs]?)?|my|our) (?:late )?(?:${KIN})(?:['’]s)?,? ?)?`;

/** Words that say whose account it is, right before the name. */
const LABELS = [
  "(?:name (?:des|der) )?(?:konto|kto\\.?|depot)-?[ ]?inh(?:aber(?:s|in|innen)?|\\.)(?:/-?in)?",
  "inhaber(?:in|innen)?(?: des kontos| ist| sind| bleibt| bleiben| bin|:)",
  "(?:zahlungspflichtige[rn]?|zahler(?:in)?|kontoführer(?:in)?|debtor|payer)",
  "(?:auf|unter) (?:den|dem) namen(?: von)?",
  "(?:lautet|lautend|läuft|geführt|eingetragen|registriert|angemeldet|geht|ist) (?:jetzt |nun |weiterhin |aber |künftig )?(?:auf|über)",
  "konto (?:gehört|von)",
  "gehört(?: jetzt| nun)?",
  "zahlungsempfänger(?:in)?",
  "account (?:holder|owner|name)(?:['’]s name| name)?",
  "names? (?:on|of) (?:the |this |that )?account(?: holder)?",
  "(?:payee|beneficiary|holder|owner)(?:['’]s)?(?: name)?",
  "in the names? of",
  "under the names? of",
  "(?:held|owned) by",
  "belongs to",
  "registered to",
];
const LABEL = new RegExp(
  `(?<!\\p{L})(?:${LABELS.join("|")})(?!\\p{L})[ \\t]{0,2}(?:[:=–-]|ist|is|lautet|now|jetzt|nun|,)?[ \\t]{0,3}\\n?[ \\t]{0,4}${OF_KIN}(?:der |die |das |dem |the )?(?=\\p{L})`,
  "giu",
);
/** "vom Konto meines Mannes abbuchen: Stefan Horn", "zahlt jetzt mein Sohn Felix Horn" */
const KIN_NAMED = new RegExp(
  `(?<!\\p{L})(?:mein(?:e[mnrs]?)?|unser(?:e[mnrs]?)?|my|our) (?:late )?(?:${KIN})(?:['’]s (?:bank )?account)?(?:[^.!?\\n:]{0,30}:)?[ \\t]{0,2},?[ \\t]{0,2}\\n?[ \\t]{0,4}(?=\\p{L})`,
  "giu",
);
const POSSESSIVE =
  /(?<!\p{L})((?:\p{Lu}[\p{L}.'-]{0,24} ){1,3}\p{Lu}[\p{L}-]{1,24})['’]s? (?:new |bank |current |joint |savings |own )*(?:account|konto)(?!\p{L})/gu;

/** An account is spoken of within so many characters of what names its holder. */
const BANK_REACH = 220;
const BANK_WORD =
  /konto|iban|abbuch|einzug|eingezogen|lastschrift|account|direct debit|sort code|bankverbindung|bank details|kto/u;

const ANY_BANK =
  /(?<!\p{L})\p{L}*(?:bank|banque|banco|sparkasse|volksbank|raiffeisen\p{L}*|raiba|kasse|giro|society|hypo\p{L}*|verein\p{L}*bank)(?!\p{L})|^(?:ing|n26|dkb|lzo|haspa|bbk|dab|wise|revolut|monzo|starling|hsbc|barclays|lloyds|natwest|santander|nationwide|halifax|tsb|aib|comdirect|consors\p{L}*|targo\p{L}*|commerz\p{L}*|post|bic|swift|kto|blz|konto|account|bitte|please|danke|thanks|liebe|viele|mit|ab|from|gültig)(?!\p{L})/iu;

interface Place {
  name: string;
  start: number;
}

const wordsIn = (name: string): number => name.split(/\s+/).length;

/** A firm with its legal form, a name in running text, or, where small letters are allowed, all that is said. */
function holderAt(text: string, at: number, small: boolean): Place | null {
  const end = text.indexOf("\n", at);
  const line = text.slice(at, end < 0 ? text.length : end);
  const company = companyAt(line);
  const piece = line.split(/[,;|(]|(?<=\p{L}{2})[.] /u)[0] ?? "";
  const name = company ?? (small ? nameInLine(piece.replace(/[.!]$/, ""), true) : (nameAt(text, at)?.name ?? null));
  if (
    name === null ||
    ANY_BANK.test(name) ||
    !text
      .slice(at, at + 4)
      .toLowerCase()
      .startsWith(name.slice(0, 2).toLowerCase())
  )
    return null;
  return { name, start: at };
}

function named(region: Region, place: Place, features: Features): Named {
  const { name, start } = place;
  return {
    name,
    source: "label",
    provenance: provenanceOf(region, start, Math.min(start + name.length, region.reading.text.length)),
    features: { ...features, quote: blockKindAt(region, start) === "quote" ? 1 : 0 },
  };
}

function isAboutBank(region: Region, at: number): boolean {
  const near = region.reading.folded.slice(Math.max(0, at - BANK_REACH), at + BANK_REACH);
  return BANK_WORD.test(near);
}

function byLabel(region: Region): Named[] {
  const { text, folded } = region.reading;
  const found: Named[] = [];
  for (const [pattern, features] of [
    [LABEL, { label: 1, labelled: 1 }],
    [KIN_NAMED, { label: 0.8, kin: 1 }],
  ] as const) {
    for (const match of folded.matchAll(pattern)) {
      const at = match.index + match[0].length;
      const place = isAboutBank(region, match.index) ? holderAt(text, at, false) : null;
      if (place !== null) found.push(named(region, place, features));
    }
  }
  for (const match of text.matchAll(POSSESSIVE)) {
    const place = isAboutBank(region, match.index) ? holderAt(text, match.index, false) : null;
    if (place !== null) found.push(named(region, { ...place, name: match[1] ?? place.name }, { label: 0.8, kin: 1 }));
  }
  return found;
}

const LEADS_TO_NAME = /^[ \t]{0,2}(?:[,;|(–-]|bic[: ]{1,2}[A-Z0-9]{8,11},?)[ \t]{0,2}/iu;
const ASKED = /(?:inhaber|name|holder|wem|wer|whose|who)[^\n]{0,80}[?.]?\n[^\n:]{1,40}: ?[^\n]{0,60}$/u;
/** What names the name: "Inhaber Elmar Diefenbach", "holder Milan Kovac". */
const NAMED_BY =
  /^[ \t]*(?:(?:(?:konto|kto\.?-?)?inh(?:aber(?:in)?|\.)|zahlungsempfänger(?:in)?|zahlungspflichtige[rn]?|zahler(?:in)?|kunde|name|(?:account )?(?:holder|owner|name)|payee|payer|debtor|von|from|of|at)[ \t]*(?:ist|is|:|bleibt)?[ \t]*(?:der |die |das |the )?)?/iu;

function lineBefore(text: string, at: number): Place | null {
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  if (lineStart === 0) return null;
  const from = text.lastIndexOf("\n", lineStart - 2) + 1;
  const line = text.slice(from, lineStart - 1);
  if (/[,.!]\s*$/.test(line)) return null;
  const start = from + (NAMED_BY.exec(line)?.[0].length ?? 0);
  const name = nameInLine(text.slice(start, lineStart - 1));
  return name === null ? null : { name, start };
}

const PAID_TO = /^.*(?:^|\s)(?:to|an|von|from|auf|for|für)\s(?=\p{Lu})/u;
/** "Name: Konrad Frey" a line or two below the number, in the same block. */
const NAME_BELOW = /^[^\n]*\n(?:[^\n]{1,60}\n){0,2}?[ \t]*(?:name|inhaber(?:in)?|auf)[ ]?:[ ]{0,3}/iu;

function nameBelow(text: string, iban: Entity): Place | null {
  const lead = NAME_BELOW.exec(text.slice(iban.end, iban.end + 220))?.[0].length ?? 0;
  return lead === 0 ? null : holderAt(text, iban.end + lead, false);
}

/** The name that leads to the number on its own line. */
function aheadOf(text: string, iban: Entity, isChat: boolean): Place | null {
  const lineStart = text.lastIndexOf("\n", iban.start - 1) + 1;
  const speaker = isChat ? (/^[^\n:]{1,40}: /u.exec(text.slice(lineStart, iban.start))?.[0].length ?? 0) : 0;
  const ahead = text.slice(lineStart + speaker, iban.start).replace(/(?:[ ,:(–-]|iban)+$/iu, "");
  const marked = Math.max(...[":", ",", "(", ";"].map((mark) => ahead.lastIndexOf(mark))) + 1;
  // "paid to Birch & Sons Ltd, GB29 ...": the firm begins behind its preposition.
  const cut = marked + (PAID_TO.exec(ahead.slice(marked))?.[0].length ?? 0);
  const start = cut + (NAMED_BY.exec(ahead.slice(cut))?.[0].length ?? 0);
  const name = nameInLine(ahead.slice(start));
  return name === null ? null : { name, start: lineStart + speaker + start };
}

function behind(text: string, iban: Entity, asked: boolean): Place | null {
  const rest = text.slice(iban.end, iban.end + 80);
  const sign = LEADS_TO_NAME.exec(rest)?.[0].length ?? 0;
  const gap = sign > 0 ? sign : asked ? (/^[ \t]{1,3}/.exec(rest)?.[0].length ?? 0) : 0;
  const label = NAMED_BY.exec(rest.slice(gap))?.[0].length ?? 0;
  return gap === 0 ? null : holderAt(text, iban.end + gap + label, asked);
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
    .filter((place) => wordsIn(place.name) > 1 && !ANY_BANK.test(place.name))
    .map((place) => named(region, place, asked ? { label: 1, labelled: 1 } : { label: 0.6, besideIban: 1 }));
}

/** Whose account it is, by words that say so and by the name that stands with the number. */
export function accountHolders(region: Region): Named[] {
  const beside = (region.entities.get("iban") ?? [])
    .filter((iban) => blockKindAt(region, iban.start) === "newest")
    .flatMap((iban) => besideIban(region, iban));
  return [...byLabel(region), ...beside];
}

const SELF = [
  "(?:konto)?inhaber(?:in)?(?: des kontos)?(?: bin| bleibe| ist|:|,)? (?:weiterhin |nach wie vor |natürlich )?ich(?! bin nicht)",
  "(?:konto)?inhaber(?:in)?[^.!?\\n]{0,60}(?:bin|bleibe) (?:nach wie vor |weiterhin |immer noch |natürlich |auch )?ich",
  "(?:bin|bleibe) (?:ich|natürlich) (?:selbst |selber |weiterhin )?(?:die |der |auch )?(?:konto)?inhaber",
  "ich (?:bin|bleibe) (?:\\p{L}+ ){0,2}(?:konto)?inhaber",
  "(?:konto)?inhaber(?:in)?[ :]{1,3}(?:selbst|wie oben|s\\.? ?o\\.?|siehe oben|dieselbe|derselbe|identisch)",
  "(?:lautet|läuft|ist|gehört|geht)(?: \\p{L}+){0,2} (?:auf |allein )?(?:mich|mir|meinen(?: eigenen)? namen)",
  "auf meinen(?: eigenen)? namen",
  "(?:own name|(?:konto)?inhaber(?:in)?|eigenen namen)[^\\n:]{0,30}[:?]{1,2} ?(?:ja|yes)",
  "i(?:['’]m| am)(?: still| also)? the (?:sole |only )?(?:account )?(?:holder|owner)",
  "in my (?:own |sole )?name",
  "(?:holder|owner|account name|name on (?:the )?account)(?: is| remains)?[ :–-]{1,3}(?:me|myself|still me|mine|same as above|as above|self)",
  "(?:held by|belongs to) me(?! and)",
];
/** "Kontoinhaberin unverändert", "same name": hardly anybody else, yet nobody said who. */
const UNCHANGED =
  /(?<!\p{L})(?:(?:konto)?inhaber(?:in)?[ :]{1,3}(?:bleibt |ist |wie )?(?:unverändert|gleich|bisher|gehabt|dieselbe|derselbe)|same (?:account )?(?:name|holder)|(?:holder|account name)(?: is| remains| stays)?[ :]{1,3}(?:unchanged|the same))(?!\p{L})/gu;
const OWN_ACCOUNT = new RegExp(`(?<!\\p{L})(?:${SELF.join("|")})(?!\\p{L})`, "gu");
const ASKED_OWN =
  /(?:inhaber|wem gehört|auf wen|auf ihren namen|whose account|account holder|in your name|holder)[^\n]{0,40}\?\n[^\n:]{1,40}: ((?:ja|jo|jep|yes|yep|yeah|ich|mir|mich|auf mich|mein\p{L}{0,3}|bin ich|selbst|me|myself|mine|my own|i am|it's me|its me|sure)(?:[ ,.!]{1,2}(?:ich )?(?:selbst|selber|bin ich|i am|it is|klar|account))?)(?=[ \n.,!]|$)/gu;

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
