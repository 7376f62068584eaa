import type { Evidence, Features } from "./evidence.ts";
import type { Region, Scene } from "./scene.ts";

/** What a number on or about a meter is, told by the words around it. */
interface Told {
  /** The number of a meter, a flat, a contract. */
  isName: boolean;
  /** Shown another time, guessed or billed by somebody else. */
  isFormer: boolean;
  /** Used up, allowed, due next. */
  isAmount: boolean;
  /** What a contract allows, however it is shown. */
  isAgreed: boolean;
  isPrice: boolean;
  /** "Zähler 771203" */
  isDevice: boolean;
  /** "jetzt", "actually". */
  isNow: boolean;
  /** "der Zähler zeigt", "the dial says". */
  isShown: boolean;
}

const LEFT = 90;
const RIGHT = 44;
/** Where the words about one number begin and end: a sentence, a line, a clause. */
const CUT_LEFT =
  /^.*(?:[!?;\n]|(?<!nr|no|ca|(?<!\d)\d{1,2})\.(?=\s)|\d[^\d,]{0,24},(?=\s)| (?:but|aber|sondern|und|and|while|während) )/su;
const CUT_RIGHT = /[!?;\n,]|\.(?=\s|$)| (?:but|aber|sondern|und|and|while|während) |\d{3}/u;
const SENTENCE_LEFT = /^.*(?:[!?\n]|(?<!nr|no|ca|(?<!\d)\d{1,2})\.(?=\s))/su;
/** "Was zeigt er an?" and the answer of the next speaker. */
const ASKED =
  /(?:zeigt|anzeig|stand(?!ort)|readings?|shows?|says?|display|steht|kilometer|mileage|tacho|what is it|what['’]s it|wie hoch|(?<!\p{L})(?:now|jetzt|aktuell))[^?\n]{0,60}\?\n[^\n:]{1,40}: [^\n\d]{0,24}$/u;
const ASKED_REACH = 150;

const NAME_BEFORE =
  /(?:(?<!stand[ -]?|reading )(?:nr|nummer|num|no|number|id|serial|kennung|code|#)|flat|wohnung|apartment|unit|zimmer|house|haus|room|konto|account|contract|vertrag|kunde|customer|vorgang|ticket|aktenzeichen|az|fall|case|ref|reference|rechnung|auftrag|bestellung|order|invoice|bill|tel|telefon|phone|mobil|fax|mitglied|member|police|policy|pin|postcode|plz)(?<!\p{L}(?:no|id|unit|pin))\.?(?: (?:ist|is|lautet|was))?[ :#(]*$/u;
const DEVICE_BEFORE = /(?:zähler|meter|uhr|gerät|device)[ :]{1,2}$/u;
const FORMER =
  /vorjahr|letzte[snrm]? (?:jahr|mal|zähler|stand|ables|rechn|abrechn|wert|monat)|vorige|letzte[rn]? bekannte|last known|(?<!\p{L})alt(?:e[rnsm]?)?(?!\p{L})|bisher|früher|zuletzt|vorher|previous|prior|last (?:year|time|reading|bill|month|quarter|statement|winter|summer|one)|(?<!\p{L})old(?!\p{L})|earlier|laut (?:\p{L}+ ){0,2}(?:rechnung|abrechnung)|auf der (?:\p{L}+ )?rechnung|on (?:the|my|your) (?:last )?(?:bill|statement)|anfangsstand|opening reading/u;
const GUESSED =
  /schätz|estimat|angenommen|hochgerechnet|assum|your (?:bill|letter|figure|invoice|statement)|(?:my|the|last) (?:bill|invoice|statement) (?:says|said|shows|showed|used|has|had)|(?:you|ihr|sie) (?:have|had|billed|charged|put|wrote|haben mir|rechnen|gehen)|ihre[rn]? (?:rechnung|abrechnung|schreiben)|berechnet|abgerechnet|erwartet|expected|instead of|(?:an)?statt(?!d)/u;
const AMOUNT =
  /verbrauch(?!s(?:zähler|stelle))|consum|usage|(?<!\p{L})used?(?!\p{L})|(?:pro|im) jahr|jährlich|annual|per (?:year|annum)|allowance|limit|vereinbart|inklusive|inspektion|service (?:due|at)|next service|wartung|fläche|differenz|difference|abschlag/u;
/** "contracted mileage is 20,000 a year" */
const AGREED = /vereinbart|contracted|agreed|allowance|(?<!\p{L})a year|(?:pro|im) jahr|per (?:year|annum)|\/ ?(?:jahr|year)/u;
const NOW =
  /(?<!\p{L})(?:jetzt|aktuell\p{L}{0,2}|tatsächlich\p{L}{0,2}|neue?[rnsm]?|heute|momentan|derzeit|actual(?:ly)?|now|present(?:ly)?|current(?:ly)?|today|new|correct|right|richtig|real|in wirklichkeit)(?!\p{L})/u;
const SHOWN =
  /(?:zeigt[e]?|gezeigt|steht|standen?|stehen|beträgt|lautet|abgelesen|ablesen|says?|said|reads?|shows?|showed|showing|is|was|at|make it|made it|ist|sind|waren|war|auf|bei)(?: (?:genau|exakt|exactly|currently|aktuell|jetzt|now|heute|today|auf|at|bei|mit|von|of|es|it|so|wurden))*[ :„"(]*$/u;
/** "Kaltwasseruhr Küche: 344,12"; behind "Zähler:" stands its number. */
const LINE_OF_A_DIAL =
  /(?:^|\n)(?![^\n:]*(?:zähler|meter|nummer|nr))[^\n:]{0,30}(?:uhr|gas|strom|wasser|water|electric(?:ity)?|heizung|heating|ht|nt)(?!\p{L})[^\n:]{0,24}: ?$/u;
const METER =
  /zähler|(?:wasser|gas|strom|kalt|warm)\p{L}*uhr|(?<!\p{L}(?:para|kilo|ther))meter(?!\p{L})|(?<!\p{L})(?:dial|display|tacho|odometer|mileage|milometer|kilometerstand|stand|counter|readings?|electric(?:ity)?|strom|gas|wasser|water|heating|fernwärme|kwh)(?!\p{L})/u;

/** A bare "344,12" reads as money as well as cubic metres. */
const CURRENCY = /[€£$]|(?<!\p{L})(?:eur|euro|gbp|chf|cent|pounds?)(?!\p{L})/u;
const PRICE_REACH = 6;

function isAsked(region: Region, start: number): boolean {
  return region.document?.reader === "chat" && ASKED.test(region.reading.folded.slice(Math.max(0, start - ASKED_REACH), start));
}

function told(region: Region, start: number, end: number): Told {
  const { folded } = region.reading;
  const left = folded.slice(Math.max(0, start - LEFT), start);
  const right = folded.slice(end, end + RIGHT);
  const before = left.slice(CUT_LEFT.exec(left)?.[0].length ?? 0);
  const after = right.slice(0, CUT_RIGHT.exec(right)?.index ?? RIGHT);
  const clause = `${before} # ${after}`;
  const sentence = `${left.slice(SENTENCE_LEFT.exec(left)?.[0].length ?? 0)} # ${after}`;
  return {
    isName: NAME_BEFORE.test(left),
    isFormer: FORMER.test(clause) || GUESSED.test(clause),
    isAmount: AMOUNT.test(clause),
    isAgreed: AGREED.test(clause),
    isPrice: CURRENCY.test(folded.slice(Math.max(0, start - PRICE_REACH), end + PRICE_REACH)),
    isNow: NOW.test(before),
    isDevice: DEVICE_BEFORE.test(left),
    isShown: LINE_OF_A_DIAL.test(left) || (SHOWN.test(before) && METER.test(sentence)) || isAsked(region, start),
  };
}

/** A dial has so many digits before the comma. */
const MIN_DIGITS = 3;
const MAX_DIGITS = 7;
const DIGIT = /\d/gu;
const WHOLE = /^[\d.,' \u00a0\u202f]*?\d(?=[.,]\d{1,2}$|$)/u;
const OTHERS = ["inside", "in_date", "in_phone", "in_license_plate", "yearLike"];

interface Number {
  evidence: Evidence;
  told: Told;
  isDial: boolean;
}

function isDial({ raw, features }: Evidence, { isName, isPrice }: Told): boolean {
  const digits = [...(WHOLE.exec(raw)?.[0] ?? raw).matchAll(DIGIT)].length;
  if (isName || isPrice || (features.askedOther ?? 0) === 1 || OTHERS.some((name) => (features[name] ?? 0) !== 0)) return false;
  return (features.unit ?? 0) === 1 || (digits >= MIN_DIGITS && digits <= MAX_DIGITS);
}

/** As good as a printed label. */
const SHOWN_LABEL = 0.85;

const RULED_OUT: Features = { consumption: 1, negated: 1 };

/** A number no dial shows. */
function isNoReading({ told: words, isDial: isPossible, evidence }: Number): boolean {
  const { digits = 0, askedOther = 0 } = evidence.features;
  return words.isName || (askedOther === 1 && !words.isShown) || (!isPossible && digits * DIGITS > MAX_DIGITS);
}
/** Digits are counted in tenths. */
const DIGITS = 10;

const isOfNow = ({ told: words, isDial: isPossible }: Number): boolean =>
  isPossible && !words.isFormer && !words.isAmount && !words.isAgreed;

/** A mail about a reading with one number that could be it, and no word for it: likely, not sure. */
const SOLE_LABEL = 0.5;
const MIN_SOLE_DIGITS = 0.4;

function isSole(one: Number, all: Number[]): boolean {
  const couldBe = (other: Number): boolean =>
    isOfNow(other) && !isNoReading(other) && !other.told.isDevice && (other.evidence.features.digits ?? 0) >= MIN_SOLE_DIGITS;
  const keys = new Set(all.filter(couldBe).map((other) => other.evidence.key));
  return couldBe(one) && keys.size === 1;
}

/** Not what the meter shows now, whatever stands beside it. */
function isRuledOut({ told: words }: Number, all: Number[]): boolean {
  const { isFormer, isNow, isShown, isAmount, isAgreed } = words;
  return isAgreed || (isAmount && !isShown) || (isFormer && !isNow && all.some(isOfNow));
}

/** Said to be shown, or to be the one of now beside one of before. */
function isTold({ told: words }: Number, all: Number[]): boolean {
  if (words.isFormer) return false;
  return words.isShown || (words.isNow && all.some((other) => other.isDial && other.told.isFormer));
}

function roleOf(one: Number, all: Number[]): Features {
  if (isNoReading(one)) return { inside: 1 };
  if (!one.isDial) return {};
  if (isRuledOut(one, all)) return RULED_OUT;
  const { label = 0 } = one.evidence.features;
  if (isTold(one, all))
    return label < SHOWN_LABEL ? { label: SHOWN_LABEL, labelled: 1, other: 0, askedOther: 0, in_money: 0 } : {};
  // Of another time, and nothing of now beside it: never sure.
  if (one.told.isFormer && !one.told.isNow) return { label: Math.min(label, SOLE_LABEL), labelled: 0 };
  return label < SOLE_LABEL && isSole(one, all) ? { label: SOLE_LABEL, other: 0 } : {};
}

/** Which of several numbers a meter shows now: former, guessed and used-up ones are told from it, names of meters too. */
export function settleReadings(scene: Scene, evidence: Evidence[]): Evidence[] {
  const numbers = evidence.flatMap((one): Number[] => {
    const at = one.provenance;
    const isReading =
      scene.pack.fields[one.field]?.type === "meter_reading" && (one.source === "label" || one.source === "entity");
    if (!isReading || at === null || at.start === null || at.end === null) return [];
    const region = scene.regions.find((entry) => entry.part === at.part && entry.kind !== "subject");
    if (region === undefined) return [];
    const words = told(region, at.start, at.end);
    return [{ evidence: one, told: words, isDial: isDial(one, words) }];
  });
  if (numbers.length === 0) return evidence;
  const roles = new Map(numbers.map((one) => [one.evidence, roleOf(one, numbers)]));
  return evidence.map((one) => {
    const role = roles.get(one);
    return role === undefined ? one : { ...one, features: { ...one.features, ...role } };
  });
}
