import type { Evidence } from "../evidence.ts";
import { squeeze } from "../fold-text.ts";
import { blockKindAt, provenanceOf } from "../place.ts";
import type { FieldPlan, Region } from "../scene.ts";
import { titleBehind, titleEnd } from "../values/job-titles.ts";
import { englishOccupation, isGermanOccupation } from "../values/occupations.ts";
import { STOP_WORDS } from "../values/thing-words.ts";

/** A word that may name an occupation; letters from a pen may be endless. */
const WORD = /\p{L}[\p{L}*_:/-]{2,40}/gu;
const MAX_WORDS = 3_000;
const MAX_MENTIONS = 30;

interface Mention {
  start: number;
  end: number;
  /** Where the word that names the occupation begins. */
  head: number;
}

const TRAILING = /[:/*_-]+$/u;
const MODIFIERS = 4;
/** Words that stand before an occupation and are no part of its name. */
const NO_MODIFIER =
  /^(?:experienced|qualified|former|trained|skilled|keen|good|great|next|second|first|wanted|want|need|needed|hiring|hire|require\p{L}*|seek\p{L}*|recruit\p{L}*|for|job|jobs|role|post|position|vacancy|application|apply\p{L}*|consider|become|another|several|some|more|new|full[- ]time|part[- ]time|temporary|permanent|still|guys|says?|erfahrene[nrs]?|gelernte[nrs]?|ausgebildete[nrs]?|neue[nrs]?|weitere[nrs]?|gute[nrs]?|zuverlässige[nrs]?|freundliche[nrs]?|motivierte[nrs]?|suchen?|sucht|braucht?|nen|ne|dringend|beruf|stelle|job|anzeige|bewerbung|ausbildungsplatz|ausbildungsstelle|initiativbewerbung|erste[nrs]?|letzte[nrs]?|eure[nrs]?|ihre[nrs]?|unsere[nrs]?|meine[nrs]?|eine[nrsm]?|seine[nrs]?|jede[nrs]?|alle|viele|ob|the|re|herrn?|frau|mr|mrs|ms|dear|sehr|liebe[rn]?|lieber|hallo|hi|yet|ever|here|there|ads?|advert|your|interest)$/iu;
const BEFORE_WORD = /(?<![\p{L}\p{N}])([\p{L}][\p{L}&/.'’-]*)[ ]$/u;
const CAPITAL = /^\p{Lu}/u;
const ADJECTIVE = /^\p{Ll}{3,}(?:ische|liche|ige|izinische|ante|ierte|annte|nische)[nrs]?$/u;

/** However large the beginning of a sentence writes it. */
const SMALL_WORD =
  /^(?:the|an?|and|or|for|as|to|i|we|you|my|our|your|is|are|was|in|of|at|on|by|with|from|this|that|any|please|thanks?|do|does|are|if|sie|wir|ich|der|die|das|den|dem|des|und|oder|als|für|zum|zur|im|in|am|an|bei|mit|von|ein\p{L}{0,2}|kein\p{L}{0,2}|ist|sind|war|haben|hat|ob|dass)$/iu;
/** German puts its occupations into one word; what stands before it is a rank. */
const RANK =
  /^(?:Junior|Senior|Lead|Chief|Assistant|Technical|Sales|Key|Account|Project|Product|Software|Data|Store|Shift|Team|Office|HR|IT|PV|SAP|LKW|Lkw|Kfz|KFZ|OP|Stellvertretende[nrs]?|Leitende[nrs]?|\p{Lu}\p{Ll}+(?:ische|liche|ige)[nrs]?)$/u;

/** Does this word before an occupation belong to its name? */
function isModifier(word: string, of: { headIsCapital: boolean; language: string }): boolean {
  if (NO_MODIFIER.test(word) || /[.]$/.test(word)) return false;
  if (!CAPITAL.test(word) ? STOP_WORDS.has(word) : SMALL_WORD.test(word)) return false;
  if (of.language !== "en") return of.headIsCapital && (RANK.test(word) || ADJECTIVE.test(word));
  return of.headIsCapital ? CAPITAL.test(word) : !CAPITAL.test(word);
}

function startOf(region: Region, head: number): number {
  const { text, language } = region.reading;
  const of = { headIsCapital: CAPITAL.test(text.slice(head, head + 1)), language };
  let start = head;
  for (let count = 0; count < MODIFIERS; count += 1) {
    const before = BEFORE_WORD.exec(text.slice(Math.max(0, start - 30), start));
    const word = before?.[1] ?? "";
    if (before === null || !isModifier(word, of)) break;
    start -= word.length + 1;
  }
  return start;
}

function mentionsIn(region: Region): Mention[] {
  const { text, language } = region.reading;
  const found: Mention[] = [];
  let words = 0;
  for (const match of text.matchAll(WORD)) {
    words += 1;
    if (words > MAX_WORDS || found.length >= MAX_MENTIONS) break;
    const word = match[0].replace(TRAILING, "");
    const isOccupation = language === "en" ? englishOccupation(word) !== null : isGermanOccupation(word) || isLoan(word);
    const last = found.at(-1);
    const end = match.index + word.length;
    if (!isOccupation || (last !== undefined && match.index < last.end)) continue;
    const start = startOf(region, match.index);
    const before = last !== undefined && start <= last.end + 1 ? found.pop() : undefined;
    const from = before?.start ?? start;
    found.push({ start: from, end: Math.max(end, titleEnd(region.reading, from) ?? 0), head: match.index });
  }
  return found;
}

/** "Sales Manager" in a German letter. */
const isLoan = (word: string): boolean => CAPITAL.test(word) && word.length > 5 && englishOccupation(word) === word;

const WANTED =
  /such(?:e|en|t)\b|gesucht|brauch|benötig|anzeige|inserat|aushang|annonce|zettel|schild|ausschreib|ausgeschrieben|stelle\b|stellen\b|stellenang|job|posten\b|vakan|\boffen|\bfrei\b|besetz|bewerb|bewirb|bewürb|interess|ausbildung|umschul|lehre\b|praktik|einstell|einzustell|werden\b|anfang|möcht|würd|\bgern|unterlagen|lebenslauf|zeugnis|vorstell|angebot|quereinst|\bden beruf\b|appl(?:y|i)|vacanc|advert|\bad\b|\bads\b|\bpost\b|\brole\b|position|opening|hiring|\bhire\b|recruit|look(?:ing)? for|seeking|\bwant|need|short of|consider|interest|\bcv\b|cover letter|covering letter|résumé|resume\b|forward for|suitab|become|\bjoin|take(?:n|ing)? on|required|apprenticeship|traineeship|candidate/u;
const HELD =
  /\bzuletzt|\bderzeit|zurzeit|zur zeit|aktuell|bisher|\bbin\b(?! (?:auf|an|sehr|interess))|\bwar\b|gewesen|arbeite\b(?!n)|gearbeitet|tätig|beschäftigt|jahren? (?:lang )?(?:als|im|in|bei)|\bjahre\b[^.]{0,12}$|gelernte|von beruf|\bseit\b|ausgebildete|mein vater|meine mutter|meine schwester|mein bruder|mein mann|meine frau|\bgesprochen|i am an?\b|i['’]m an?\b|\bi am (?:presently|currently|now)|currently(?! (?:hiring|recruiting|looking|seeking|advertis))|presently|at present|previously|years? (?:as|of)|years?['’] |\bworked|working (?:as|at|for)|i work as|\bbeen\b|was an?\b|\bi was|employed|trained as|qualified as|formerly|redundant|retrain|\btemp\b|my (?:father|mother|sister|brother|husband|wife|dad|mum|son|daughter)|spoke|talked|experience as|employer|\bcurrent\b(?! vacanc)|leaving my|nach \p{L}+ jahren/u;
const SENTENCE_END = /[.!?;](?=\s|$)|\n/u;
const PART_BREAK = /, | und | and | aber | but | [–-] /gu;
const REACH = 130;
/** "Personalleiter Herr Fuchs", "HR manager Ms Gill", "Mr Olsen (General Manager)": somebody's office. */
const SOMEBODY_AFTER = /^[,)]? ?\(?(?:Herrn?|Frau|Mr|Mrs|Ms|Miss|Dr|named|called|namens)(?![\p{L}])/u;
const SOMEBODY_BEFORE =
  /(?:Herrn?|Frau|Mr|Mrs|Ms|Miss|Dr)\.? (?:\p{Lu}[\p{L}.'-]* ){0,3}[(,] ?$|(?:Herrn?|Frau|Mr|Mrs|Ms|your|Ihre[nmr]?|Euer|Eure[nmr]?|unser|Dear|Liebe[rs]?|Hello|Hi|The HR|HR|Hiring) $/u;

/** The name of who speaks. */
const SPEAKER = /^: /u;

interface Words {
  sentence: string;
  part: string;
}

/** The sentence a mention stands in, and the part of it between commas and "and". */
function wordsAround(region: Region, mention: Mention): Words {
  const { folded } = region.reading;
  const before = folded.slice(Math.max(0, mention.start - REACH), mention.start);
  const after = folded.slice(mention.end, mention.end + REACH);
  const from = [...before.matchAll(new RegExp(SENTENCE_END, "gu"))].at(-1);
  const head = before.slice(from === undefined ? 0 : from.index + 1);
  const tail = after.slice(0, SENTENCE_END.exec(after)?.index ?? REACH);
  const left = [...head.matchAll(PART_BREAK)].at(-1);
  const right = [...tail.matchAll(PART_BREAK)][0];
  return {
    sentence: `${head} # ${tail}`,
    part: `${head.slice(left === undefined ? 0 : left.index)} # ${tail.slice(0, right?.index)}`,
  };
}

/** What asks for a post in the words right around it. */
const BY_CLAUSE = 0.6;
/** The part of the sentence says nothing, the sentence as a whole does. */
const BY_SENTENCE = 0.4;
const BY_PLACE = 0.5;
/** A turn of a conversation that says nothing else. */
const BY_ANSWER = 0.85;
/** A line or a message that is nothing but the post. */
const LINE_TAIL =
  /^(?:[ ]?\([^()\n]{2,40}\))?(?:,? (?:please|bitte|pls|m\/w\/d|in \p{Lu}\p{L}+))?[ .!]*(?:[–,-] [^\n]{2,44}|, ?(?:post|ref|job|kennziffer|stelle)[^\n]{2,30})?(?=\n|$)/u;
const LINE_LEAD = /(?:^|\n)(?:[^\n:]{1,40}: )?(?:re: |betr\.?:? |betreff: )?(?:die |als |als |the |for |the role of )?$/u;
const GREETING = /(?:sehr geehrte|guten tag|hallo|liebe[rs]? |dear |hello|good (?:morning|afternoon))/u;

function isOwnLine(region: Region, mention: Mention): boolean {
  const { folded } = region.reading;
  const before = folded.slice(Math.max(0, mention.start - 50), mention.start);
  if (!LINE_LEAD.test(before) || !LINE_TAIL.test(folded.slice(mention.end, mention.end + 90))) return false;
  if (isChat(region)) return true;
  const greeting = GREETING.exec(folded);
  const isSigned = blockKindAt(region, mention.start) === "signature";
  return !isSigned && greeting !== null && greeting.index < mention.start && mention.start - greeting.index < HEADING_REACH;
}
/** A heading stands right below the salutation. */
const HEADING_REACH = 120;

const isChat = (region: Region): boolean => region.document?.reader === "chat";

function isSomebody(region: Region, mention: Mention): boolean {
  const { text } = region.reading;
  return (
    (isChat(region) && SPEAKER.test(text.slice(mention.end, mention.end + 2))) ||
    SOMEBODY_AFTER.test(text.slice(mention.end, mention.end + 12)) ||
    SOMEBODY_BEFORE.test(text.slice(Math.max(0, mention.start - 60), mention.start))
  );
}

function labelOf(region: Region, mention: Mention): number {
  const { sentence, part } = wordsAround(region, mention);
  if (isSomebody(region, mention) || HELD.test(part)) return 0;
  if (isOwnLine(region, mention)) return isChat(region) ? BY_ANSWER : BY_PLACE;
  // A file's name is no subject line.
  if (region.kind === "subject") return region.reading.text.includes(" ") ? BY_PLACE : 0;
  if (WANTED.test(part)) return BY_CLAUSE;
  return WANTED.test(sentence) && !HELD.test(sentence) ? BY_SENTENCE : 0;
}

const LAST_WORD = /[\p{L}-]+$/u;

/** "bricklayers" are asked for, a bricklayer applies. */
function single(title: string, language: string): string {
  if (language !== "en") return title;
  return title.replace(LAST_WORD, (word) => englishOccupation(word) ?? word);
}

/** Posts told by the word for an occupation alone, where the words around ask for one and nobody holds it. */
export function namedOccupations(region: Region, plan: FieldPlan): Evidence[] {
  const told = mentionsIn(region).map((mention) => ({ mention, label: labelOf(region, mention) }));
  const isAnswered = told.some(({ label }) => label >= BY_ANSWER);
  return told.flatMap(({ mention, label }) => {
    if (label === 0 || (isAnswered && label < BY_ANSWER)) return [];
    const raw = region.reading.text.slice(mention.start, mention.end).replace(/\s+/g, " ");
    const value = single(titleBehind("", raw.replace(/^["„“”»]|["“”«]$/g, "")), region.reading.language);
    return [
      {
        field: plan.name,
        value,
        key: squeeze(value.replace(/\([^)]{0,12}\)/g, "")),
        raw,
        source: "label" as const,
        provenance: provenanceOf(region, mention.start, mention.end),
        features: {
          label,
          capital: CAPITAL.test(value) ? 1 : 0,
          subject: region.kind === "subject" ? 1 : 0,
          quote: blockKindAt(region, mention.start) === "quote" ? 1 : 0,
        },
        checks: [],
        extractor: "text-after-label",
      },
    ];
  });
}
