import type { TextReading } from "../text-reading.ts";
import { STOP_WORDS } from "./thing-words.ts";

/** A title's words; longer ones are clauses. */
const MAX_WORDS = 7;
const WORD = /([ \t]{0,2}|[ \t]?\n[ \t]{0,4})([\p{L}\p{N}][\p{L}\p{N}&/.*:'’-]*|&)/uy;
const GENDER = / ?\((?:[mwdfxiIn*]|gn|div|all genders)(?:[/|, *]{1,2}(?:[mwdfxiIn*]|gn|div)){0,3}\)/uy;
const QUOTED = /["„“”»]([^"“”«»„\n]{3,60})["“”«]/uy;

/** "Fachkraft für Lagerlogistik", "Kauffrau im Einzelhandel", "Leiter der Buchhaltung" belong together; "im Lager Kelsterbach" is where. */
const JOINTS = new Set(["für", "im", "in", "der", "des", "und", "of", "and", "&", "am", "an", "den", "die", "das"]);
const AREAS =
  /^(?:Einzelhandel|Großhandel|Gesundheitswesen|E-Commerce|Außendienst|Innendienst|Vertrieb|Einkauf|Verkauf|Service|Kundenservice|Kundendienst|Nahverkehr|Fernverkehr|Büro\p{L}*|Bereich|Pflege|Pflegedienst|Verwaltung|Buchhaltung|Personalwesen|Controlling|Marketing|Rettungsdienst|Empfang|IT-\p{L}+|Teilzeit|Vollzeit|Schichtdienst|Nachtdienst|Gastgewerbe|Handwerk|Rechnungswesen|Forderungsmanagement|Homeoffice|Minijob|Tiefbau|Hochbau|Straßenbau|Versand|Wareneingang|Qualitätswesen)$/u;
/** Words that end a title though they are written large. */
const ENDS =
  /^(?:Sie|Ihnen|Ihr|Ihre|Ihrem|Ihren|Ihrer|Ihres|Ich|Wir|Referenz|Kennziffer|Ref|Reference|Nr|Stellen\p{L}*|Standort|Job-ID|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|I|I'm|Dear|Sehr|Hallo|Guten|Hi|Hello)$/u;
const PART_TIME = /^(?:full-time|part-time|temporary|permanent|summer|weekend)$/iu;
const ENGLISH_ENDS =
  /^(?:position|role|post|job|jobs|vacancy|vacancies|opening|openings|advertised|advert|application|still|going|available|open|vacant|starting|based|work|works|please|yet|this|next|last|closing|ref|reference|sometime|soon|anywhere|anymore|should|who|wanted|or)$/iu;

interface Piece {
  word: string;
  end: number;
}

function pieceAt(reading: TextReading, at: number): Piece | null {
  WORD.lastIndex = at;
  const match = WORD.exec(reading.text);
  if (match === null) return null;
  const gap = match[1] ?? "";
  const wrap = gap.indexOf("\n");
  if (wrap >= 0 && reading.folded[match.index + wrap] !== " ") return null;
  const word = (match[2] ?? "").replace(/[.:'’*-]+$/, "");
  return word === "" ? null : { word, end: match.index + gap.length + word.length };
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word) || /^\d+$/.test(word);

/** "Hausmeister für das Quartier Giersberg": where the work is. */
const PLACES =
  /^(?:Quartier|Viertel|Stadtteil|Standort|Objekt|Wohnanlage|Wohnpark|Siedlung|Filiale|Niederlassung|Zweigstelle|Gebäude|Haus|Raum|Region|Gebiet|Bezirk)$/u;

function isPlaceBehind(reading: TextReading, next: Piece): boolean {
  const noun = /^(?:die|das|den|Ihr|Ihre|Ihren|ihr|ihre|ihren)$/u.test(next.word) ? pieceAt(reading, next.end) : next;
  return noun !== null && PLACES.test(noun.word);
}

/** "für Betriebstechnik", "der Geschäftsführung", "and Marketing": the words that hold on to what follows. */
function joint(reading: TextReading, piece: Piece): number | null {
  const lower = piece.word.toLowerCase();
  if (!JOINTS.has(lower)) return null;
  const next = pieceAt(reading, piece.end);
  if (next === null) return null;
  if (lower === "für" && isPlaceBehind(reading, next)) return null;
  const article = /^(?:der|den|die|das|dem)$/u.test(next.word) ? pieceAt(reading, next.end) : next;
  if (article === null || !/^\p{Lu}/u.test(article.word) || ENDS.test(article.word)) return null;
  if (/^(?:im|in|am|an)$/u.test(lower)) {
    const isArea = AREAS.test(article.word);
    return isArea ? (/^Bereich$/u.test(article.word) ? (pieceAt(reading, article.end)?.end ?? article.end) : article.end) : null;
  }
  return article.end;
}

interface Title {
  end: number;
  words: number;
}

function capitalTitle(reading: TextReading, at: number): Title {
  const title: Title = { end: at, words: 0 };
  for (let count = 0; count < MAX_WORDS; count += 1) {
    const piece = pieceAt(reading, title.end);
    if (piece === null) break;
    const joined = title.words === 0 ? null : joint(reading, piece);
    if (joined === null && (!isCapital(piece.word) || ENDS.test(piece.word) || ENGLISH_ENDS.test(piece.word))) break;
    if (title.words === 0 && !/^\p{Lu}/u.test(piece.word)) break;
    title.end = joined ?? piece.end;
    title.words += 1;
  }
  return title;
}

const MAX_SMALL = 4;

/** Chats and English write titles small: up to the first word that is no part of one. */
function smallTitle(reading: TextReading, at: number): Title {
  const title: Title = { end: at, words: 0 };
  for (let count = 0; count < MAX_SMALL; count += 1) {
    const piece = pieceAt(reading, title.end);
    if (piece === null || ENGLISH_ENDS.test(piece.word) || ENDS.test(piece.word) || !/\p{L}{2}/u.test(piece.word)) break;
    const lower = piece.word.toLowerCase();
    if (title.words > 0 && lower === "für") {
      const next = pieceAt(reading, piece.end);
      if (next === null || STOP_WORDS.has(next.word.toLowerCase())) break;
      title.end = next.end;
      title.words += 1;
      continue;
    }
    if (STOP_WORDS.has(lower)) break;
    title.end = piece.end;
    title.words += 1;
  }
  return title;
}

const INFLECTED = /^\p{Ll}{3,}e[nrs]?$/u;

/** "staatlich anerkannte Erzieherin": the adjective is no part that a small word could end. */
function begins(reading: TextReading, at: number, first: Piece): number {
  const second = reading.language !== "en" && INFLECTED.test(first.word) ? pieceAt(reading, first.end) : null;
  return second !== null && /^\p{Lu}/u.test(second.word) && !STOP_WORDS.has(first.word) ? first.end : at;
}

/** "full-time Receptionist": the terms before the title. */
function isTerms(reading: TextReading, first: Piece): boolean {
  return reading.language === "en" && PART_TIME.test(first.word) && /^\p{Lu}/u.test(pieceAt(reading, first.end)?.word ?? "");
}

/** Where the job title that begins at `at` ends; null where none does. */
export function titleEnd(reading: TextReading, at: number): number | null {
  QUOTED.lastIndex = at;
  if (QUOTED.test(reading.text)) return QUOTED.lastIndex;
  const first = pieceAt(reading, at);
  if (first === null) return null;
  if (isTerms(reading, first)) return titleEnd(reading, first.end);
  const capital = capitalTitle(reading, begins(reading, at, first));
  const title = capital.words > 0 ? capital : smallTitle(reading, at);
  if (title.words === 0) return null;
  GENDER.lastIndex = title.end;
  if (!GENDER.test(reading.text)) return title.end;
  // "Regulierer (w/m/d) Haftpflicht im Außendienst": the field stands behind the bracket.
  const behind = GENDER.lastIndex;
  if (capital.words === 0) return behind;
  const piece = pieceAt(reading, behind);
  const terms = piece !== null && /^(?:in|im)$/u.test(piece.word) ? joint(reading, piece) : null;
  const field = capitalTitle(reading, behind);
  return terms ?? (field.words > 0 ? field.end : behind);
}

const GENITIVE = /^(?:des|eines)$/iu;
const STRONG_ENDING = /^(\p{Lu}\p{L}+(?:er|eur|or|ist|ent|ant|agent|leiter|koch))s(?= |$)/u;
const WEAK_ENDING = /^(\p{Lu}\p{L}+(?:ist|ent|ant|at))en(?= |$)/u;
const WANTED = /^["„“»]?(.*?) (?:gesucht|wanted)["“”«]?$/u;

/** "eines Gärtners" is a "Gärtner", "Koch gesucht" a "Koch". */
export function titleBehind(article: string, title: string): string {
  const name = title.replace(WANTED, "$1");
  return GENITIVE.test(article) ? name.replace(STRONG_ENDING, "$1").replace(WEAK_ENDING, "$1") : name;
}
