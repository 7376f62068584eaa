/** How a document writes decimals and dates; decided once per document, because a single "1.234" or "03/04/2025" does not tell. */
export interface Convention {
  decimal: "," | ".";
  /** True when the document's numbers leave no doubt. */
  decimalSure: boolean;
  dateOrder: "dmy" | "mdy";
  dateOrderSure: boolean;
}

/** Votes from at most so many numbers: enough to be sure, bounded on number deserts. */
const MAX_VOTES = 400;
const NUMBER = /\d{1,9}(?:[.,'’ ]\d{1,9}){0,4}/g;
const SLASH_DATE = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?![\d/])/g;

function decimalVotes(text: string): { comma: number; point: number } {
  const votes = { comma: 0, point: 0 };
  let seen = 0;
  for (const match of text.matchAll(NUMBER)) {
    if (++seen > MAX_VOTES) break;
    const number = match[0];
    const before = text[match.index - 1];
    const after = text[match.index + number.length];
    if (before === "." || before === "," || before === "/" || before === "-") continue;
    if (
      (after === "." || after === "," || after === "/" || after === "-") &&
      /\d/.test(text[match.index + number.length + 1] ?? "")
    )
      continue;
    vote(number, votes);
  }
  return votes;
}

function vote(number: string, votes: { comma: number; point: number }): void {
  const comma = number.lastIndexOf(",");
  const point = number.lastIndexOf(".");
  if (comma >= 0 && point >= 0) {
    if (comma > point && number.indexOf(",") === comma) votes.comma += 3;
    if (point > comma && number.indexOf(".") === point) votes.point += 3;
    return;
  }
  const at = Math.max(comma, point);
  if (at < 0 || number.indexOf(number[at] ?? "") !== at) return;
  const tail = number.length - at - 1;
  // Two digits after a lone separator are cents; 12.05 could still be a date, which votes little.
  if (tail === 2) {
    const dateLike = point >= 0 && /^(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])$/.test(number);
    if (comma >= 0) votes.comma += 2;
    else votes.point += dateLike ? 0.3 : 2;
  }
}

function dateVotes(text: string): { dmy: number; mdy: number } {
  const votes = { dmy: 0, mdy: 0 };
  let seen = 0;
  for (const match of text.matchAll(SLASH_DATE)) {
    if (++seen > MAX_VOTES) break;
    if (Number(match[1]) > 12) votes.dmy += 1;
    if (Number(match[2]) > 12) votes.mdy += 1;
  }
  return votes;
}

const AMERICAN = /\bUSD\b|\$ ?\d|\b[A-Z]{2} \d{5}(?:-\d{4})?\b|\b(?:zip code|sales tax)\b/;

export function decideConvention(text: string, language: string): Convention {
  const decimals = decimalVotes(text);
  const dates = dateVotes(text);
  const lead = decimals.comma - decimals.point;
  // "3.12." alone votes a little for the point; only a whole vote outweighs the language.
  const decimal = Math.abs(lead) < 1 ? (language === "en" ? "." : ",") : lead > 0 ? "," : ".";
  const american = language === "en" && AMERICAN.test(text) && !text.includes("£") && !text.includes("€");
  const dateOrder = dates.dmy === dates.mdy ? (american ? "mdy" : "dmy") : dates.dmy > dates.mdy ? "dmy" : "mdy";
  return {
    decimal,
    decimalSure: Math.abs(decimals.comma - decimals.point) >= 2,
    dateOrder,
    dateOrderSure: language !== "en" || dates.dmy !== dates.mdy,
  };
}
