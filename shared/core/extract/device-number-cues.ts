import type { Entity, Features } from "./evidence.ts";
import type { Region } from "./scene.ts";

/** How people say which number a device or a meter bears, where no label of its own stands by it. */

const REACH = 120;
/** Where such numbers are read. */
const PLACE =
  "(?:typenschild|typschild|geräteschild|schild(?:chen)?|aufkleber|etikett|unterseite|rückseite|vorderseite|innenseite|boden|gehäuse|deckel|gerät|maschine|zähler|uhr|zifferblatt|nameplate|rating plate|data plate|plate|label|sticker|tag|back|underside|underneath|bottom|side|front|face|dial|casing|housing|case|lid|door|frame|device|unit|machine|meter)";
const NUMBER = "(?:nummer|nr|no|number|serial|code|kennung|ziffern(?:folge)?|digits)";
const SAYS = "(?: (?:is|ist|lautet|reads|says|wäre|war|was|sind|are))?[ .:#=–-]{1,4}[\"„“']?$";
/** "die auf dem Gehäuse eingestanzte Nummer: ...", "the number stamped on the casing is ..." */
const MARKED = new RegExp(
  "(?<!\\p{L})(?:(?:ein(?:gestanzt|graviert|geprägt|geritzt)|aufge(?:druckt|klebt)|ange(?:bracht|schlagen))(?:e[nrs]?)?|stamped|engraved|printed|etched|embossed|written)(?!\\p{L})" +
    `[^.!?\\n]{0,50}${SAYS}`,
  "u",
);
const NUMBER_ON_PLACE = new RegExp(
  `(?<!\\p{L})${NUMBER}[.:]?(?: \\p{L}+){1,4} ${PLACE}(?!\\p{L})(?: (?:steht|angebracht|stands|which))?${SAYS}`,
  "u",
);
/** "You asked for the number off the plate. It's inside on the left: FZ61-479" */
const NUMBER_ON_PLACE_IS = new RegExp(
  `(?<!\\p{L})${NUMBER}(?: \\p{L}+){1,4} ${PLACE}(?: (?:again|nochmal|noch mal|noch einmal))?[.,;!?:] (?:it['’]?s|it is|it says|here it is|sie|es|er|hier|da|die|das)(?!\\p{L})[^.!?:\\n]{0,40}(?:: ?| (?:is|ist|lautet|says|steht) )["„“']?$`,
  "u",
);
/** "Auf dem Schild: Typ EM-2, Nr. 0412-7781" */
const PLACE_THEN_NUMBER = new RegExp(`(?<!\\p{L})${PLACE}(?!\\p{L})[^!?]{0,80}(?<!\\p{L})(?:nr|no|nummer|number)${SAYS}`, "u");
/** "the meter, which is numbered ...", "der neue hat die Nummer ..." */
const NUMBERED =
  /(?<!\p{L})(?:(?:is|are|was|,|and|it['’]s|meter|device|unit|machine) (?:numbered|marked)|nummeriert(?: ist)?(?: mit)?|(?:hat|trägt|führt|habe|has|have|bears|carries|mit) (?:jetzt |nun |now )?(?:die |der |the )?(?:geräte|zähler|serien|meter )?(?:nummer|number|kennung))[ :]{1,2}["„“']?$/u;
/** "Mod. WQ8, Ser. 2203A0099" */
const SER = /(?<!\p{L})ser\.?[ :#]{1,2}$/u;
/** "auf dem silbernen Schildchen unten rechts noch 21-0733-5519" */
const AT_PLACE =
  /(?<!\p{L})(?:typenschild|typschild|geräteschild|schild(?:chen)?|aufkleber|etikett|nameplate|rating plate|data plate|label|sticker)(?!\p{L})[^.!?\n]{0,40}$/u;
const MIN_DIGITS_AT_PLACE = 6;
/** "TYP: KS 300, NR.: 4411-0098-B, BJ.: 2018": a plate written off line by line. */
const PLATE_LINE = /(?<!\p{L})(?:typ|type|modell?|mod|bj|baujahr|hersteller|make)(?!\p{L})/u;
const METER = "(?:\\p{L}{0,12}zähler|\\p{L}{0,8}uhr|\\p{L}{0,8} ?meter|heizkostenverteiler)s?";
/** "für meinen Gaszähler (44 07 118)" */
const METER_IN_BRACKETS = new RegExp(`(?<!\\p{L})${METER} ?[(\\[]$`, "u");
/** "Strom: 60118822 - 12.334 kWh" */
const ENERGY =
  /(?:^|\n|[,;/|] ?)(?:strom|gas|wasser|kaltwasser|warmwasser|wärme|fernwärme|electric(?:ity)?|elec|water|heat|power)[ :–-]{1,3}$/u;
const READING_FOLLOWS = /^[ )]{0,2}[,:/|–-]{1,2} ?(?:stand:? ?|reading:? ?)?\d/u;
/** "Nr.: 1LGZ0033221100, Stand: 003412" */
const BARE_NUMBER = /(?:^|\n|[,;/|] ?| [–-] )(?:nr|no|nummer|number)[.:# ]{1,3}$/u;
const STAND_FOLLOWS = /^[^.!?]{0,30}(?:stand|reading|zeigt|wert|read)(?!\p{L})/u;

/** Digits without which a code beside such words is rather a model. */
const MIN_DIGITS = 4;
const NO_NUMBER = ["contained", "cut", "dateLike", "yearLike", "amountLike", "ordinalLike", "counted", "lastDigits"];
/** A label of something else right beside the code names it; "Typ Ventus, Nr." a word away does not. */
const CLAIMED = 0.9;
/** "type EM-2": the kind of thing, whatever stands around. */
const MODEL_BEFORE = /(?<!\p{L})(?:modell?|typ|type|baureihe|version|baujahr|bj|year|made)[.:]? {0,2}$/u;

const CUES: Record<string, RegExp[]> = {
  serialNumber: [MARKED, NUMBER_ON_PLACE, NUMBER_ON_PLACE_IS, PLACE_THEN_NUMBER, NUMBERED, SER],
  meterNumber: [MARKED, NUMBER_ON_PLACE, NUMBER_ON_PLACE_IS, NUMBERED],
};

/** "Mein Vertrag hat die Nummer ...": something else bears it. */
const OF_SOMETHING_ELSE =
  /(?:vertrag|kund|rechnung|police|konto|mitglied|bestell|auftrag|ticket|vorgang|schaden|contract|account|customer|invoice|polic|order|member|claim|case|phone|telefon|handy|mobil)\p{L}*[^.!?\n]{0,40}$/u;

/** Named as surely as by a label that stands a word away. */
const NAMED: Features = { label: 0.85, labelled: 1, other: 0, labelAfter: 0 };
/** By its place alone, as a hint. */
const HINTED: Features = { label: 0.5, hinted: 1, other: 0, labelAfter: 0 };

function isNumberOfADevice(entity: Entity, label: Features): boolean {
  if (entity.type !== "identifier" || (label.labelled ?? 0) === 1 || (label.other ?? 0) >= CLAIMED) return false;
  if (NO_NUMBER.some((hint) => entity.hints[hint] === 1)) return false;
  return entity.raw.replace(/\D/g, "").length >= MIN_DIGITS;
}

function isMeterByPlace(before: string, after: string): boolean {
  return (ENERGY.test(before) && READING_FOLLOWS.test(after)) || (BARE_NUMBER.test(before) && STAND_FOLLOWS.test(after));
}

const SERIAL_WORD = /(?<!\p{L})(?:seri(?:al|en|e)\p{L}*|ser|s\/n|sn|snr)(?!\p{L})[ \t|.:#\p{L}-]{0,24}["„“']?$/u;
const SERIAL_REACH = 44;

/** Behind the very word for it: a "Geräte-Nr." beside it is another number. */
export function serialWordFeatures(region: Region, entity: Entity, label: Features): Features {
  const before = region.reading.folded.slice(Math.max(0, entity.start - SERIAL_REACH), entity.start);
  return (label.labelled ?? 0) === 1 && SERIAL_WORD.test(before) ? { serialWord: 1 } : {};
}

function isDeviceByPlace(entity: Entity, before: string, after: string): boolean {
  if (BARE_NUMBER.test(before)) return PLATE_LINE.test(before.slice(-60)) || PLATE_LINE.test(after.slice(0, 40));
  return AT_PLACE.test(before) && entity.raw.replace(/\D/g, "").length >= MIN_DIGITS_AT_PLACE;
}

/** What the words around a number say of the device that bears it; nothing where they say nothing. */
export function numberedFeatures(region: Region, entity: Entity, of: { field: string; label: Features }): Features {
  const cues = CUES[of.field];
  if (cues === undefined || !isNumberOfADevice(entity, of.label)) return {};
  const { folded } = region.reading;
  const before = folded.slice(Math.max(0, entity.start - REACH), entity.start);
  if (MODEL_BEFORE.test(before)) return {};
  if (cues.some((cue) => cue.test(before))) return OF_SOMETHING_ELSE.test(before) ? {} : NAMED;
  if (of.field === "meterNumber" && METER_IN_BRACKETS.test(before)) return HINTED;
  const after = folded.slice(entity.end, entity.end + REACH);
  const isByPlace = of.field === "meterNumber" ? isMeterByPlace(before, after) : isDeviceByPlace(entity, before, after);
  return isByPlace ? HINTED : {};
}
