import { foldText, isWordCharacter, spell } from "../../shared/core/extract/fold-text.ts";
import { buildLabelIndex, findLabels } from "../../shared/core/extract/labels/label-index.ts";
import { LABELS } from "../../shared/core/extract/labels/label-table.ts";
import { INVOICE_WORDS, matches, wordsOf } from "../../shared/core/extract/invoice/invoice-words.ts";
import type { Pack } from "../../shared/schemas/pack.ts";

/** Words a rule knows, as the extractors' tables hold them; taken out and put back to see what they are worth. */
type Table = Record<string, string[]>;

const TABLES: Table[] = [LABELS, INVOICE_WORDS];

/** The form in which the label index compares words. */
function letters(label: string): string {
  let spelt = "";
  for (const character of foldText(label.normalize("NFC")))
    if (isWordCharacter(character) || character === "#") spelt += spell(character);
  return spelt;
}

/** Every label a page has, spelt as the index compares it; the longest known beginning where a number word was added. */
function labelsOn(text: string, pack: Pack): Set<string> {
  const index = buildLabelIndex(pack.fields);
  const folded = foldText(text);
  const known = new Set([...Object.values(LABELS).flat(), ...synonymsOf(pack)].map(letters));
  const used = new Set<string>();
  for (const hit of findLabels(folded, index)) {
    let spelt = letters(folded.slice(hit.start, hit.end));
    while (spelt !== "" && !known.has(spelt)) spelt = spelt.slice(0, -1);
    used.add(spelt);
  }
  for (const word of invoiceWordsOn(text)) used.add(letters(word));
  return used;
}

/** Entries of the invoice words that a page has, each looked for alone. */
function invoiceWordsOn(text: string): string[] {
  const words = [...new Set(wordsOf(text))];
  const entries = new Set(Object.values(INVOICE_WORDS).flat());
  return [...entries].filter((entry) => words.some((word) => matches(entry, word)));
}

function synonymsOf(pack: Pack): string[] {
  return Object.values(pack.fields).flatMap((field) => [
    ...field.synonyms.de,
    ...field.synonyms.en,
    field.label.de,
    field.label.en,
  ]);
}

/** The words that stand on pages of one layout and on no page of any other. */
export function wordsOnlyIn(layout: number, pages: { layout: number; text: string }[], pack: Pack): Set<string> {
  const own = new Set<string>();
  for (const page of pages) if (page.layout === layout) for (const word of labelsOn(page.text, pack)) own.add(word);
  for (const page of pages) if (page.layout !== layout) for (const word of labelsOn(page.text, pack)) own.delete(word);
  return own;
}

/** Runs with the words gone from every table and from the pack; all are back afterwards. */
export async function withoutWords<T>(words: Set<string>, pack: Pack, work: (pack: Pack) => Promise<T>): Promise<T> {
  const before = TABLES.map((table) => structuredClone(table));
  const kept = (labels: string[]): string[] => labels.filter((label) => !words.has(letters(label)));
  for (const table of TABLES) for (const [field, labels] of Object.entries(table)) table[field] = kept(labels);
  const fields = Object.fromEntries(
    Object.entries(pack.fields).map(([name, field]) => [
      name,
      {
        ...field,
        synonyms: { de: kept(field.synonyms.de), en: kept(field.synonyms.en) },
        label: { de: kept([field.label.de])[0] ?? name, en: kept([field.label.en])[0] ?? name },
      },
    ]),
  );
  try {
    return await work({ ...pack, fields });
  } finally {
    for (const [at, table] of TABLES.entries()) Object.assign(table, before[at]);
  }
}
