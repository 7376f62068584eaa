import type { Entity, Features } from "./evidence.ts";
import type { LabelHit } from "./labels/label-index.ts";
import { labelIndexFrom } from "./relations.ts";
import type { Region } from "./scene.ts";

/** A question longer than this is a speech. */
const QUESTION_REACH = 200;
const SEPARATOR = /[,;/]| und | and |(?<=\p{L}{4}|\d)[.!] +(?=\S|$)/gu;

interface Asked {
  /** Fields the label asked for can mean. */
  fields: Set<string>;
}

/** Start of the line and of what is said in it after the speaker's name. */
function spokenAt(text: string, at: number): { line: number; said: number } {
  const line = text.lastIndexOf("\n", at - 1) + 1;
  const name = /^[^\n:]{1,40}: /u.exec(text.slice(line, line + 44))?.[0].length ?? 0;
  return { line, said: line + name };
}

/** "Kundennummer und Telefon?" - "1882, 0201 55": the first value answers the first word. */
function askedFor(region: Region, entity: Entity): Asked | null {
  const { folded } = region.reading;
  const answer = spokenAt(folded, entity.start);
  if (answer.line === 0 || answer.said === answer.line) return null;
  const question = spokenAt(folded, answer.line - 1);
  const asked = folded.slice(question.said, answer.line).trimEnd();
  if (asked.length > QUESTION_REACH || !/[?.]$/.test(asked)) return null;
  const labels = [];
  for (let at = labelIndexFrom(region.labels, question.said); at < region.labels.length; at += 1) {
    const label = region.labels[at];
    if (label === undefined || label.end > answer.line) break;
    if (isAskedFor(label)) labels.push(label);
  }
  const told = folded.slice(answer.said, entity.start);
  if (MODEL_BEFORE.test(told)) return { fields: MODEL };
  const before = told.replace(MODEL_NAMED, "");
  const rank = [...before.matchAll(SEPARATOR)].length;
  const [only] = labels;
  // "Ja gerne, 4711": what stands before the only number is no answer of its own.
  const label =
    labels.length === 1 ? (rank === 0 || !/\d/.test(before) ? only : undefined) : labels.slice(rank).find(asksForNoName);
  return label === undefined ? null : { fields: new Set(label.meanings.map((meaning) => meaning.field)) };
}

/** "Model is AX55 and under it G7K-001": what kind of thing it is answers no question for its number. */
const MODEL_BEFORE = /(?<!\p{L})(?:modell?|typ|type)(?:bezeichnung| name| number)?(?: ist| is| lautet)?[: ]{1,2}$/u;
const MODEL_NAMED =
  /(?<!\p{L})(?:modell?|typ|type)(?:bezeichnung| name| number)?(?: ist| is| lautet)?[: ]{1,2}[^\s,;]{1,24}[,;]?(?: und| and)?/gu;
const MODEL = new Set(["otherArticle"]);

/** "in", "zum", "by" in a question ask for nothing, nor does "It runs until". */
const MIN_LETTERS = 5;
const MIN_LETTERS_OF_DAY = 7;
const DAYS = /Date$/;

function isAskedFor(label: LabelHit): boolean {
  const isDay = label.meanings.every((meaning) => DAYS.test(meaning.field));
  return label.letters >= (isDay ? MIN_LETTERS_OF_DAY : MIN_LETTERS);
}

/** "Your name and customer number?" - "Ann Field 4711": a number answers no question for a name. */
const NAMES = new Set(["senderName", "accountHolder"]);
const asksForNoName = (label: LabelHit): boolean => label.meanings.some((meaning) => !NAMES.has(meaning.field));

/** "Visitor 2207: hello": what stands in the name of who speaks is said by nobody. */
export function isSpeaker(region: Region, entity: Entity): boolean {
  return region.document?.reader === "chat" && entity.start < spokenAt(region.reading.text, entity.start).said;
}

const known = new WeakMap<Entity, Asked | null>();

/** In a chat the question before names the value; what was asked for something else is not this field. */
export function answerFeatures(region: Region, entity: Entity, field: string): Features {
  if (region.document?.reader !== "chat") return {};
  const asked = known.has(entity) ? (known.get(entity) ?? null) : askedFor(region, entity);
  known.set(entity, asked);
  if (asked === null) return {};
  return asked.fields.has(field) ? { asked: 1 } : { askedOther: 1 };
}
