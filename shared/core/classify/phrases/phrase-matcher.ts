import { MAX_WORD_CHARACTERS } from "../engine/limits.ts";
import { foldSpelling } from "../engine/spelling.ts";
import type { Token } from "../engine/tokens.ts";

/**
 * Phrases as people write lists of them: words apart by spaces, `*` for an open end (`kündig*`, `*rechnung`),
 * `..` for up to three words in between, `#` for a number. Spelling is folded, so `kündig*` finds "Kuendigung" too.
 */
export interface PhraseList {
  name: string;
  phrases: readonly string[];
}

export interface PhraseMatch {
  name: string;
  /** Token indexes, both inclusive. */
  from: number;
  to: number;
}

export interface PhraseMatcher {
  root: TrieNode;
  /** Tests passed by words seen before: language repeats itself. */
  seen: Map<string, readonly number[]>;
  /** Phrases by the word test they begin with. */
  byFirst: Map<number, CompiledPhrase[]>;
}

interface CompiledPhrase {
  name: string;
  steps: PhraseStep[];
}

interface PhraseStep {
  test: number;
  /** Words that may stand before this one. */
  gap: number;
}

interface TrieNode {
  next: Map<number, TrieNode>;
  ends: WordTest[];
}

interface WordTest {
  id: number;
  openStart: boolean;
  openEnd: boolean;
}

const GAP_WORDS = 3;
/** Words remembered with the tests they pass; about 3 MB per matcher. */
const MAX_SEEN_WORDS = 20_000;
const NUMBER_TEST = 0;

export function compilePhrases(lists: readonly PhraseList[]): PhraseMatcher {
  const matcher: PhraseMatcher = { root: { next: new Map(), ends: [] }, seen: new Map(), byFirst: new Map() };
  const testIds = new Map<string, number>([["#", NUMBER_TEST]]);
  for (const { name, phrases } of lists) {
    for (const phrase of phrases) {
      const compiled = { name, steps: compileSteps(phrase, matcher.root, testIds) };
      const first = compiled.steps[0]?.test;
      if (first === undefined) continue;
      const sharing = matcher.byFirst.get(first);
      if (sharing === undefined) matcher.byFirst.set(first, [compiled]);
      else sharing.push(compiled);
    }
  }
  return matcher;
}

function compileSteps(phrase: string, root: TrieNode, testIds: Map<string, number>): PhraseStep[] {
  const steps: PhraseStep[] = [];
  let gap = 0;
  for (const word of phrase.toLowerCase().split(/\s+/)) {
    if (word === "") continue;
    if (word === "..") {
      gap = GAP_WORDS;
      continue;
    }
    steps.push({ test: testOf(word, root, testIds), gap });
    gap = 0;
  }
  return steps;
}

function testOf(word: string, root: TrieNode, testIds: Map<string, number>): number {
  const known = testIds.get(word);
  if (known !== undefined) return known;
  const id = testIds.size;
  testIds.set(word, id);
  const core = foldSpelling(word.replaceAll("*", ""));
  let node = root;
  for (let at = 0; at < core.length; at++) {
    const unit = core.charCodeAt(at);
    const child = node.next.get(unit) ?? { next: new Map(), ends: [] };
    node.next.set(unit, child);
    node = child;
  }
  node.ends.push({ id, openStart: word.startsWith("*"), openEnd: word.endsWith("*") });
  return id;
}

/** Every occurrence of every phrase, in the order of their first words. */
export function findPhrases(matcher: PhraseMatcher, tokens: readonly Token[]): PhraseMatch[] {
  const tests = tokens.map((token) => testsOf(matcher, token.folded));
  const matches: PhraseMatch[] = [];
  tests.forEach((found, from) => {
    // Most words begin no phrase.
    if (found.length === 0) return;
    for (const test of found) {
      for (const phrase of matcher.byFirst.get(test) ?? []) {
        const to = lastToken(phrase.steps, tests, from);
        if (to !== null) matches.push({ name: phrase.name, from, to });
      }
    }
  });
  return matches;
}

function testsOf(matcher: PhraseMatcher, word: string): readonly number[] {
  const known = matcher.seen.get(word);
  if (known !== undefined) return known;
  const found = walkTrie(matcher.root, word);
  if (matcher.seen.size >= MAX_SEEN_WORDS) matcher.seen.clear();
  matcher.seen.set(word, found);
  return found;
}

function walkTrie(root: TrieNode, word: string): number[] {
  const found: number[] = [];
  if (/^\p{N}/u.test(word)) found.push(NUMBER_TEST);
  const length = Math.min(word.length, MAX_WORD_CHARACTERS);
  for (let start = 0; start < length; start++) {
    let node: TrieNode | undefined = root;
    for (let at = start; at < length && node !== undefined; at++) {
      node = node.next.get(word.charCodeAt(at));
      for (const test of node?.ends ?? []) {
        const fits = (start === 0 || test.openStart) && (at === word.length - 1 || test.openEnd);
        if (fits && !found.includes(test.id)) found.push(test.id);
      }
    }
  }
  return found;
}

/** The token of the last step, taking the earliest that fits for each. */
function lastToken(steps: readonly PhraseStep[], tests: readonly (readonly number[])[], first: number): number | null {
  let at = first;
  for (let place = 1; place < steps.length; place++) {
    const step = steps[place];
    if (step === undefined) continue;
    const next = firstFrom(tests, step, at + 1);
    if (next === null) return null;
    at = next;
  }
  return at;
}

function firstFrom(tests: readonly (readonly number[])[], { test, gap }: PhraseStep, from: number): number | null {
  for (let at = from; at <= from + gap && at < tests.length; at++) if (tests[at]?.includes(test) === true) return at;
  return null;
}
