import type { Evidence } from "../evidence.ts";
import { squeeze } from "../fold-text.ts";
import { blockKindAt, provenanceOf } from "../place.ts";
import type { FieldPlan, Region } from "../scene.ts";
import { namesOccupation } from "../values/occupations.ts";
import { titleBehind, titleEnd } from "../values/job-titles.ts";

/** Words right before a post, the article last; how surely they name one. */
interface Lead {
  pattern: RegExp;
  label: number;
}

const ARTICLE_DE = "(?:(?:den|die|das|der|einen|eine|ein|einer|eines|des|dem|einem) )?";
const lead = (source: string, label: number, flags = "giu"): Lead => ({ pattern: new RegExp(source, flags), label });

const GERMAN: Lead[] = [
  lead(
    `(?:(?:ausbildung|umschulung|studium|azubi|auszubildende[rn]?|volontariat|traineeprogramm|platz|lehre|lehrstelle|ausbildungsplatz|ausbildungsstelle|praktikum|schülerpraktikum|praktikumsplatz)(?: \\p{L}+){0,2}? (?:zum|zur|als)|(?:anstellung|stelle|job|posten|position|minijob|aushilfsjob|aushilfe|beschäftigung) als|(?:stelle|position|posten|anstellung|tätigkeit) (?=eine[rs] |der |des |als ))(?:als )?${ARTICLE_DE}`,
    1,
  ),
  lead(
    `(?:such(?:en|t)|brauch(?:en|t)|benötig(?:en|t)|stell(?:en|t)) (?:(?:sie|ihr|noch|aktuell|gerade|zurzeit|derzeit|laut|ihrer|eurer|webseite|website|homepage|anzeige|aushang|momentan|doch|dringend|ja|auch|vielleicht|zufällig|zum|zur|ab|im|herbst|frühjahr|sommer|winter|\\p{L}+(?:ber|ar|ai|uni|uli|ärz|pril|ust)) ){0,6}(?:eine?n?|noch) `,
    0.7,
  ),
  lead(
    `(?:ob|dass|falls|weil|da) (?:ihr|sie)(?: \\p{Ll}+){0,3} (?:noch|eine?n?) (?=[^.!?\\n]{3,60} (?:braucht|sucht|suchen|brauchen|benötigen|einstellt|einstellen))`,
    0.7,
  ),
  lead(
    `(?:wird|werden|wurde) (?:(?:bei ihnen|bei euch|zufällig|noch|aktuell|gerade|derzeit) ){0,3}(?:eine?n? )?(?=[^.!?\\n]{3,50} (?:gesucht|gebraucht|benötigt|eingestellt))`,
    0.8,
  ),
  lead(`(?:inserat|anzeige|stellenanzeige|aushang|annonce|angebot) (?=["„“»])`, 0.9),
  lead(`quereinsteiger(?:in)?: `, 1),
  lead(`(?:ausbildungsberuf|berufswunsch|stellenbezeichnung|wunschstelle|wunschposition)[:=] ?`, 1),
  lead(
    `(?:stellenausschreibung|stellenanzeige|ausschreibung|stelle|anzeige|kennziffer|referenz)(?: nr\\.?)? ?[\\p{L}\\d/.-]*\\d[\\p{L}\\d/.-]* ?[:–,-] ?(?=\\p{L})`,
    0.9,
  ),
];
/** "Stadt sucht Gärtner": no article, the capital tells the post. */
const GERMAN_BARE = lead("(?<=\\p{L} )(?:sucht|suchen|sucht ihr) (?=\\p{Lu}\\p{Ll}{3})", 0.6, "gu");
const ARTICLE_EN = "(?:(?:the|an?|your|any|some|more|new|our) ){0,2}";
const ENGLISH: Lead[] = [
  lead(
    `(?:appl(?:y|ied|ying|ication)|considered|candidate|interview(?:ed)?|shortlisted)(?: (?!for )[\\p{L}\\d]+){0,5}? for ${ARTICLE_EN}(?:(?:position|role|post|job|vacancy) (?:of|as) (?:an? )?)?`,
    0.8,
    "giu",
  ),
  lead(
    `(?:looking for|look for|hiring|recruiting|recruit|taking on|take on|seeking|in need of|advert(?:isement)? for|ad for|openings? for|vacanc(?:y|ies) for|jobs? for|short of|(?<=you |u |guys |still )(?:still |also |maybe |perhaps |ever )?(?:need|after)|needing|myself forward for|become (?:your )?(?:next |new )?(?=\\p{Lu}))(?: weekend(?= [a-z]+ staff))? ?${ARTICLE_EN}`,
    0.7,
  ),
  lead(
    `(?:you|they|shop|store|firm|company|council)(?: still| also)? wants? (?:an?|another|some more|more) (?:(?:part|full)[- ]time )?`,
    0.7,
  ),
  lead(
    `(?:look(?:ing)? for|seek(?:ing)?|want|need|find)(?: [a-z]+){0,2}? (?:work|job|employment) (?:like|as) (?:an? |the )?`,
    0.7,
  ),
  lead(
    `(?<!\\p{L})(?:ad|advert(?:isement)?|card|notice|poster|sign|flyer|listing)(?: [a-z]+){0,6} (?:about|for|seeking) an? `,
    0.8,
  ),
  lead(
    `(?:position|role|post|vacancy|job|opening|apprenticeship|traineeship|internship|placement) (?:of|as|for) ${ARTICLE_EN}`,
    1,
  ),
];
/** "als ..." and "as a ..." say what somebody was as well as what he would be. */
const AS = { de: /(?<![\p{L}])als (?=\p{L})/gu, en: /(?<![\p{L}])as (?:an?|the|your) (?=\p{L})/gu };
const WOULD_BE =
  /(?:bewerb|bewirb|beworben|anfang|arbeiten|einsteig|mitarbeit|verstärk|interess|vorstell|suche|beginn|würde|möchte|stelle|anstellung|praktikum|ausbildung|unterstütz|zu werden|consider|join|start|love|would|like to|apprentic|hire|train|apply|applied|applying|work experience|opening|vacanc|become|candidate)/u;
const HAS_BEEN =
  /(?:beschäftigt|gearbeitet|arbeite |(?<!\p{L})war (?!auf)|tätig(?: war| gewesen)|(?<!\p{L})bin (?!auf|sehr|ich (?:auf|sehr|an))|jahren? (?:lang )? ?#|years? (?:\p{L}+ )? ?#|seit \d{4}|seit \p{L}+ jahr|zuletzt|derzeit|zurzeit|aktuell|bisher|been working|worked|was employed|experience as|have been|currently|previously|trained as|qualified as|i am a|i work as|job as a (?=.*\bat\b))/u;
/** "As an experienced chef" says who writes. */
const SKILLED =
  /^(?:experienced|qualified|former|trained|skilled|keen|recent|local|long|gelernte|ausgebildete|erfahrene|ehemalige|studierte|staatlich geprüfte|langjährige|customer|kunde|kundin|mieter|tenant|mutter|vater)/u;
const CLAUSE = 110;

function clauseAround(folded: string, at: number, end: number): string {
  const before = folded.slice(Math.max(0, at - CLAUSE), at);
  const cut = Math.max(
    before.lastIndexOf(". "),
    before.lastIndexOf("! "),
    before.lastIndexOf("? "),
    before.lastIndexOf("\n\n"),
    before.lastIndexOf(" und "),
    before.lastIndexOf(" and "),
    before.lastIndexOf("; "),
  );
  const after = folded.slice(end, end + CLAUSE);
  const stop = /[.!?\n;](?!\d)| und | and |, (?=und|and|weil|da |denn|because)/u.exec(after)?.index ?? CLAUSE;
  return `${before.slice(cut + 1)} # ${after.slice(0, stop)}`;
}

/** Nobody in particular. */
const NOBODY =
  /^(?:jemand\p{L}*|team|managers?|department|committee|leute|verstärkung|personal|mitarbeiter\p{L}*$|hilfe|unterstützung|people|staff|someone|anyone|help|employees|workers|work|jobs?|me|my|you|your|the|this|that|more|good|new|details|information|reply|answer|response|any|position|role|vacancy|post|stellen?|möglichkeit\p{L}*|freundlichen?|anlage|anhang|speculative|initiativ\p{L}*|team\s?player|weeks?|months?|years?|interview|it|chance|opportunity|part[- ]time|full[- ]time|soon|possible|well|summer|winter|cleaning work|arbeit(?!\p{L})|beschäftigung|woche\p{L}*|tage?|quereinsteiger\p{L}*|mutter|vater|erste\p{L}*|wohnung|mietwohnung|einladung|antwort|rückmeldung|gespräch|(?:summer |winter |student )?internship|placement|quereinsteiger\p{L}*|platz|azubi|auszubildende\p{L}*)(?!\p{L})/iu;

/** "Team Leader", "Staff Nurse", "Personal Trainer", "Part-time Cleaner" are posts though the first word alone is none. */
const FIRST_OF_A_POST =
  /^(?:team|staff|people|personal|help|support|work|job|department|summer|winter|part[- ]time|full[- ]time|new) /iu;

/** Nobody in particular, or no occupation at all. */
export function isNobody(title: string, language: string): boolean {
  return NOBODY.test(title) && !(FIRST_OF_A_POST.test(title) && namesOccupation(title, language));
}

interface Post {
  start: number;
  end: number;
  article: string;
  label: number;
}

function leadsIn(region: Region): Post[] {
  const { reading } = region;
  const posts: Post[] = [];
  for (const { pattern, label } of reading.language === "en" ? ENGLISH : [...GERMAN, GERMAN_BARE]) {
    for (const match of [...reading.text.matchAll(pattern)].slice(0, MAX_POSTS)) {
      const start = match.index + match[0].length;
      const end = titleEnd(reading, start);
      const article = /(\p{L}+) $/u.exec(match[0])?.[1] ?? "";
      if (end !== null) posts.push({ start, end, article, label });
    }
  }
  return posts;
}

const MAX_POSTS = 20;

/** Read from the whole clause and not from a word for a post: likely, never sure. */
const MEANT_TO_BE = 0.85;
/** "eines Gärtners" is written as it is declined: the name of the post is our guess. */
const DECLINED = 0.8;

/** "würde gern als Bauleiterin arbeiten", not "war als Hauswart beschäftigt". */
function asIn(region: Region): Post[] {
  const { reading } = region;
  const posts: Post[] = [];
  for (const match of [...reading.folded.matchAll(reading.language === "en" ? AS.en : AS.de)].slice(0, MAX_POSTS)) {
    const start = match.index + match[0].length;
    const end = titleEnd(reading, start);
    if (end === null || SKILLED.test(reading.folded.slice(start, end))) continue;
    const clause = clauseAround(reading.folded, match.index, end);
    if (WOULD_BE.test(clause) && !HAS_BEEN.test(clause)) posts.push({ start, end, article: "", label: MEANT_TO_BE });
  }
  return posts;
}

/** "the kitchen porter job", "Werkstudent IT-Support am Standort Ulm ist noch offen": the word for the post comes behind. */
const BEHIND_EN =
  /(?<![\p{L}])(?:the|your|an?|in|for) ((?:(?!(?:the|your|an?|in|for|any|this|that|same|above|advertised|following|of|my|or|and|new|other|first|job|role|position)(?![\p{L}]))[\p{L}/&-]{2,24} ){1,4})(?:\([^)\n]{3,14}\) )?(?:position|role|job|vacancy|post|opening|advert|opportunity|placement|apprenticeship)(?![\p{L}])/giu;
const OPEN_DE =
  /(\p{Lu}[\p{L}/*-]{3,30}(?: (?:für |im |in der )?\p{Lu}[\p{L}/*-]{1,24}){0,3})(?: (?:am|im|in|bei) (?:Standort )?\p{Lu}\p{L}+)? (?:ist|wäre|sind) (?:noch |aktuell |derzeit |gerade |leider nicht mehr |nicht mehr )?(?:offen|frei|zu haben|unbesetzt|vakant|ausgeschrieben|zu besetzen)/gu;

function behindIn(region: Region): Post[] {
  const pattern = region.reading.language === "en" ? BEHIND_EN : OPEN_DE;
  return [...region.reading.text.matchAll(pattern)].slice(0, MAX_POSTS).map((match) => {
    const title = (match[1] ?? "").trim();
    const start = match.index + match[0].indexOf(title);
    return { start, end: start + title.length, article: "", label: 0.8 };
  });
}

/** "the above vacancy": the post stands on a line of its own before. */
const ABOVE =
  /(?:above|oben ?genannte\p{L}*|obengenannte\p{L}*|obige\p{L}*|o\.g\.|betreff genannte\p{L}*)(?: \p{L}+){0,2} (?:vacancy|post|position|role|job|advert\p{L}*|anzeige|stelle|ausschreibung|stellenanzeige|stellenausschreibung)/gu;
const OWN_LINE =
  /(?:^|\n)[ \t]*(?:(?:re|betr\.?|betreff|subject|your vacancy|vacancy|ihre (?:stellen)?anzeige)[:.]? *)?(\p{Lu}[\p{L}/&-]{2,30}(?: (?:für |of |and |und |& |im )?\p{Lu}[\p{L}/&-]{1,24}){0,4})(?:,[^\n]{2,40}| \([^)\n]{2,40}\)[^\n]{0,24}| [–-] [^\n]{2,40})?[ \t]*(?=\n|$)/gu;
const NO_POST_LINE =
  /^(?:Dear|Sehr|Guten|Hallo|Hello|Hi|Liebe\p{L}*|The|An|To|Bewerbung|Application|Personal\p{L}*|Human|Mr|Mrs|Ms|Dr|Herr|Frau|Firma|Musterwerke|Ihre|Your|Yours|Mit|Kind|Best|\p{L}*(?:straße|strasse|weg|platz|gasse|street|road|lane|close|avenue))(?!\p{L})|(?:(?:HR|Personnel|Recruitment|People|Resources) Officer|Department|Abteilung|GmbH|Ltd|AG|KG)$|(?:Straße|Street|Road|Lane|Close|Avenue|Weg|Platz|Gasse)(?!\p{L})/u;
const ABOVE_REACH = 400;
/** "Building Surveyor (Planned Maintenance)" */
const FIELD_OF_WORK = /^ \((?!(?:[Rr]ef|[Jj]ob|[Kk]ennz|[Pp]ost|[Ss]tellen)(?!\p{L}))\p{L}[\p{L} &/-]{2,40}\)/u;

function aboveIn(region: Region): Post[] {
  const { reading } = region;
  const [match] = reading.folded.matchAll(ABOVE);
  if (match === undefined) return [];
  const from = Math.max(0, match.index - ABOVE_REACH);
  const lines = [...reading.text.slice(from, match.index).matchAll(OWN_LINE)].filter((line) => !NO_POST_LINE.test(line[1] ?? ""));
  const last = lines.at(-1);
  if (last === undefined) return [];
  const start = from + last.index + last[0].indexOf(last[1] ?? "");
  const end = start + (last[1] ?? "").length;
  const field = FIELD_OF_WORK.exec(reading.text.slice(end, end + ABOVE_REACH / 8))?.[0].length ?? 0;
  return [{ start, end: end + field, article: "", label: 0.8 }];
}

/** "Re: Finance Assistant (part time)" above the text. */
const RE_LINE = /(?:^|\n)[ \t]*(?:Re|RE|Betr\.?|BETR\.?|Betreff|BETREFF|Subject|SUBJECT|Vacancy|VACANCY)[:.] +(?=\p{Lu})/gu;

function reIn(region: Region): Post[] {
  const { reading } = region;
  return [...reading.text.matchAll(RE_LINE)].slice(0, 1).flatMap((match) => {
    const start = match.index + match[0].length;
    const end = titleEnd(reading, start);
    if (end === null || NO_POST_LINE.test(reading.text.slice(start, end))) return [];
    return /^[ \t]*(?:\n|\(|,|$|[–-])/.test(reading.text.slice(end, end + 4)) ? [{ start, end, article: "", label: 0.8 }] : [];
  });
}

function evidenceOf(region: Region, plan: FieldPlan, post: Post): Evidence {
  const raw = region.reading.text
    .slice(post.start, post.end)
    .replace(/\s+/g, " ")
    .replace(/^["„“”»]|["“”«]$/g, "");
  const value = titleBehind(post.article, raw);
  return {
    field: plan.name,
    value,
    key: squeeze(value.replace(/\([^)]{0,12}\)/g, "")),
    raw,
    source: "label",
    provenance: provenanceOf(region, post.start, post.end),
    features: {
      label: value === raw ? post.label : Math.min(post.label, DECLINED),
      capital: /^\p{Lu}/u.test(value) ? 1 : 0,
      gender: /\([^()]{3,12}\)$/.test(value) ? 1 : 0,
      subject: region.kind === "subject" ? 1 : 0,
      quote: blockKindAt(region, post.start) === "quote" ? 1 : 0,
    },
    checks: [],
    // The labels of the same words are no second witness.
    extractor: "text-after-label",
  };
}

/** Posts people apply for, by the words around them. */
export function appliedFor(region: Region, plan: FieldPlan): Evidence[] {
  return [...leadsIn(region), ...asIn(region), ...behindIn(region), ...aboveIn(region), ...reIn(region)]
    .map((post) => evidenceOf(region, plan, post))
    .map((one) => ({ ...one, value: typeof one.value === "string" ? one.value.trim() : one.value }))
    .filter((one) => typeof one.value === "string" && one.value.length > 3 && !isNobody(one.value, region.reading.language));
}
