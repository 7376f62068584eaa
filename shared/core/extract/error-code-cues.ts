import type { Entity, Features } from "./evidence.ts";
import type { Region } from "./scene.ts";

/** How displays, logs and people say which code is shown, where no word for a code stands by it. */

const REACH = 90;
/** What people put between the verb and what they read. */
const FILLERS =
  "(?:\\s+(?:in|rot|rote|roten|roter|red|kennung|kennziffer|zeichen|buchstaben|symbol|fehlerbild|immer|wieder|nur|noch|mehr|dann|jetzt|dauernd|ständig|plötzlich|kurz|gleich|sofort|mir|uns|die|der|das|den|ein|eine|einen|anzeige|kürzel|kombination|zahl|ziffer|text|hinweis|meldung|code|etwas|was|wie|so|irgendwas|mit|auf|als|abwechselnd|nichts|außer|seit|heute|gestern|früh|nacht|morgen|abend|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|a|an|the|just|only|me|us|up|message|constantly|always|this|that|now|out|with|on|again|since|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|nothing|but|something|like|letters|number)){0,5}[ :=–-]{1,3}[\"„“'(]{0,2}$";
const VERBS_DE =
  "stehen|steht|stand|erscheint|erschien|kommt|kam|zeigt|zeigte|zeigen|blinkt|leuchtet|meldet|meldete|melden|wirft|angezeigt|anzeigt|sehe|lese|gelesen|(?:springt|geht|ging|schaltet|wechselt|fällt) auf|wechselt sich|abwechselnd|bringt|spuckt|(?:piept|quittiert|bricht|stoppt|abschaltung|ausfall|abbruch|aussteiger|steigt aus|abgeschaltet|ab|aus) mit|(?:in|auf) störung(?: mit)?";
const VERBS_EN =
  "shows?|showing|showed|displays?|displayed|displaying|says|said|saying|reads|flash(?:es|ing|ed)|throws?|throwing|threw|gives|giving|gave|get|gets|getting|got|(?:comes|came|coming) up (?:with|as)|reports?|reported|reporting|(?:trips?|tripped|tripping|stops?|stopped|locks? out|locked out|cuts? out|cut out|shuts? (?:down|off)|fails?|failed|failing|dies|died|crash(?:es|ed)?|fault(?:s|ed)|error(?:s|ed)) (?:out )?(?:on|with|at)|goes to|went to|going to|see|seeing|saw|quotes?|quoting";
const VERB_BEFORE = new RegExp(`(?<!\\p{L})(?:${VERBS_DE}|${VERBS_EN})${FILLERS}`, "u");
/** "Panel reads 'call engineer F-21'": the code ends what is quoted. */
const QUOTED_BEFORE = new RegExp(`(?<!\\p{L})(?:${VERBS_DE}|${VERBS_EN})[^.!?\\n]{0,16}["„“'][^"“”'\\n]{2,40} $`, "u");
const PANEL =
  "(?:display|sichtfenster|fenster|anzeige|anzeigefeld|bildschirm|bildschirmtext|bedienteil|bedienfeld|bedienpult|bediengerät|panel|screen|readout|controller|regler|steuerung|protokoll|logbuch|log|logfile|log-datei|fehlerspeicher|fehlerprotokoll|fehlerliste|störungsliste|ereignisliste|history|fault log|error log|event log|eintrag|entry|lcd|led|fehlerbild|symptom)";
/** "Anzeige: ER-07", "letzter Eintrag im Fehlerspeicher: E31", "im Display F.75" */
const PANEL_BEFORE = new RegExp(
  `(?<!\\p{L})${PANEL}s?(?: (?:steht|stand|ist|war|zeigt|zeigte|is|was|showed|shows|reads|read|says|said|auf|jetzt|dann|nur|noch|immer|wieder|now|just|only|code|meldung|the|das|die|der|message|letters|dabei)){0,4}[ ,:=–-]{1,3}["„“'(]{0,2}$`,
  "u",
);
/** "Laut Anleitung ist F22 Wassermangel", "according to the manual E119 means ..." */
const BY_THE_BOOK =
  /(?<!\p{L})(?:(?:laut|lt\.?|gemäß|nach) (?:\p{L}+ )?(?:anleitung|handbuch|bedienungsanleitung|betriebsanleitung|heft)|manual|handbook|booklet|instructions|fehlertabelle|fehlerliste|fault table|error table)(?: (?:ist|heißt|bedeutet|steht|bei|für|zu|unter|wäre|says|for|lists|is|about|that|the|die|das|der|says that|hilft)){0,3}[ ,:]{1,2}["„“'(]{0,2}$/u;
/** "locked out again this morning (U6)", "ging in Störung - H.62 -" */
const BREAKS_DOWN =
  /(?<!\p{L})(?:stör\p{L}*|fehler\p{L}*|alarm\p{L}*|ausgefallen|ausfall|abgeschaltet|fehlgeschlagen|gestört|verriegelt|locked out|lock ?out|fault\p{L}*|error\p{L}*|tripped|failed|failure|shut down|cuts? out|beeping|piept)(?!\p{L})[^.!?\n]{0,50}(?:[(,;]| [–-]) ?["„“'(]{0,2}$/u;
/** "still E18", "wieder F28": what was shown before. */
const AGAIN =
  /(?<!\p{L})(?:still|again|now|today|heute|this time|same(?: old)?|jetzt|nun|diesmal|immer noch|weiterhin|wieder|erneut|nach wie vor|dauernd|ständig)[ :,]{1,2}["„“'(]{0,2}$/u;

const SHOWN_AFTER = new RegExp(
  `^["”“')]{0,2}[ ,]{1,2}(?:(?:dann|jetzt|immer|wieder|nur|noch|dauernd|ständig|plötzlich|now|just|then|always|keeps?|it|was|is|are|auch|da|drauf|ganz|still) ){0,3}(?:steht|stand|erscheint|erschien|blinkt|leuchtet|aufleuchtet|(?:an|auf)gezeigt|anzeigt|auf der anzeige|(?:am|auf(?: dem)?|im|in der) (?:${PANEL})|on (?:the|its|my|that|a) (?:\\p{L}+ )?(?:${PANEL})|(?:comes|came|coming|come|pops?|popped|popping|flash(?:es|ed)?|lights?|showed|shows|showing) up|appear(?:s|ed|ing)?|flash(?:es|ing|ed)|showing|displayed|shown|means|bedeutet|heißt|kommt(?= (?:immer|wieder|dauernd|ständig|dann|jetzt|und|nach|beim|,|\\.))|what it (?:says|shows)|da(?:rauf)?(?=[.,!?\\n]|$))`,
  "u",
);
/** "eine 17 steht da", "eine blinkende 7": a number named as a sign. */
const A_SIGN_BEFORE =
  /(?<!\p{L})(?:eine|die|an?|the|number|zahl|ziffer|nummer)(?: (?:rote|blinkende|große|kleine|red|flashing|blinking))?[ ]["„“']?$/u;

/** "Meldung: Zugriff verweigert (403)" */
const NUMBER_IN_BRACKETS = /(?<!\p{L})(?:\p{L}{0,12}meldung|fehler\p{L}*|störung|error\p{L}*|message)(?!\p{L})[^.!?\n]{0,60}\($/u;

/** E9, F.75, H20, 2E, F1-04, PPPoE-691: short, more than a plain number and no long one. */
const CODE_SHAPE = /^(?=.{2,12}$)(?!(?:\D*\d){6})(?=[^\p{L}]*\p{L})(?=\D*\d)[\p{L}\d]{1,8}(?:[-._:/ ][\p{L}\d]{1,8}){0,3}$/u;
const STRICT_SHAPE = /^\p{Lu}{1,2}[.:-]?\d{1,3}$/u;
const WORDS_JOINED = /^\p{Lu}{2,16}(?:_[\p{Lu}\d]{2,16}){1,6}$/u;
const NUMBER_SHAPE = /^\d{1,5}$/;
const NOT_SHOWN = ["counted", "dateLike", "ordinalLike", "yearLike", "cut", "contained"];
/** "14:20", "1,2 bar", "2 x": more of a number or a count. */
const MORE_OF_A_NUMBER =
  /^(?:[:.,]\d| ?(?:uhr|x|mal|°|%|grad|bar|kw|kwh|v|volt|watt|w|a|ampere|jahre|std|h|min|sek|sec|liter|l|mbar|psi|hz|db|€|eur)(?!\p{L}))/u;

function shapeOf(entity: Entity): "code" | "number" | null {
  if (NOT_SHOWN.some((hint) => entity.hints[hint] === 1)) return null;
  if (NUMBER_SHAPE.test(entity.raw)) return "number";
  return CODE_SHAPE.test(entity.raw) || WORDS_JOINED.test(entity.raw) ? "code" : null;
}

const NAMED: Features = { label: 0.8, labelAfter: 0, contested: 0, other: 0 };
/** A label of something else this near names the code. */
const CLAIMED = 0.4;
/** "It also showed E-01 once in January": not what is shown now. */
const OF_THE_PAST =
  /^["”“')]{0,2} (?:once|one time|last|einmal|mal (?=im|letzt)|letzte[nrs]?|vorher|davor|früher|before|earlier|previously|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|im (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember))(?!\p{L})/u;

interface Around {
  before: string;
  after: string;
}

/** "eine 17 steht da", "Anzeige: 301": a plain number needs more than a verb. */
const isShownNumber = ({ before, after }: Around): boolean =>
  PANEL_BEFORE.test(before) || NUMBER_IN_BRACKETS.test(before) || (A_SIGN_BEFORE.test(before) && SHOWN_AFTER.test(after));

function isShownCode(raw: string, { before, after }: Around, isClaimed: boolean): boolean {
  if ([VERB_BEFORE, QUOTED_BEFORE, PANEL_BEFORE, BY_THE_BOOK, BREAKS_DOWN].some((cue) => cue.test(before))) return true;
  if (STRICT_SHAPE.test(raw) && AGAIN.test(before)) return true;
  // "Unser Router RT-AC68U blinkt": the device blinks.
  return !isClaimed && SHOWN_AFTER.test(after);
}

/** What the clause around a code says of it being shown; nothing where it says nothing. */
export function shownFeatures(region: Region, entity: Entity, label: Features): Features {
  const shape = entity.type === "identifier" && (label.labelled ?? 0) !== 1 ? shapeOf(entity) : null;
  if (shape === null) return {};
  const { folded } = region.reading;
  const around = {
    before: folded.slice(Math.max(0, entity.start - REACH), entity.start),
    after: folded.slice(entity.end, entity.end + REACH),
  };
  if (MORE_OF_A_NUMBER.test(around.after) || OF_THE_PAST.test(around.after)) return {};
  const isShown = shape === "number" ? isShownNumber(around) : isShownCode(entity.raw, around, (label.other ?? 0) >= CLAIMED);
  return isShown ? NAMED : {};
}
