import { controlDe, controlEn } from "./messages/control.ts";
import { failuresDe, failuresEn } from "./messages/failures.ts";
import { learningDe, learningEn } from "./messages/learning.ts";
import { listDe, listEn } from "./messages/list.ts";
import { reasonsDe, reasonsEn } from "./messages/reasons.ts";
import { reviewDe } from "./messages/review-de.ts";
import { reviewEn } from "./messages/review-en.ts";
import { shellDe, shellEn } from "./messages/shell.ts";
import { steeringDe, steeringEn } from "./messages/steering.ts";
import { peopleDe, peopleEn } from "./messages/people.ts";
import { tracesDe, tracesEn } from "./messages/traces.ts";

export type Lang = "de" | "en";

const de = {
  ...shellDe,
  ...listDe,
  ...reviewDe,
  ...reasonsDe,
  ...controlDe,
  ...steeringDe,
  ...learningDe,
  ...failuresDe,
  ...tracesDe,
  ...peopleDe,
};
export type MessageKey = keyof typeof de;
const en: Record<MessageKey, string> = {
  ...shellEn,
  ...listEn,
  ...reviewEn,
  ...reasonsEn,
  ...controlEn,
  ...steeringEn,
  ...learningEn,
  ...failuresEn,
  ...tracesEn,
  ...peopleEn,
};

export const messages: Record<Lang, Record<MessageKey, string>> = { de, en };

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(de, key);

const PLACE = /\{(\w+)\}/g;
/** `{n|one|many}`: the form by number. */
const PLURAL = /\{(\w+)\|([^|}]*)\|([^}]*)\}/g;

export const render = (message: string, values: Record<string, string | number> = {}): string =>
  message
    .replaceAll(PLURAL, (_whole, name: string, one: string, many: string) => (Number(values[name]) === 1 ? one : many))
    .replaceAll(PLACE, (whole, name: string) => String(values[name] ?? whole));

export const pickLanguage = (stored: string | null, wanted: readonly string[]): Lang => {
  if (stored === "de" || stored === "en") return stored;
  const known = wanted.map((tag) => tag.slice(0, 2)).find((tag) => tag === "de" || tag === "en");
  return known === "en" ? "en" : "de";
};
