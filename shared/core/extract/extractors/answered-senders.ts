import { provenanceOf } from "../place.ts";
import type { Region } from "../scene.ts";
import { nameInLine, nameKey } from "../values/names.ts";
import { isTrade } from "../values/trades.ts";
import { KIN } from "./holder-labels.ts";
import { isOurs, linesOf, type Line } from "./holder-answers.ts";
import type { Named } from "./names-by-place.ts";
import { isName } from "./small-names.ts";

/** "Mit wem spreche ich?", "Ihr Name, bitte?", "May I have your full name?" */
const ASKS_WHO =
  /mit wem (?:spreche|schreibe|chatte|habe|rede)|(?<!auf |unter )(?:ihr|dein|euer)(?:en|e)? (?:(?:vollen|voller|vollständige[rn]?|ganze[rn]?|kompletten|vor- und \p{L}*)[ -]?)?namen?(?!\p{L})|(?:ganze|volle|vollständige)[rn]? namen?|wie (?:heißen sie|heißt du|ist (?:ihr|dein) name)|wer (?:sind sie|bist du)|(?<!in )your (?:first |full |whole |own )?name|full name(?! (?:of|on))|who (?:am i|do i|i am|i'm) (?:have|speaking|talking|chatting|dealing)/u;
/** "Auf welchen Namen läuft das?", "What is the account name?": who writes, unless it is a bank account or somebody else's. */
const ASKS_WHOSE =
  /auf (?:welchen|wessen) namen|account name|(?:what|which|whose) name|name on (?:the|your) (?:account|order|contract|booking|policy)/u;
const OF_KIN = new RegExp(`(?<!\\p{L})(?:mein|unser|sein|ihr|my|our|his|her)(?:e?[mnrs]?)(?: \\p{Ll}+)? ${KIN}(?!\\p{L})`, "u");
/** "Wie ist Ihr Nachname?", "And your surname?" */
const ASKS_SURNAME = /(?:nachname|familienname|zuname)n?(?!\p{L})|sur ?name|(?:last|family|second) name/u;
/** An answer comes within so many lines. */
const MAX_LINES = 2;
/** "ja klar, ich bin ...": what comes before the name in an answer. */
const LEAD =
  /^(?:(?:ja|klar|gerne?|sicher|natürlich|yes|sure|yep|of course|ok|okay|hi|hallo|ich|bin|heiße|heisse|mein|my|name|ist|is|am|i|i'm|i am|it's|its|it is|this|das|hier|herr|frau|mr|mrs|ms|also)[ ,.:!-]{1,3}){0,6}/iu;
const PIECE = /(?:(?!(?<=\p{L}{3}|\d)\.(?: |$))[^,;!?/\n]){2,60}/gu;
const MAX_WORDS = 4;

/** "Rita Olsen 07700 900": the number answers the next question. */
const NUMBER_BEHIND = /[ ,:-]{1,3}[+(]?(?:\p{Lu}{1,4}-?)?\d.*$/u;

function nameOf(piece: string, isFirst: boolean): string | null {
  const said = piece.replace(NUMBER_BEHIND, "");
  const isSmall = /^\p{Ll}/u.test(said) && isFirst;
  const name = nameInLine(said, isSmall);
  const words = nameKey(said).split(" ");
  if (name === null || words.length < 2 || words.length > MAX_WORDS || isTrade(name) || !isName(said.toLowerCase())) return null;
  return isSmall ? said : name;
}

/** The first full name in what the customer answers, in small letters only where the answer begins with it. */
function answeredName(region: Region, line: Line): Named | null {
  const { text } = region.reading;
  for (const match of text.slice(line.said, line.end).matchAll(PIECE)) {
    const lead = LEAD.exec(match[0].trimStart())?.[0].length ?? 0;
    const said = match[0].trimStart().slice(lead).trim();
    const name = nameOf(said, match.index === 0);
    if (name === null) continue;
    const start = text.indexOf(name, line.said + match.index);
    const provenance = start < 0 ? null : provenanceOf(region, start, start + name.length);
    return { name, source: "label", provenance, features: { intro: 1, labelled: 1, answered: 1 } };
  }
  return null;
}

const ONE_WORD =
  /^(?:(?:ja|klar|sure|yes|ok|it['’]?s|das ist|is|ist|mein nachname ist|my surname is)[ ,]{1,2})?(\p{L}[\p{L}'’-]{1,24})(?=[ \t]*(?:[.,!;]|$))/iu;

/** What the customer answers to the question for the surname alone. */
export function answeredSurname(region: Region): string | null {
  if (region.document?.reader !== "chat") return null;
  const { text, folded } = region.reading;
  let isAsked = false;
  for (const line of linesOf(text)) {
    if (isOurs(region, line)) isAsked = ASKS_SURNAME.test(folded.slice(line.said, line.end));
    else if (isAsked) {
      const word = ONE_WORD.exec(text.slice(line.said, line.end))?.[1] ?? "";
      return word !== "" && isName(word.toLowerCase()) ? word : null;
    }
  }
  return null;
}

function asksWho(region: Region, line: Line): boolean {
  const asked = region.reading.folded.slice(line.said, line.end);
  if (ASKS_WHO.test(asked)) return true;
  return ASKS_WHOSE.test(asked) && (region.entities.get("iban") ?? []).length === 0 && !/konto|bank/.test(asked);
}

/** The customer's answer to the question who is writing. */
export function answeredSenders(region: Region): Named[] {
  if (region.document?.reader !== "chat") return [];
  let open = 0;
  for (const line of linesOf(region.reading.text)) {
    if (isOurs(region, line)) {
      open = asksWho(region, line) ? MAX_LINES : 0;
      continue;
    }
    const isOthers = OF_KIN.test(region.reading.folded.slice(line.said, line.end));
    const found = open > 0 && !isOthers ? answeredName(region, line) : null;
    if (found !== null) return [found];
    open -= 1;
  }
  return [];
}
