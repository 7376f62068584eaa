import { at, type XmlElement } from "../xml/parse-xml.ts";

/** First non-empty text at any of the paths; syntaxes differ in names, not in meaning. */
export const textIn = (element: XmlElement | undefined, ...paths: string[]): string | null => {
  for (const path of paths) {
    for (const found of at(element, path)) {
      const text = found.text.normalize("NFC").trim();
      if (text !== "") {
        return text;
      }
    }
  }
  return null;
};

export const textsIn = (element: XmlElement | undefined, ...paths: string[]): string[] => {
  const texts = paths.flatMap((path) => at(element, path).map((found) => found.text.normalize("NFC").trim()));
  return [...new Set(texts.filter((text) => text !== ""))];
};

/** A number as decimal string; anything else is no number. Exponents are not allowed by xs:decimal. */
export const decimal = (text: string | null): string | null => {
  const match = /^([+-]?)0*(\d{1,30})?(?:\.(\d{0,20}))?$/.exec(text ?? "");
  if (match === null || text === null || !/\d/.test(text)) {
    return null;
  }
  const fraction = match[3] === undefined || match[3] === "" ? "" : `.${match[3]}`;
  return `${match[1] === "-" ? "-" : ""}${match[2] ?? "0"}${fraction}`;
};

export const decimalIn = (element: XmlElement | undefined, ...paths: string[]): string | null =>
  decimal(textIn(element, ...paths));

const isCalendarDate = (iso: string): boolean => {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
};

/** xs:date with or without zone, or UN/EDIFACT format 102 (CCYYMMDD). */
export const dateOf = (text: string | null): string | null => {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text ?? "");
  const iso = match === null ? null : `${match[1]}-${match[2]}-${match[3]}`;
  return iso !== null && isCalendarDate(iso) ? iso : null;
};

/** Amounts often stand twice, in invoice and accounting currency: the invoice's own counts. */
export const amountIn = (element: XmlElement | undefined, path: string, currency: string | null): string | null => {
  const all = at(element, path);
  const own = all.find((each) => each.attributes["currencyID"] === currency) ?? all[0];
  return decimal(own?.text ?? null);
};

/** XRechnung's cash discount notation in the free text: `#SKONTO#TAGE=14#PROZENT=2.25#BASISBETRAG=100.00#`. */
export const discountsInText = (terms: string | null): { days: number | null; percent: string | null; basis: string | null }[] =>
  [
    ...(terms ?? "").matchAll(
      /#SKONTO#TAGE=(\d{1,4})#PROZENT=(\d{1,3}(?:\.\d{1,4})?)#(?:BASISBETRAG=(-?\d{1,15}(?:\.\d{1,4})?)#)?/g,
    ),
  ].map((match) => ({
    days: Number.parseInt(match[1] ?? "", 10),
    percent: match[2] ?? null,
    basis: match[3] ?? null,
  }));

export const withoutSpaces = (text: string): string => text.replaceAll(/\s/g, "");
