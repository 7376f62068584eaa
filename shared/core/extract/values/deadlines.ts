import type { Deadline } from "../../../schemas/extraction.ts";
import type { Entity } from "../evidence.ts";
import type { TextReading } from "../text-reading.ts";
import { COUNT_PATTERN, COUNT_WORDS } from "./date-words.ts";
import { addDays, addMonths, type IsoDay } from "./iso-day.ts";
import { addWorkingDays } from "./working-days.ts";

type Duration = Extract<Deadline, { kind: "duration" }>;

const UNIT =
  "(?:werktag|arbeitstag|banktag|kalendertag|tag|woche|monat|jahr)(?:en|es|e|n|s)?|(?:working|business|calendar) days?|days?|weeks?|months?|years?";
const WITHIN = new RegExp(
  `(?<![\\p{L}])(?:innerhalb|binnen|innert|within|in|nach|after|frist von|zahlungsziel:?|zahlbar|netto|net)(?: von| der nächsten| the next)? (?:den nächsten )?(\\d{1,3}|${COUNT_PATTERN})[ -](${UNIT})(?![\\p{L}])`,
  "gu",
);
const TERMS = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,3}) (${UNIT})(?: (?:rein )?netto| ohne abzug| net| ab rechnungsdatum| nach rechnungs(?:datum|erhalt|eingang| ?stellung)| after (?:invoice|receipt)| from (?:invoice )?date)(?![\\p{L}])`,
  "gu",
);
const NET_DAYS = /(?<![\p{L}])net (\d{1,3})(?![\d.,]|\p{L})/gu;
/** Only what names a day to end or begin on; "bitte umgehend bestätigen" asks for haste, not for a date. */
const ASAP =
  /(?<![\p{L}])(?:(?:zum |zu dem )?(?:nächst|schnellst|frühest|ehest|frühst)(?:möglich|moeglich)\p{L}{0,3}(?: (?:zulässigen )?(?:zeitpunkt|termin|datum))|zum (?:nächst|schnellst|frühest|ehest)möglich\p{L}{0,3}|ab sofort|ab jetzt|mit sofortiger wirkung|fristlos|ohne (?:einhaltung )?(?:einer |der )?(?:kündigungs)?frist|without notice|zum (?:nächst|schnellst|frühest|ehest)möglich\p{L}{0,3} (?:kündigungstermin|vertragsende|monatsende)|(?:zum )?frühest(?:en|möglichen) termin|(?:at )?(?:the |your )?(?:next|earliest|soonest) (?:possible |available |permissible |permitted )(?:date|opportunity|time|point)|with immediate effect|effective immediately|from now on|from today on|starting now|(?:at )?the earliest (?:date )?you can)(?![\p{L}])/gu;

const HASTE =
  /(?<![\p{L}])(?:so (?:schnell|bald|früh|zeitnah|rasch) (?:wie|als|es) (?:möglich|es geht|geht|irgend möglich)|(?:schnellst|ehest|raschest|baldigst|frühest)möglich(?:st)?|schnellst(?:ens)?|baldmöglichst|möglichst (?:bald|schnell|rasch|sofort|zeitnah)|umgehend|unverzüglich|fristgerecht|as soon as (?:possible|you can)|at your earliest convenience|asap|immediately|right away|straight ?away|(?<!(?:ab|reagier\p{L}{0,3}|auch) )sofort(?= ?(?:[.,!;)\n]|$|verfügbar|anfangen|beginnen|möglich|einsetzbar|zur|starten|einsteigen))|(?<=bitte |kündige |kündigung |vertrag |sie )sofort|(?<=bitte )gleich(?= (?:auf|von|das|die|den|ab|um)(?!\p{L})))(?![\p{L}])/gu;
/** "fristgerecht zum 31.3.": the day is told. */
const DATED =
  /^[^.!?\n]{0,22}\s(?:zum|per|auf den|spätestens|bis|mit ablauf|by|on|at the end)\s(?!(?:nächst|frühest|schnellst|ehest))/u;
/** "Zu wann?" and the next speaker's answer. */
const ASKED = /(?:wann|datum|termin|zeitpunkt|when|date)[^\n?]{0,60}\?\n[^\n:]{1,40}: [^\n]{0,50}$/u;
/** "Zeitpunkt der Kündigung: nächstmöglich", "gültig ab: sofort": the printed question. */
const LABELLED =
  /(?:zeitpunkt|termin|datum|gültig|wirksam|ab wann|zum|date|effective|valid|from|when)(?: \p{L}+){0,2}(?: ab| from| zum)? ?: ?$/u;
/** "gilt sofort", "effective now": from the moment it is said. */
const HOLDS = /(?<!\p{L})(?:gilt|gelten|gültig|wirksam|effective|valid|applies|apply)(?: ab| from| as of)? ?$/u;
/** Words that are a date only as the answer to a question for one. */
const SOON_ANSWER =
  /(?<![\p{L}])(?:(?:zum )?nächstmöglich(?:st|en)?|gleich|jetzt|sofort|direkt|so früh (?:es|wie) (?:geht|möglich)|soon as (?:you can|possible)|(?:right )?now|today onwards|straight off)(?![\p{L}])(?! (?:ab|ihr|noch|die|der|das|den|ein|my|the|you))/gu;
/** Haste in a sentence that ends something is its date; elsewhere it only hurries us. */
const ENDING = /(?:kündig|beend|auflös|cancel|terminat|close|\bend\b|stop)[^.!?\n]{0,80}$/u;

const ENDED_AFTER = /^[^.!?\n]{0,40}(?:kündig|beend|auflös|cancel|terminat|raus)/u;

function isoDuration(count: number, unit: string): { duration: string; workingDays: boolean } {
  const workingDays = /^(?:werk|arbeits|bank|working|business)/.test(unit);
  const letter = /woche|week/.test(unit) ? "W" : /monat|month/.test(unit) ? "M" : /jahr|year/.test(unit) ? "Y" : "D";
  return { duration: `P${count}${letter}`, workingDays };
}

const ANCHORS: [RegExp, Duration["anchor"]][] = [
  [/rechnungs(?:datum|stellung)|date of (?:the )?invoice|invoice date|from invoice|netto|net\b/, "invoice_date"],
  [/(?:rechnungs)?(?:erhalt|eingang|zugang)|receipt|receiving/, "receipt"],
  [/liefer|delivery/, "delivery"],
  [/vertragsende|laufzeit|end of (?:the )?(?:contract|term)/, "contract_end"],
  [/schreiben|datum dieses|date of this letter|letter/, "letter_date"],
];

/** Words within so many characters after a duration can name the event it counts from. */
const ANCHOR_REACH = 40;

function anchorOf(folded: string, start: number, end: number): Duration["anchor"] {
  const around = folded.slice(start, end + ANCHOR_REACH).split(/[.;\n]/)[0] ?? "";
  return ANCHORS.find(([pattern]) => pattern.test(around))?.[1] ?? "unknown";
}

/** The day a duration ends that begins on `from` (§§ 187, 188 BGB: the day of the event does not count). */
export function endOfDuration(
  duration: string,
  workingDays: boolean,
  options: { from: IsoDay; federalState: string },
): IsoDay | null {
  const match = /^P(\d{1,3})([DWMY])$/.exec(duration);
  if (match === null) return null;
  const count = Number(match[1]);
  if (workingDays) return addWorkingDays(options.from, count, options.federalState);
  if (match[2] === "D") return addDays(options.from, count);
  if (match[2] === "W") return addDays(options.from, count * 7);
  return addMonths(options.from, match[2] === "M" ? count : count * 12);
}

function entity(reading: TextReading, start: number, end: number, value: Deadline): Entity {
  const key = value.kind === "duration" ? `${value.duration}${value.workingDays ? "w" : ""}` : value.kind;
  return {
    type: "deadline",
    start,
    end,
    raw: reading.text.slice(start, end),
    value,
    key,
    checks: [],
    hints: { [value.kind]: 1, ...(value.kind === "duration" && value.anchor === "invoice_date" ? { terms: 1 } : {}) },
  };
}

/** "innerhalb von 10 Tagen 2% Skonto" is an offer, not a due date. */
const DISCOUNT = /^[^.\n;]{0,20}?(?:\d{1,2}(?:[.,]\d{1,2})? ?%|skonto|discount)/u;

const isAskedFor = (before: string): boolean => [ASKED, LABELLED, HOLDS].some((pattern) => pattern.test(before));

/** The short words people answer with. */
function answers(reading: TextReading): Entity[] {
  const { folded } = reading;
  return [...folded.matchAll(SOON_ANSWER)]
    .filter((match) => isAskedFor(folded.slice(Math.max(0, match.index - 130), match.index)))
    .map((match) => entity(reading, match.index, match.index + match[0].length, { kind: "asap" }));
}

/** Haste is a date only where something ends in its sentence or a question asked for one. */
function hastes(reading: TextReading): Entity[] {
  const { folded } = reading;
  const found: Entity[] = [];
  for (const match of folded.matchAll(HASTE)) {
    const end = match.index + match[0].length;
    if (DATED.test(folded.slice(end, end + 48))) continue;
    const hurry = entity(reading, match.index, end, { kind: "asap" });
    const before = folded.slice(Math.max(0, match.index - 130), match.index);
    const ends = isAskedFor(before) || ENDING.test(before) || ENDED_AFTER.test(folded.slice(end, end + 60));
    found.push({ ...hurry, hints: { ...hurry.hints, haste: ends ? 0 : 1 } });
  }
  return found;
}

const HAS_PERIOD = /tag|woche|monat|jahr|day|week|month|year|net \d/;
const HAS_SOON =
  /möglich|moeglich|sofort|fristlos|fristgerecht|umgehend|unverzüglich|geht|schnellst|as soon|soonest|earliest|next |immediate|right away|straight|asap|now|today|frühest|ab jetzt|gleich|jetzt|direkt|frist|without notice|soon as|so früh/;

export function findDeadlines(reading: TextReading): Entity[] {
  const found: Entity[] = [];
  const { folded } = reading;
  const duration = (match: RegExpMatchArray, word: string, unit: string): void => {
    if (match.index === undefined) return;
    const count = COUNT_WORDS[word] ?? Number(word);
    const end = match.index + match[0].length;
    const { duration: iso, workingDays } = isoDuration(count, unit);
    if (
      DISCOUNT.test(folded.slice(end, end + 44)) ||
      /skonto[^.\n]{0,14}$/u.test(folded.slice(Math.max(0, match.index - 24), match.index))
    )
      return;
    found.push(
      entity(reading, match.index, end, {
        kind: "duration",
        duration: iso,
        workingDays,
        anchor: anchorOf(folded, match.index, end),
        date: null,
      }),
    );
  };
  // Most texts name no period and no haste: one look for their words saves the dear patterns.
  if (HAS_PERIOD.test(folded)) {
    for (const match of folded.matchAll(WITHIN)) duration(match, match[1] ?? "", match[2] ?? "");
    for (const match of folded.matchAll(TERMS)) duration(match, match[1] ?? "", match[2] ?? "");
    for (const match of folded.matchAll(NET_DAYS)) duration(match, match[1] ?? "", "days");
  }
  if (HAS_SOON.test(folded)) {
    for (const match of folded.matchAll(ASAP))
      found.push(entity(reading, match.index, match.index + match[0].length, { kind: "asap" }));
    found.push(...hastes(reading), ...answers(reading));
  }
  return found
    .sort((a, b) => a.start - b.start)
    .filter((one, index, all) => index === 0 || one.start >= (all[index - 1]?.end ?? 0));
}
