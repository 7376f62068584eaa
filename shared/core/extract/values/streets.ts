/** A street word with a house number at the end of what stands before the postcode. */
const HOUSE = "\\d{1,4} ?[a-zA-Z]?(?![\\p{L}\\p{N}])(?: ?[-–/+] ?(?:\\d{1,4} ?[a-zA-Z]?|[a-z])(?![\\p{L}\\p{N}])){0,3}";
const STREET_END = new RegExp(
  `((?:[\\p{L}\\d][\\p{L}\\p{N}.'’-]{0,40}[ \\u00a0]){0,5}[\\p{L}][\\p{L}.'’-]{0,40})[ \\u00a0]?(${HOUSE})$`,
  "u",
);

/** How far before its postcode a street can begin: three lines of an address block. */
export const STREET_REACH = 120;
const STREET_WORD =
  /(?:str(?:aße|asse|\.)?|weg|gasse|platz|allee|ring|damm|ufer|chaussee|steig|stieg|pfad|hof|berg|gäßchen|gässchen|zeile|markt|graben|wall|kai|promenade|park|tor|brücke|feld|garten|gärten|winkel|höhe|kamp|twiete|rain|anger|bühl|grund|steinweg|au|wiese|wiesen|acker|mühle|quai|matte|halde|rank)$/iu;
const STREET_LEAD =
  /^(?:am|an|auf|im|in|zum|zur|unter|hinter|vor|bei|beim|alte[rn]?|neue[rn]?|große|kleine|obere|untere|lange|breite|hohe|via|rue)\b/iu;
/** Words of the sentence that run into a street: "wohne jetzt in der Lindenallee 17". */
const LEADING_WORDS =
  /^(?:.*[ ,])?(?:wohne|wohnen|ziehe|ziehen|zog|nach|lautet|ist|jetzt|neu|neue|adresse|anschrift|nun|bitte|liefern|lieferung|the|to|at|is|from|von|aus|straße:|str\.:|und|and)\s+/iu;

/** "ALT Rosenthaler Weg 5": which of two addresses it is, in capitals before a name that is not. */
const ROLE_IN_CAPITALS = /^(?:.*[ ,])?(?:ALT|ALTE|BISHER|NEU|NEUE|JETZT|VON|NACH|OLD|NEW|NOW|FROM|TO)[ \u00a0]+(?=\p{Lu}\p{Ll})/u;

export interface Street {
  street: string;
  houseNumber: string;
  start: number;
  known: boolean;
}

/** Adjectives that belong to a street's name. */
const STREET_ADJECTIVE =
  /^(?:(?:Alt|Neu|Groß|Gross|Klein|Ober|Unter|Hinter|Vorder|Lang|Breit|Kurz|Hoh|Inner|Äußer|Erst|Zweit|Mittler|Schmal|Steil|Rot|Weiß|Grün|Schwarz|Lieb|Krumm|Gerad|Dürr|Tief|Heilig|Eng|Weit|Hohl|Kalt|Faul|Rau|Still|Schön|Grau|Blau|Nördlich|Südlich|Östlich|Westlich|Mittel)e[rnms]?|[Ss]t\.|[Ss]ankt|[Dd]r\.|[Pp]rof\.|von|van|de|la)$/u;
/** "in der Langen Straße", "im Alten Postweg": the street is called "Lange Straße", "Alter Postweg". */
const INFLECTED =
  /^(Alt|Neu|Groß|Gross|Klein|Ober|Unter|Hinter|Vorder|Lang|Breit|Kurz|Hoh|Inner|Äußer|Erst|Zweit|Mittler|Schmal|Steil|Rot|Weiß|Grün|Schwarz|Lieb|Krumm|Gerad|Dürr|Tief|Heilig|Eng|Weit|Hohl|Kalt|Faul|Rau|Still|Schön|Grau|Blau|Nördlich|Südlich|Östlich|Westlich)en (?=\p{Lu})/u;
const DATIVE = /(?<!\p{L})(?:der|dem|den|im|vom|zum|zur|am|unserer|meiner|unserem|meinem)\s{1,3}$/u;
const MASCULINE = /(?:weg|platz|ring|damm|markt|wall|graben|steig|pfad|hof|berg|kamp|park|rain|anger|winkel|grund|stieg|kai)$/iu;
const NEUTER = /(?:ufer|tor|feld|gäßchen|gässchen)$/iu;

/** The name as it stands on the sign; unchanged where no article before it bends it. */
function uninflected(street: string, before: string): string {
  const bent = INFLECTED.exec(street);
  if (bent === null || !DATIVE.test(before)) return street;
  const ending = MASCULINE.test(street) ? "er" : NEUTER.test(street) ? "es" : "e";
  return `${bent[1] ?? ""}${ending} ${street.slice(bent[0].length)}`;
}
const BARE_SUFFIX =
  /^(?:str(?:aße|asse|\.)?|weg|gasse|platz|allee|ring|damm|ufer|chaussee|markt|graben|wall|park|kai|quai|hof|berg|promenade|steig|pfad|au)$/iu;
const LEAD_WORD = /^(?:am|an|auf|im|in|zum|zur|unter|hinter|vor|bei|beim|via|rue)$/iu;
const ARTICLE_WORD = /^(?:der|den|dem|die|das|des|de|la|du|zur|zum)$/iu;

function isCapital(word: string): boolean {
  return /^[\p{Lu}\d]/u.test(word);
}

const INFLECTED_ADJECTIVE = /^(?:alten|neuen|großen|kleinen|hohen|oberen|unteren)$/u;

/** "Tegernseer Landstraße" */
const TOWN_ADJECTIVE = /^\p{Lu}\p{Ll}{3,20}er$/u;
/** Capitalised words on -er that stand before a street without being of its name. */
const NO_ADJECTIVE =
  /^(?:Unser|Ihr|Euer|Mieter|Kunde|Sender|Absender|Empfänger|Hier|Immer|Aber|Oder|Unter|Wieder|Leider|Bisher|Früher|Später|Vater|Mutter|Bruder|Tochter|Schwester|Nummer|Keller|Zimmer|Müller|Maier|Meier|Fischer|Weber|Schneider|Becker|Wagner|Bauer|Peter|Oliver|Günter|Walter|Werner|Dieter|Rainer)$/u;

function belongsToStreet(word: string, compound: boolean): boolean {
  return (
    STREET_ADJECTIVE.test(word) ||
    (compound && TOWN_ADJECTIVE.test(word) && !NO_ADJECTIVE.test(word)) ||
    (!compound && isCapital(word) && !/[.:]$/.test(word.replace(/^\p{L}{1,5}\./u, "")))
  );
}

function isCapitalLead(word: string): boolean {
  return LEAD_WORD.test(word) && isCapital(word);
}

/** "Lindenallee", and "In der Lindenallee" with capitals: the lead word belongs to the name. */
function compoundStart(words: string[], at: number): number {
  let first = at - 1;
  while (first > 0 && (ARTICLE_WORD.test(words[first] ?? "") || INFLECTED_ADJECTIVE.test(words[first] ?? ""))) first -= 1;
  const lead = words[first] ?? "";
  // "Unter Akazienallee 3 wohnt": without its article only "Am" and the like belong to a street's name.
  return first >= 0 && isCapitalLead(lead) && (first < at - 1 || JOINED_LEAD.test(lead)) ? first : at;
}

const JOINED_LEAD = /^(?:am|im|zum|zur|beim)$/iu;

/** "Am Kirchbühl", "An der alten Mühle", "Straße des 17. Juni" */
function separateStart(words: string[], at: number): number {
  const wordBefore = (place: number): string => words[place - 1] ?? "";
  let lead = at;
  while (lead > 0 && (ARTICLE_WORD.test(wordBefore(lead)) || INFLECTED_ADJECTIVE.test(wordBefore(lead)))) lead -= 1;
  if (lead > 0 && isCapitalLead(wordBefore(lead))) return lead - 1;
  const street = words.findIndex((word) => /^(?:Straße|Platz|Allee|Weg)$/u.test(word));
  if (street >= 0 && street < at && words.slice(street + 1).some((word) => ARTICLE_WORD.test(word))) return street;
  return isCapital(words[lead] ?? "") ? lead : at;
}

/** Index of the first word of the street at the end of a clause; the words before it are the sentence. */
function streetFrom(words: string[]): number {
  const last = words.at(-1) ?? "";
  const compound = STREET_WORD.test(last) && !BARE_SUFFIX.test(last);
  let at = words.length - 1;
  while (at > 0 && belongsToStreet(words[at - 1] ?? "", compound)) at -= 1;
  return compound ? compoundStart(words, at) : separateStart(words, at);
}

function cleanStreet(name: string): string {
  const words = name
    .replace(/^[,:;.\s-]+/, "")
    .trim()
    .split(/ +/);
  return words.slice(streetFrom(words)).join(" ");
}

const LOWER_TOWN_ADJECTIVE = /^\p{L}{4,20}er$/u;
const NO_TOWN_ADJECTIVE =
  /^(?:unser|unserer|meiner|deiner|seiner|ihrer|dieser|einer|keiner|jener|welcher|aber|oder|immer|wieder|leider|hinter|unter|bisher|früher)$/iu;

/** "Neue Str. 3", "leipziger straße 212": a bare word for a street is never the whole name. */
function withItsAdjective(street: string, before: string): string {
  if (!BARE_SUFFIX.test(street)) return street;
  const word = /(\p{L}+)[ \u00a0]+[\p{L}.]+$/u.exec(before.trimEnd())?.[1] ?? "";
  const isName = STREET_ADJECTIVE.test(word) || (LOWER_TOWN_ADJECTIVE.test(word) && !NO_TOWN_ADJECTIVE.test(word));
  return isName ? `${word} ${street}` : street;
}

/** The street with its number at the end of a line; `offset` is where the line begins. */
export function streetIn(line: string, offset: number): Street | null {
  const match = STREET_END.exec(line);
  if (match === null) return null;
  const before = match[1] ?? "";
  const lead = (LEADING_WORDS.exec(before) ?? ROLE_IN_CAPITALS.exec(before))?.[0].length ?? 0;
  const street = withItsAdjective(cleanStreet(before.slice(lead)).replace(/ +/g, " "), before);
  if (street.length < 3 || !/\p{L}{2}/u.test(street)) return null;
  // The last one: "statt Akazienallee 3 jetzt Akazienallee 10" names it twice.
  const at = line.lastIndexOf(street, line.length - (match[2] ?? "").length);
  const known = STREET_WORD.test(street) || STREET_LEAD.test(street);
  return {
    street: uninflected(street, line.slice(0, Math.max(0, at))),
    houseNumber: (match[2] ?? "")
      .replace(/ (?=[a-zA-Z]$)/, "")
      .replace(/ ?([-–/+]) ?/g, "$1")
      .trim(),
    start: offset + Math.max(0, at),
    known,
  };
}

/** Segments looked at before the postcode: "Hauptstr. 5, 2. OG links, 80331 München" has its street in the second. */
const SEGMENTS_BACK = 3;

/** "Straße: Rheinallee 7, PLZ/Ort: 55118 Mainz" */
const TOWN_LABEL = /(?:^|[\s,;])(?:PLZ|Postleitzahl|Postcode)(?:[ ,/]{1,3}(?:und )?(?:Wohn)?(?:ort|stadt))?[ ]?:?[ ]{0,3}$/iu;

/** "Tim: Eibenweg 12" and "Tim: 44139 Dortmund" are one address in two messages of a chat. */
function withoutSpeaker(text: string, body: string): string {
  const speaker = /\n([^\n:]{1,40}: )$/u.exec(body);
  if (speaker === null) return body;
  const above = body.slice(0, speaker.index);
  const line = above.lastIndexOf("\n") + 1;
  const isSame = above.startsWith(speaker[1] ?? "", line) || (line === 0 && text.includes(`\n${speaker[1] ?? ""}`));
  return isSame ? above : body;
}

/** "in den Eibenweg 12 nach 44139 Dortmund" is one address, "von der Venloer Str. 310 nach 53111 Bonn" are two. */
const INTO = /(?<!\p{L})(?:in (?:die|den|das)|ins|zur|zum) [^,;.:\n]{3,40} nach $/u;

export function streetBefore(text: string, end: number): Street | null {
  const from = Math.max(0, end - STREET_REACH);
  const written = withoutSpeaker(text, text.slice(from, end).replace(TOWN_LABEL, ""));
  let body = (INTO.test(written) ? written.replace(/ nach $/u, "") : written).replace(/(?:[\s,;|·•–-]|\bin\b)+$/u, "");
  for (let back = 0; back < SEGMENTS_BACK && body !== ""; back += 1) {
    const cut = Math.max(...["\n", ",", ";", ":", "|", "·", "•", "("].map((mark) => body.lastIndexOf(mark)));
    const street = streetIn(body.slice(cut + 1).replace(/\)$/, ""), from + cut + 1);
    if (street !== null && (back === 0 || street.known)) return street;
    // A blank line or a label ends the address block.
    if (cut < 0 || body[cut] === ":" || body.slice(Math.max(0, cut - 1), cut + 1) === "\n\n") return null;
    body = body.slice(0, cut).replace(/[\s,;|·•–-]+$/u, "");
  }
  return null;
}

const STREET_AFTER = new RegExp(
  `^[ ]?[,;–-]?[ \\n]{1,2}(?:in der |im |am )?((?:\\p{Lu}[\\p{L}.'’-]{0,40} (?:der |den |dem |alten )?){0,3}[\\p{L}.'’-]{3,40}) (${HOUSE})`,
  "u",
);

/** "04277 Leipzig, Lindenallee 17": the street after the town, told by its street word. */
export function streetAfter(text: string, end: number): { street: Street; end: number } | null {
  const match = STREET_AFTER.exec(text.slice(end, end + STREET_REACH));
  if (match === null) return null;
  const street = (match[1] ?? "").trim();
  if (!STREET_WORD.test(street) && !STREET_LEAD.test(street)) return null;
  return {
    street: {
      street,
      houseNumber: (match[2] ?? "").replace(/ (?=[a-zA-Z]$)/, "").trim(),
      start: end + match[0].indexOf(street),
      known: true,
    },
    end: end + match[0].length,
  };
}
