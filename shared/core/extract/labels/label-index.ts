import type { Pack } from "../../../schemas/pack.ts";
import { foldText, isDigit, isLetter, isWordCharacter, spell } from "../fold-text.ts";
import { emptyTrie, grow, ROOT, step, type LabelMeaning, type LabelTrie } from "./label-trie.ts";
import { LABELS } from "./label-table.ts";

export interface LabelHit {
  start: number;
  end: number;
  meanings: LabelMeaning[];
  /** Letters of the label: longer labels say more. */
  letters: number;
}

export interface LabelIndex {
  root: LabelTrie;
  /** Only the labels that may end a compound: what is looked up inside words. */
  inside: LabelTrie;
}

/** From this length on a label may be the end of a compound ("Gaszählernummer", "Telefonvertragsnummer"). */
const COMPOUND_LENGTH = 8;
/** Shorter words that end compounds all the same: "Darlehensvertrag", "Einspeisezähler", "Rechtsschutzpolice". */
const COMPOUND_ENDS = new Set(["contractNumber", "meterNumber", "policyNumber"]);
const SHORT_COMPOUND_LENGTH = 6;
/** At most so many separators between two letters of a label ("Kd. - Nr"). */
const MAX_GAP = 3;
/** Characters a label is looked up over; the longest built-in has 45. */
const MAX_LABEL = 60;
const WEAK = 0.5;
const SEPARATORS = new Set([" ", "\t", "-", ".", "'", "’", "/", ",", " ", "‑", "–", "­", "°", "&"]);

function letters(label: string): string {
  let spelt = "";
  for (const character of foldText(label.normalize("NFC"))) {
    if (isWordCharacter(character) || character === "#") spelt += spell(character);
  }
  return spelt;
}

function insert(trie: LabelTrie, label: string, field: string): void {
  const strength = label.startsWith("?") ? WEAK : 1;
  const node = grow(trie, letters(label));
  const known = trie.meanings[node] ?? [];
  if (known.every((meaning) => meaning.field !== field)) known.push({ field, strength });
  trie.meanings[node] = known;
}

/** Built-in words first (they know which ones only hint), then the pack's own. */
export function buildLabelIndex(fields: Pack["fields"]): LabelIndex {
  const root = emptyTrie();
  const inside = emptyTrie();
  const add = (label: string, field: string): void => {
    insert(root, label, field);
    if (letters(label).length >= (COMPOUND_ENDS.has(field) ? SHORT_COMPOUND_LENGTH : COMPOUND_LENGTH))
      insert(inside, label, field);
  };
  for (const [field, labels] of Object.entries(LABELS)) {
    if (field.startsWith("other") || field in fields) for (const label of labels) add(label, field);
  }
  for (const [field, definition] of Object.entries(fields)) {
    for (const label of [...definition.synonyms.de, ...definition.synonyms.en, definition.label.de, definition.label.en])
      add(label, field);
  }
  return { root, inside };
}

/** A separator between two letters of a label, or the line break after a hyphen. */
function isBridge(folded: string, position: number): boolean {
  const character = folded[position] ?? "";
  return SEPARATORS.has(character) || (character === "\n" && folded[position - 1] === "-");
}

/** No letter goes on after the place, nor a digit after a digit. */
function isWordEnd(folded: string, position: number): boolean {
  const after = folded[position + 1];
  return !isLetter(after) && !(isDigit(after) && isDigit(folded[position]));
}

/** "Sparvertrag S-2044": the single letter is the code's, not the genitive's. */
function beginsCode(folded: string, position: number, wordAt: number): boolean {
  return position === wordAt && /^[-/.:]?\d/.test(folded.slice(position + 1, position + 3));
}

/** The node a character leads to, -1 for none; an umlaut takes two steps. */
function stepInto(trie: LabelTrie, node: number, character: string): number {
  if (character < "\u0080") return step(trie, node, character);
  let at = node;
  for (const letter of spell(character)) if (at >= 0) at = step(trie, at, letter);
  return at;
}

/** Longest label that starts at `at`; separators between its letters are skipped. */
function longestAt(folded: string, at: number, trie: LabelTrie): LabelHit | null {
  let node = ROOT;
  let best: LabelHit | null = null;
  let gap = 0;
  let count = 0;
  let wordAt = at;
  const limit = Math.min(folded.length, at + MAX_LABEL);
  for (let position = at; position < limit; position += 1) {
    const character = folded[position] ?? "";
    if (!isWordCharacter(character) && character !== "#") {
      if (!isBridge(folded, position) || ++gap > MAX_GAP || count === 0) break;
      wordAt = position + 1;
      continue;
    }
    gap = 0;
    node = stepInto(trie, node, character);
    if (node < 0) return best;
    count += character < "\u0080" ? 1 : spell(character).length;
    const meanings = trie.meanings[node];
    if (meanings !== undefined && isWordEnd(folded, position) && !(wordAt > at && beginsCode(folded, position, wordAt)))
      best = { start: at, end: position + 1, meanings, letters: count };
  }
  return best;
}

function endsCompound(hit: LabelHit): boolean {
  if (hit.letters >= COMPOUND_LENGTH) return true;
  return hit.letters >= SHORT_COMPOUND_LENGTH && hit.meanings.some((meaning) => COMPOUND_ENDS.has(meaning.field));
}

/** "Wasseruhr Nr.", "Mietvertrag mit der Nummer", "boiler, serial no": the word for a number makes a hint a name. */
const NUMBER_WORD =
  /(?:[-. ]{0,2}\(?| (?:mit|unter|with)(?: der| the| folgender)? |, (?:die |the )?)(?:nr|nummer|numero|no|num|number|ref|reference|kennung|id)\b\.?/uy;
const NUMBERED = new Set([
  "customerNumber",
  "contractNumber",
  "orderNumber",
  "invoiceNumber",
  "meterNumber",
  "policyNumber",
  "serialNumber",
]);

function withNumberWord(folded: string, hit: LabelHit): LabelHit {
  if (!hit.meanings.some((meaning) => meaning.strength < 1 && NUMBERED.has(meaning.field))) return hit;
  NUMBER_WORD.lastIndex = hit.end;
  const word = NUMBER_WORD.exec(folded);
  if (word === null || isLetter(folded[NUMBER_WORD.lastIndex])) return hit;
  return {
    ...hit,
    end: NUMBER_WORD.lastIndex,
    letters: hit.letters + NUMBER_WORD_LETTERS,
    meanings: hit.meanings.map((meaning) => (NUMBERED.has(meaning.field) ? { ...meaning, strength: 1 } : meaning)),
  };
}

/** What a number word adds to the length of its label. */
const NUMBER_WORD_LETTERS = 2;

/** All labels of a text from left to right, longest at each place, never overlapping. */
export function findLabels(folded: string, index: LabelIndex): LabelHit[] {
  const hits: LabelHit[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const character = folded[at];
    if (!isLetter(character)) continue;
    const inside = isWordCharacter(folded[at - 1]);
    const hit = longestAt(folded, at, inside ? index.inside : index.root);
    if (hit === null || (inside && !endsCompound(hit))) continue;
    const named = withNumberWord(folded, hit);
    hits.push(named);
    at = named.end - 1;
  }
  return hits;
}
