import type { Evidence, Extractor } from "../evidence.ts";
import { squeeze } from "../fold-text.ts";
import { blockKindAt, provenanceOf } from "../place.ts";
import { titleBehind, titleEnd } from "../values/job-titles.ts";
import { namesOccupation } from "../values/occupations.ts";
import { appliedFor, isNobody } from "./applied-for.ts";
import { askedPosts } from "./asked-posts.ts";
import { namedOccupations } from "./named-occupations.ts";
import type { FieldPlan, Region, Scene } from "../scene.ts";

/** A job title or the like; a clause longer than this is prose. */
const MAX_TEXT = 90;
const LEAD =
  /^(?:[ \t]{0,2}(?:[:=–-]|(?:ist|is|of|as|als|um|auf|the|die|den|der|eine[rns]?|zum|zur|a|an|post of|role of|position of|applied for|applying for|position|Stelle|ausgeschriebene)(?=[ :"„“]))){0,5}[ \t]{0,3}["„“»]?/u;
const STOP =
  /[\n.!?;"“”«|]|, (?!(?:m|w|d)\b)| (?:bei|in [Ii]hre[mr]|ab|auf [Ii]hre[rn]?|frei|noch|position|role|vacancy|and would|and am|und hätte|im raum|mit|at your|with your|at (?=\p{Lu})|advertised|which|in your|die sie|aus|und bin|und möchte|from|starting|an ihrem|in unserem|vom|beworben|zu bewerben|bewerben|in ihrem|für ihr|gelesen|gefunden|gesehen|entdeckt|liegt|liegen|and (?:attach|enclose|have|would|wonder|am|look|hope)\p{L}*|two|three|last|yesterday|gestern|letzte\p{L}*|in (?=\p{Lu})|still|available|passt|zurück|you|ausgeschrieben|\([Rr]ef\p{L}*|\([Kk]ennz\p{L}*|\([Nn]r|\([Jj]ob|\([Ss]tellen\p{L}*|ref|[–-] ref)(?= |$|[.,:;)?!])/u;
/** A clause goes on like this, a title does not begin so. */
const FUNCTION_WORD =
  /^(?:still|available|vacant|open|free|any|vakant|verfügbar|besetzt|or|and|und|oder|is|was|were|has|have|in|on|for|to|i|i'm|you|we|they|he|she|it|ich|sie|wir|er|es|ist|war|sind|noch|mit|bei|at|with|of|that|which|this|that's|because|but|aber|wenn|ob|da|weil|nicht|not|if|so|please|bitte|yet|now|again|like|an|my|your|mein|meine|ihre?|zu|auf|vom|von|nr|am|im|above|below|following|same|advertised|mentioned|position|role|job|vacancy|hat|haben|habe|oben|genannte[nr]?|ausgeschriebene[nr]?|folgende[nr]?|frei|noch)(?![\p{L}])/iu;
const TITLE_WORD = /\p{L}{3}/u;

function textAfter(region: Region, at: number): { value: string; start: number; end: number } | null {
  const { text } = region.reading;
  const window = text.slice(at, at + MAX_TEXT + 40);
  const lead = LEAD.exec(window)?.[0].length ?? 0;
  const rest = window.slice(lead);
  const stop = STOP.exec(rest);
  const raw = (stop === null ? rest.slice(0, MAX_TEXT) : rest.slice(0, stop.index)).replace(/[ ,:–-]+$/, "");
  const value = raw.trim().replace(TITLE_LEAD, "");
  if (value.length < 3 || !TITLE_WORD.test(value) || FUNCTION_WORD.test(value)) return null;
  const start = at + lead + raw.trimEnd().length - value.length;
  return { value, start, end: start + value.length };
}

/** "for the Junior Developer position": the title stands before its word. */
const TITLE_BEFORE =
  /(?:for|in|about|regarding) (?:the|your) ((?:\p{Lu}[\p{L}&/-]{0,24} ){1,5})(?:position|role|post|job|vacancy|opening)(?!\p{L})/gu;

/** "Teamleiter Kundenservice (m/w/d)" names a post wherever it stands. */
const TITLE_WITH_GENDER =
  /(?:^|[\n"„“»:,]| [–-]|(?<!\p{L})(?:als|as|zum|zur|Bewerbung)) ?((?:Senior |Junior )?\p{Lu}[\p{L}&/.-]{1,30}(?: (?:\p{Lu}[\p{L}&/.-]{1,30}|für|im|in|of|der|des|und|and|&|für den|for)){0,5}) ?\((?:[mwdfxi]|gn|div)(?:[/|, *]{1,2}[mwdfxi]){1,3}\)/gu;
/** "Maintenance Engineer (ref. 2026-118)" on a line of its own. */
const TITLE_WITH_REFERENCE =
  /(?:^|\n)[ \t]*(\p{Lu}[\p{L}&/-]{2,30}(?: [\p{L}&/-]{2,30}){0,4}) ?[(,–-] ?\(?(?:ref|job id|job ref|kennziffer|kennz|stellen-?id|stellennummer|req)[. :#-]/giu;

/** "Application: Junior Electrician" */
/** "Bewerbung Busfahrer Linie 7", "Interest in Legal Secretary position": a subject of nothing but that. */
const TITLE_AFTER_WORD =
  /^(?:(?:Re|Aw|Fwd|Wg): ?)?(?:Bewerbung|Application|Interest in|Vacancy)(?: for| in| the| als| um| auf| zum| zur){0,2}:? (?!(?:Ihre?|Your|the|von|from|Ref|Nr|No|Stelle|Anzeige|Initiativ\p{L}*|Speculative|Wohnung|Mietwohnung)(?!\p{L}))((?:\p{Lu}[\p{L}&/-]{1,24}|für|of|and|und|\d{1,2})(?: (?:\p{Lu}[\p{L}&/-]{1,24}|für|of|and|und|im|in der|\d{1,2})){0,5}?)(?: (?:position|role|post|job|vacancy))?$/gu;
const TITLE_LINE =
  /(?:^|\n)[ \t]*(?:Application|Bewerbung|Initiativbewerbung|Vacancy|Role|Job|Stellenbezeichnung)[ ]?[:–-][ ]{0,2}(\p{Lu}[\p{L}&/.() -]{2,60})(?=\n|$)/gu;
/** A subject that is nothing but the post: "Warehouse Operative vacancy". */
const TITLE_SUBJECT =
  /^(?:(?:Re|Aw|Betreff|Betr\.?): ?)?((?:\p{Lu}[\p{L}&/-]{1,24} ){1,5})(?:vacancy|position|role|post|job|application)$/gu;
const TITLE_LEAD =
  /^(?:Initiativbewerbung|Bewerbung|Stelle|Ausbildungsplatz|Ausbildungsstelle|Praktikumsplatz|Position|Ausbildung|Application|Stellenanzeige)(?: (?:als|auf|um|zum|zur|for|as|die Stelle))*:? /u;

function titleEvidence(region: Region, plan: FieldPlan, match: RegExpMatchArray & { index: number }): Evidence {
  const title = (match[1] ?? "").trim().replace(TITLE_LEAD, "");
  const start = match.index + match[0].indexOf(title);
  const gender = /^ ?\([^()]{3,12}\)/.exec(match[0].slice(match[0].indexOf(title) + title.length))?.[0] ?? "";
  const value = `${title}${gender}`;
  return {
    field: plan.name,
    value,
    key: squeeze(title),
    raw: value,
    source: "label" as const,
    provenance: provenanceOf(region, start, start + value.length),
    features: {
      label: 1,
      capital: 1,
      gender: /\([^()]{3,12}\)$/.test(match[0]) ? 1 : 0,
      subject: region.kind === "subject" ? 1 : 0,
      quote: blockKindAt(region, start) === "quote" ? 1 : 0,
    },
    checks: [],
    extractor: "text-after-label",
  };
}

/** Titles told by their shape or by the word behind them. */
function titles(region: Region, plan: FieldPlan): Evidence[] {
  if (plan.name !== "position") return [];
  return [TITLE_BEFORE, TITLE_WITH_GENDER, TITLE_WITH_REFERENCE, TITLE_LINE, TITLE_SUBJECT, TITLE_AFTER_WORD].flatMap((pattern) =>
    [...region.reading.text.matchAll(pattern)].map((match) => titleEvidence(region, plan, match)),
  );
}

/** "Speculative application" names none. */
const NO_POST = /^(?:speculative|initiativ\p{L}*|unsolicited)$/iu;

const TERMS = /^(?:full-time|part-time|temporary|permanent) (?=\p{Lu})/iu;

/** A clause after "Stelle als" goes on behind the title: the title is what reads as one. */
function postIn(
  region: Region,
  whole: { value: string; start: number; end: number },
): { value: string; start: number; end: number } {
  const terms = TERMS.exec(whole.value)?.[0].length ?? 0;
  if (terms > 0) return postIn(region, { ...whole, value: whole.value.slice(terms), start: whole.start + terms });
  const end = titleEnd(region.reading, whole.start);
  if (end === null || end >= whole.end || !/^\p{Lu}/u.test(whole.value)) return whole;
  const before = /(\p{L}+) $/u.exec(region.reading.text.slice(Math.max(0, whole.start - 12), whole.start))?.[1] ?? "";
  const value = titleBehind(before, region.reading.text.slice(whole.start, end));
  return { value, start: whole.start, end };
}

interface Told {
  value: string;
  start: number;
  end: number;
}

/** The words behind a label; a post only where they read as one. */
function toldAfter(region: Region, plan: FieldPlan, at: number): Told | null {
  const whole = textAfter(region, at);
  if (whole === null || plan.name !== "position") return whole;
  const post = postIn(region, whole);
  return NO_POST.test(post.value) || isNobody(post.value, region.reading.language) ? null : post;
}

/** "Current job title: Commis Chef" */
const HELD_LABEL =
  /(?:^|\n)[^\n:]{0,30}(?:current|present|previous|former|derzeitige|aktuelle|jetzige|bisherige|letzte|erlernter|höchste)[^\n:]{0,20}$/u;
const HELD_REACH = 60;

function isHeld(region: Region, at: number): boolean {
  return HELD_LABEL.test(region.reading.folded.slice(Math.max(0, at - HELD_REACH), at));
}

const postsIn = (region: Region, plan: FieldPlan): Evidence[] => [...appliedFor(region, plan), ...askedPosts(region, plan)];

function run(region: Region, plan: FieldPlan): Evidence[] {
  const found: Evidence[] = [...titles(region, plan), ...(plan.name === "position" ? postsIn(region, plan) : [])];
  for (const label of region.labels) {
    const meaning = label.meanings.find((entry) => entry.field === plan.name);
    if (meaning === undefined || (plan.name === "position" && isHeld(region, label.start))) continue;
    const after = toldAfter(region, plan, label.end);
    if (after === null) continue;
    const words = after.value.split(/\s+/).length;
    found.push({
      field: plan.name,
      value: after.value,
      key: squeeze(after.value.replace(/\([^)]{0,12}\)/g, "")),
      raw: after.value,
      source: "label",
      provenance: provenanceOf(region, after.start, after.end),
      features: {
        label: Math.min(1, label.letters / 12),
        subject: region.kind === "subject" ? 1 : 0,
        attachment: region.kind === "attachment" ? 1 : 0,
        capital: /^\p{Lu}/u.test(after.value) ? 1 : 0,
        long: words > 6 ? 1 : 0,
        gender: /\([mwdfx/*| ]+\)/i.test(after.value) ? 1 : 0,
        quote: blockKindAt(region, label.start) === "quote" ? 1 : 0,
      },
      checks: [],
      extractor: "text-after-label",
    });
  }
  return found;
}

/** The subject "tram driver" says in one what the text asks for in many: "tram drivers". */
function asInSubject(scene: Scene, found: Evidence[]): Evidence[] {
  const subject = scene.parsed.subject.trim();
  const one = squeeze(subject);
  if (one.length < MIN_SUBJECT || subject.split(" ").length > MAX_SUBJECT_WORDS) return found;
  return found.map((evidence) =>
    PLURALS.some((ending) => evidence.key === `${one}${ending}`) ? { ...evidence, value: subject, key: one } : evidence,
  );
}

const MIN_SUBJECT = 4;
const MAX_SUBJECT_WORDS = 4;
const PLURALS = ["s", "n", "en", "innen", "nen", "es"];

/** "Regulierer (w/m/d)" and "Regulierer (w/m/d) Haftpflicht" at one place: the longer is the whole. */
function isPart(one: Evidence, all: Evidence[]): boolean {
  const at = one.provenance;
  return (
    at !== null &&
    at.start !== null &&
    all.some(
      (other) =>
        other.provenance?.part === at.part &&
        other.provenance.start === at.start &&
        (other.provenance.end ?? 0) > (at.end ?? 0) &&
        other.key.startsWith(one.key) &&
        other.key !== one.key,
    )
  );
}

/** As good as printed: the word for a post right before it. */
const SURELY_NAMED = 0.9;

/** Where nothing that was read names an occupation, the occupations the sender writes of and does not hold himself. */
function withOccupations(scene: Scene, plan: FieldPlan, found: Evidence[]): Evidence[] {
  const isOccupation = ({ value }: Evidence): boolean => typeof value === "string" && namesOccupation(value, scene.language);
  const read = found.filter((one) => isOccupation(one) && !isPart(one, found));
  const named = read.length > 0 ? [] : scene.regions.flatMap((region) => namedOccupations(region, plan));
  if (read.length + named.length === 0) return found;
  const isKept = (one: Evidence): boolean => (isOccupation(one) ? read.includes(one) : (one.features.label ?? 0) >= SURELY_NAMED);
  return [...found.filter(isKept), ...named];
}

export const textAfterLabel: Extractor<Scene> = {
  id: "text-after-label",
  run: (scene) =>
    scene.fields
      .filter((plan) => plan.definition.type === "text")
      .flatMap((plan) => {
        const found = scene.regions.flatMap((region) => run(region, plan));
        return asInSubject(scene, plan.name === "position" ? withOccupations(scene, plan, found) : found);
      }),
};
