import { NONE_CATEGORY } from "../../schemas/pack.ts";
import { objection, percent, type RequestRule, type Rule } from "./route-input.ts";

/** Is it clear what the sender wants? */
export const categoryUnsure: RequestRule = (_input, { category, confidence, policy, primary }) =>
  confidence >= policy.threshold
    ? []
    : [
        objection(
          primary ? "category_unsure" : "secondary_unsure",
          primary
            ? `It looks like "${policy.label.en}", but only with ${percent(confidence)}; ${percent(policy.threshold)} are needed.`
            : `It may also contain "${policy.label.en}" (${percent(confidence)}; ${percent(policy.threshold)} are needed).`,
          { data: { category, confidence, threshold: policy.threshold } },
        ),
      ];

export const noCategory: Rule = ({ classification, pack }) => {
  const { category, confidence } = classification;
  if (category === NONE_CATEGORY) {
    return [
      objection("no_category", "None of the categories fits; a person decides what becomes of it.", { data: { confidence } }),
    ];
  }
  if (pack.categories[category] !== undefined) return [];
  return [
    objection("category_unknown", `The category "${category}" is not in the configuration any more; choose another one.`, {
      data: { category },
    }),
  ];
};

export const unfamiliar: Rule = ({ classification }) =>
  classification.unfamiliar
    ? [objection("unfamiliar", "The text is unlike anything learnt so far; please look at it yourself.")]
    : [];

/** Below this the language is a guess about a few words. */
const SURE_LANGUAGE = 0.8;

export const foreignLanguage: Rule = ({ classification, pack }) => {
  const { language, languageConfidence } = classification;
  const known = language === "und" || pack.languages.some((one) => one === language);
  if (known || languageConfidence < SURE_LANGUAGE) return [];
  return [
    objection("language_foreign", `It is written in a language nothing was learnt for (${language}).`, {
      data: { language, confidence: languageConfidence },
    }),
  ];
};
