import type { Evidence } from "../evidence.ts";
import { squeeze } from "../fold-text.ts";
import { provenanceOf } from "../place.ts";
import type { FieldPlan, Region } from "../scene.ts";
import { titleEnd } from "../values/job-titles.ts";

/** "Für welche Stelle interessieren Sie sich?", "Which role?", "Position you are applying for": the next line answers. */
const ASKS =
  /(?:welche[nrms]? |was für |which |what )[^?\n]{0,40}?(?:stelle|position|job|beruf|ausbildung|tätigkeit|role|post|vacancy|opening|apprenticeship)|als was\?|als was (?:möcht|woll|würd|bewerb)|worauf (?:bewerb|möcht)|what (?:are you applying|would you like to apply) for|(?:position|role|post|vacancy|job)s? (?:that )?you(?: are|['’]re| wish| want| would like)?(?: to)? apply(?:ing)? for|(?:stelle|position|tätigkeit), (?:auf|für|um) die sie sich/u;
const QUESTION_END = /[?:][ \t]*$|(?:for|bewerben|apply)[ \t]*$/iu;
/** What people say before they name the post. */
const LEAD =
  /^(?:ja,? |yes,? |ach,? |also |gern |gerne |hi,? |ok,? |well,? |die stelle |the |die |den |der |a |an |für |for |als |as |um |auf |zum |zur |eine?n? |i'?d like |i want |ich möchte |ich will |job |stelle ){0,4}["„“]?/iu;
const MAX_LINE = 200;
const MAX_ANSWER = 80;
const MAX_ANSWERS = 3;

interface Line {
  start: number;
  /** Where what is said begins, behind the speaker's name. */
  said: number;
  text: string;
}

function linesOf(region: Region): Line[] {
  const { text } = region.reading;
  const isChat = region.document?.reader === "chat";
  let start = 0;
  return text.split("\n").flatMap((line) => {
    const speaker = isChat ? (/^[^:]{1,40}: /u.exec(line)?.[0].length ?? 0) : 0;
    const one = { start, said: start + speaker, text: line.slice(speaker) };
    start += line.length + 1;
    return line.trim() === "" ? [] : [one];
  });
}

const isQuestion = (line: Line): boolean =>
  line.text.length <= MAX_LINE && ASKS.test(line.text.toLowerCase()) && QUESTION_END.test(line.text);

/** "What job would you like to apply for?: Care Assistant": a form's question with its answer. */
const ANSWERED = /\?[ ]?:[ ]?(?=\S)/u;

function answerIn(line: Line): Line[] | null {
  const mark = ANSWERED.exec(line.text);
  if (mark === null || !ASKS.test(line.text.slice(0, mark.index).toLowerCase())) return null;
  const skipped = mark.index + mark[0].length;
  return [{ start: line.start, said: line.said + skipped, text: line.text.slice(skipped) }];
}

function isAnswer(line: Line, before: Line | undefined): boolean {
  return before !== undefined && isQuestion(before) && line.text.length <= MAX_ANSWER && !line.text.includes("?");
}

/** Posts told in answer to a question for one. */
export function askedPosts(region: Region, plan: FieldPlan): Evidence[] {
  const { text, folded } = region.reading;
  if (!ASKS.test(folded)) return [];
  const lines = linesOf(region);
  const answers = lines.flatMap((line, at) => answerIn(line) ?? (isAnswer(line, lines[at - 1]) ? [line] : []));
  return answers.slice(0, MAX_ANSWERS).flatMap((line) => {
    const start = line.said + (LEAD.exec(line.text)?.[0].length ?? 0);
    const end = titleEnd(region.reading, start);
    if (end === null || end - start < MIN_TITLE) return [];
    const raw = text.slice(start, end);
    return [
      {
        field: plan.name,
        value: raw,
        key: squeeze(raw.replace(/\([^)]{0,12}\)/g, "")),
        raw,
        source: "label" as const,
        provenance: provenanceOf(region, start, end),
        features: { label: 1, capital: /^\p{Lu}/u.test(raw) ? 1 : 0 },
        checks: [],
        extractor: "text-after-label",
      },
    ];
  });
}

const MIN_TITLE = 3;
