export interface LabelMeaning {
  field: string;
  /** 1 for a word that means the field, 0.5 for one that only hints. */
  strength: number;
}

/** Labels letter by letter, as numbers in a row: looked into at every place of every text. */
export interface LabelTrie {
  /** For each node the next one by letter; 0 is none, for nothing leads back to the root. */
  next: number[];
  /** The same for the few letters beyond a-z, 0-9 and #. */
  rare: Map<string, number>;
  meanings: (LabelMeaning[] | undefined)[];
}

export const ROOT = 0;
const ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789#";
const WIDTH = ALPHABET.length;
const CODES = 128;
const SLOTS = Int8Array.from({ length: CODES }, (_, code) => ALPHABET.indexOf(String.fromCodePoint(code)));

export function emptyTrie(): LabelTrie {
  return { next: Array.from({ length: WIDTH }, () => 0), rare: new Map(), meanings: [undefined] };
}

/** The node one letter further, -1 where there is none. */
export function step(trie: LabelTrie, node: number, letter: string): number {
  const code = letter.charCodeAt(0);
  const slot = code < CODES ? (SLOTS[code] ?? -1) : -1;
  const next = slot >= 0 ? trie.next[node * WIDTH + slot] : trie.rare.get(`${node}${letter}`);
  return next === undefined || next === 0 ? -1 : next;
}

/** The node of a spelling, made where it is missing. */
export function grow(trie: LabelTrie, spelling: string): number {
  let node = ROOT;
  for (const letter of spelling) {
    const known = step(trie, node, letter);
    node = known >= 0 ? known : add(trie, node, letter);
  }
  return node;
}

function add(trie: LabelTrie, node: number, letter: string): number {
  const made = trie.meanings.length;
  trie.meanings.push(undefined);
  for (let slot = 0; slot < WIDTH; slot += 1) trie.next.push(0);
  const slot = ALPHABET.indexOf(letter);
  if (slot >= 0) trie.next[node * WIDTH + slot] = made;
  else trie.rare.set(`${node}${letter}`, made);
  return made;
}
