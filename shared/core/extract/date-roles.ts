import { BESIDE, BESIDE_FIELD, CUES } from "./date-cues.ts";
import type { Entity, Features } from "./evidence.ts";
import { blockKindAt } from "./place.ts";
import { isRuledOut } from "./ruled-out-days.ts";
import type { Region } from "./scene.ts";
import { RIGHT, wordsOf, type Around } from "./words-around.ts";

/** "vom 12. auf den 19. schieben" is no range: the second day is the wish. */
const PUT_OFF = /schieb|verschob|verleg|umbuch|tausch|umlegen|mov|resched|postpone|chang|shift|swap/u;

/** "am 18. April bestellte Markise": the participle after a day is what the day is of. */
const ATTRIBUTE = /^ \p{Ll}{3,16}(?:te|ene)[nrsm]? (?=\p{Lu})/u;

/** "die Abrechnung (17.2.)": the noun before the bracket. */
const IN_BRACKETS = /\p{L}{2} ?\((?:vom |of |dated )?$/u;
const NOUN_BEFORE = 24;

/** "..., und zwar am 20.2.": read with what stands before it. */
const GOES_ON = /^[ ,]*(?:und zwar|nämlich|namely|that is|d\. ?h\.|i\.e\.)/u;
/** "Das alte Konto endet am 15.3., ab dann gilt das neue": the end of one is the beginning of the other. */
const FROM_THEN = /ab dann|ab da\b|danach|from then|after that|thereafter/u;

/** "The contract runs until 30 June and I do not want it extended" */
const NOT_EXTENDED =
  /(?:\bnot|n['’]t|nicht|kein\p{L}*|ohne|no)[^.!?]{0,24}(?:\bexten|\brenew|verlänger|weiter(?:mach|führ|lauf))|(?:danach|thereafter|after that)[^.!?]{0,30}(?:schluss|\bend|nicht)/u;
/** "Your salesman called at my door on 4 November and I agreed" */
const AT_THE_DOOR =
  /(?:ruft|rufen|rief(?:en|t)?|anruf)[^.!?]{0,24} (?:mich|mir|bei mir|meine \p{L}+|uns)|(?:rang|called|phoned|visited|cold[- ]called) (?:me|us|my (?:mother|father|mum|dad))|talked (?:me|her|him|us|them) into|überrumpel|aufgeschwatz|schwatz|quatsch|angedreht|aufgedräng|überredet|(?:at|to) (?:my|our|her|his|the) (?:front )?door|doorstep|(?:an|vor) (?:der|meiner|unserer|ihrer) (?:haus|wohnungs)?tür|salesman|sales ?(?:woman|person|rep)\b|vertreter/u;

/** "Mein Gehalt kommt am 28., dann zahle ich": the day of one is the day of the other. */
const THEN_PAID =
  /(?:wait|hold off|warten|gedulden)[^.!?]{0,20}(?:until then|till then|bis dahin)|(?:dann|danach) (?:überweis|zahl|begleich|kann ich|könnte ich)|then (?:i|we)(?: can|['’]ll| will| could)? (?:pay|settle|clear|transfer)|(?:pay|settle|clear|transfer)[^.!?]{0,30} (?:then|that day|the same day)\b|(?:zahl|überweis|begleich)[^.!?]{0,30} (?:dann|an dem tag|am selben tag)\b/u;

/** "Erste Abbuchung vom neuen Konto: 1.1." */
const LABEL_BEFORE = /\p{L}[^\n:]{2,60}: ?$/u;

/** Words of another day in the clause that say nothing against this one. */
const EXCUSES: Record<string, RegExp[]> = {
  effectiveDate: [FROM_THEN, NOT_EXTENDED],
  orderDate: [AT_THE_DOOR],
  requestedDate: [THEN_PAID],
};

/** "Lieferung am 29.6., da ab 27.6. gepflastert wird" */
const REASON = /^[ ,]*(?:da|weil|denn|because|as) (?!bin|sind|ist|hab|kann|wäre)/u;

function isBesideIn(field: string, words: string): boolean {
  return BESIDE.test(words) || BESIDE_FIELD[field]?.test(words) === true;
}

function besideOf(field: string, words: Around, inClause: boolean): number {
  const { clause, sentence, isBare } = words;
  if (EXCUSES[field]?.some((pattern) => pattern.test(sentence)) === true) return 0;
  if (isBesideIn(field, clause) || (field === "requestedDate" && !inClause && REASON.test(clause))) return 1;
  return !inClause && (isBare || GOES_ON.test(clause)) && isBesideIn(field, sentence) ? 0.5 : 0;
}

/** What a clause says; with its sentence where it only goes on. */
function roleWords(field: string, words: Around): Features {
  const cue = CUES[field];
  const inClause = cue?.test(words.clause) === true;
  const inSentence = cue?.test(words.sentence) === true;
  const isLabelled = inSentence && words.isBare && LABEL_BEFORE.test(words.before);
  return { cue: inClause || isLabelled ? 1 : inSentence ? 0.5 : 0, beside: besideOf(field, words, inClause) };
}

/** "Wie am 3.3. besprochen": the day of the talk, not of its matter. */
const TALKED_AFTER = /^ (?:am telefon |telefonisch |mündlich )?(?:besprochen|abgesprochen|vereinbart|beredet)/u;
const TALKED_BEFORE = /(?:discussed|agreed|talked|conversation)(?: (?:over|on) the phone| by phone)? on (?:the )?$/u;

/** "Ich hatte schon am 2.11. gekündigt": the day of the letter. */
const GAVE_NOTICE_AFTER = /^ (?:\p{L}+ ){0,3}gekündigt/u;
const GAVE_NOTICE_BEFORE = /(?:schon|bereits|hatte|habe|haben)(?: \p{L}+){0,3} (?:am|vom) $/u;
/** "Zum 2. Januar?" - "Ja, passt": what one side offers and the other takes. */
const TAKEN =
  /^[^\n\d?.!]{0,40}\?\n[^\n:]{1,40}: (?:ja|jo|jawohl|yes|yep|yeah|genau|passt|ok|okay|gerne?|perfekt|perfect|sure|correct|richtig|stimmt|klingt gut|sounds good|that works|super|prima|please|morning|afternoon|evening|vormittags?|nachmittags?|egal|either|any ?time|yes)(?!\p{L})/u;

/** What the other side said is less sure than the sender's own words. */
const OFFERED = 0.3;

const offered = (region: Region, { start }: Entity): Features =>
  blockKindAt(region, start) === "quote" ? { quote: OFFERED } : {};

/** "17th please": the whole turn takes one of the days that were offered. */
const TURN = /\n[^\n:]{1,40}: [^\n]{0,24}$/u;
const TURN_ENDS = /^[^\n\d]{0,24}(?=\n|$)/u;
const TAKES = /please|pls|bitte|dann|nehm|then|gern|lieber|passt|geht|fine|good|works|suits|perfect|perfekt/u;

function isAgreed(region: Region, words: { before: string; after: string }): boolean {
  if (region.document?.reader !== "chat") return false;
  const [lead, tail] = [TURN.exec(words.before)?.[0], TURN_ENDS.exec(words.after)?.[0]];
  return TAKEN.test(words.after) || (lead !== undefined && tail !== undefined && TAKES.test(lead + tail));
}

/** Words right beside a day that outweigh the rest of its clause. */
function rightBeside(field: string, cue: RegExp, of: { before: string; after: string; next: string }): Features {
  const { before, after, next } = of;
  if (TALKED_AFTER.test(after) || TALKED_BEFORE.test(before)) return { beside: 1 };
  if (field === "effectiveDate" && GAVE_NOTICE_AFTER.test(after) && GAVE_NOTICE_BEFORE.test(before)) return { beside: 1 };
  // "die am 18. April bestellte Markise", "die Abrechnung (17.2.)"
  const isOf = (cue.test(next) && !isBesideIn(field, next)) || (IN_BRACKETS.test(before) && cue.test(before.slice(-NOUN_BEFORE)));
  return isOf ? { cue: 1, beside: 0 } : {};
}

/** What the words around a day say about its being this field's. */
export function dateRoleFeatures(region: Region, entity: Entity, field: string): Features {
  const cue = CUES[field];
  if (cue === undefined) return {};
  const words = wordsOf(region, entity);
  const { before, clause } = words;
  const after = region.reading.folded.slice(entity.end, entity.end + RIGHT);
  const next = ATTRIBUTE.exec(region.reading.text.slice(entity.end, entity.end + RIGHT))?.[0].toLowerCase() ?? "";
  return {
    ...roleWords(field, words),
    ...(isAgreed(region, { before, after }) ? { cue: 1, beside: 0, ...offered(region, entity) } : {}),
    ...rightBeside(field, cue, { before, after, next }),
    ...(isRuledOut(field, { before, clause, after, isToday: /^(?:heute|today|date)$/iu.test(entity.raw) }) ? { negated: 1 } : {}),
    ...(field === "requestedDate" && entity.hints.rangeEnd === 1 && PUT_OFF.test(clause) ? { rangeEnd: 0 } : {}),
  };
}
