import { getCountrySpecifications, isValidBIC, isValidIBAN } from "ibantools";
import { check, type Entity } from "../evidence.ts";
import type { TextReading } from "../text-reading.ts";

/** Country, check digits (or OCR look-alikes), then groups; spaces and dots of the printed form allowed. Two characters at least per turn: linear. */
const WRITTEN_IBAN = /(?<![\p{L}\p{N}])([A-Za-z]{2}) ?([0-9OIlSBZ]{2})((?:[ .\n-]?[0-9A-Za-z]){10,32})(?![\p{L}\p{N}])/gu;
const BIC = /(?<![\p{L}\p{N}])([A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![\p{L}\p{N}])/gu;
const BIC_LABEL = /(?:bic|swift)[\p{L}/ -]{0,16}[:.]?\s{0,4}$/u;

/** Letters OCR and people confuse with digits; tried only where the checksum then proves it. */
const LOOKALIKES: Record<string, string> = { O: "0", Q: "0", D: "0", I: "1", L: "1", S: "5", B: "8", Z: "2", G: "6" };

const specifications = getCountrySpecifications();

function lengthOf(country: string): number | null {
  return specifications[country]?.chars ?? null;
}

/** The one valid IBAN that look-alike letters or a single changed or swapped digit away; null when none or several. */
export function proposeIban(iban: string): string | null {
  const country = iban.slice(0, 2);
  const digits = Array.from(iban.slice(2), (character) =>
    country === "GB" || country === "NL" || country === "FR" || country === "IT" || country === "CH"
      ? character
      : (LOOKALIKES[character] ?? character),
  ).join("");
  const repaired = country + digits;
  if (repaired !== iban && isValidIBAN(repaired)) return repaired;
  return swappedDigits(iban);
}

function swappedDigits(iban: string): string | null {
  const found = new Set<string>();
  for (let at = 2; at < iban.length - 1; at += 1) {
    const swapped = iban.slice(0, at) + (iban[at + 1] ?? "") + (iban[at] ?? "") + iban.slice(at + 2);
    if (swapped !== iban && isValidIBAN(swapped)) found.add(swapped);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** The words after an IBAN ("DE89 ... 00 BIC") run into it when they are short: cut at the country's length, at a group's end. */
function cutToLength(raw: string, length: number): string | null {
  let seen = 0;
  for (let at = 0; at < raw.length; at += 1) {
    if (/[0-9A-Za-z]/.test(raw[at] ?? "")) seen += 1;
    if (seen === length) {
      const next = raw[at + 1];
      return next === undefined || /[ .\n-]/.test(next) ? raw.slice(0, at + 1) : null;
    }
  }
  return null;
}

function compact(written: string): string {
  return written.replace(/[ .\n-]/g, "").toUpperCase();
}

const IBAN_LABEL = /iban[\p{L} \t-]{0,12}[:.]?\s{0,4}$/u;

/** Letters read for digits are the only difference. */
function differsByLookalikes(iban: string, proposal: string): boolean {
  return Array.from(iban).every((character, at) => character === proposal[at] || LOOKALIKES[character] === proposal[at]);
}

/** The characters of the country's length; across a line break only where the check digits fit. */
function writtenIban(raw: string, length: number): string {
  const cut = cutToLength(raw, length) ?? raw;
  return cut.includes("\n") && !isValidIBAN(compact(cut)) ? (cut.split("\n")[0] ?? cut) : cut;
}

function ibanEntity(raw: string, start: number, labelled: boolean): Entity | null {
  const country = raw.slice(0, 2).toUpperCase();
  const length = lengthOf(country);
  if (length === null) return null;
  const written = writtenIban(raw, length);
  const iban = compact(written);
  const end = start + written.length;
  const base = { type: "iban" as const, start, end, raw: written };
  if (isValidIBAN(iban))
    return {
      ...base,
      value: iban,
      key: iban,
      checks: [check("iban_checksum", "pass", "The check digits are right.")],
      hints: { checksum: 1 },
    };
  const digits = iban.replace(/\D/g, "").length;
  // Words in capitals look like an IBAN with a wrong length; most of a real one is digits and its length is nearly right.
  if (digits < iban.length * 0.6 || iban.length < 12 || (!labelled && Math.abs(iban.length - length) > 2)) return null;
  const proposal = iban.length === length ? proposeIban(iban) : null;
  if (proposal !== null && differsByLookalikes(iban, proposal)) {
    return {
      ...base,
      value: proposal,
      key: proposal,
      checks: [check("iban_checksum", "pass", `The check digits are right after reading letters as digits (written ${iban}).`)],
      hints: { checksum: 1, repaired: 1 },
    };
  }
  const problem =
    iban.length === length
      ? "The check digits do not fit: a digit is wrong or two are swapped."
      : `An IBAN of ${country} has ${length} characters, this one has ${iban.length}.`;
  return {
    ...base,
    value: iban,
    key: iban,
    checks: [check("iban_checksum", "fail", problem, proposal)],
    hints: { checksum: -1 },
  };
}

export function findIbans(reading: TextReading): Entity[] {
  const found: Entity[] = [];
  const pattern = new RegExp(WRITTEN_IBAN);
  for (let match = pattern.exec(reading.text); match !== null; match = pattern.exec(reading.text)) {
    const labelled = IBAN_LABEL.test(reading.folded.slice(Math.max(0, match.index - 24), match.index));
    const entity = ibanEntity(match[0], match.index, labelled);
    // "no is 46..." begins like Iceland: what follows may still hold a real one.
    pattern.lastIndex = entity === null ? match.index + 2 : entity.end;
    if (entity !== null) found.push(entity);
  }
  return found;
}

export function findBics(reading: TextReading): Entity[] {
  const found: Entity[] = [];
  for (const match of reading.text.matchAll(BIC)) {
    const bic = match[1] ?? "";
    const labelled = BIC_LABEL.test(reading.folded.slice(Math.max(0, match.index - 24), match.index));
    // Any eight capitals pass the shape ("RECHNUNG"): without a label a BIC needs a digit or the usual XXX.
    if (!isValidBIC(bic) || (!labelled && !/\d|XXX$/.test(bic.slice(4)))) continue;
    found.push({
      type: "bic",
      start: match.index,
      end: match.index + bic.length,
      raw: bic,
      value: bic,
      key: bic.length === 8 ? `${bic}XXX` : bic,
      checks: [check("bic_shape", "pass", "Bank code, country and place are well formed.")],
      hints: { labelled: labelled ? 1 : 0 },
    });
  }
  return found;
}
