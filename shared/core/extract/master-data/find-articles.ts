import type { ArticleQuery, MasterHit, MasterRecord } from "../../../schemas/master-data.ts";
import { foldText, squeeze } from "../fold-text.ts";
import { identifierKey } from "../values/identifiers.ts";
import { similarity } from "./similarity.ts";

/** Articles by number, and by the first letters of each word of their names. */
export interface ArticleIndex {
  byNumber: Map<string, MasterRecord>;
  byWord: Map<string, MasterRecord[]>;
}

const MAX_HITS = 5;
/** Letters of a word that open a pool. */
const STEM = 4;
/** A word that thousands of articles carry says nothing. */
const MAX_POOL = 3_000;
/** A number that is right proves the article; a name alone never proves as much. */
const BY_NUMBER = 0.9;
const BY_NAME = 0.8;
/** Share of the name's words that must be found again. */
const MIN_LIKENESS = 0.5;
/** Words this alike are the same word, inflected or misspelt. */
const SAME_WORD = 0.9;

const wordsOf = (name: string): string[] =>
  foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 2)
    .map(squeeze);

export function buildArticleIndex(records: MasterRecord[]): ArticleIndex {
  const index: ArticleIndex = { byNumber: new Map(), byWord: new Map() };
  for (const record of records) {
    if (record.kind !== "article") continue;
    index.byNumber.set(identifierKey(record.id), record);
    for (const word of new Set(wordsOf(record.name).map((one) => one.slice(0, STEM)))) {
      const pool = index.byWord.get(word);
      if (pool === undefined) index.byWord.set(word, [record]);
      else pool.push(record);
    }
  }
  return index;
}

/** Share of words the two names have in common, of the shorter and of the longer one. */
export function likeness(said: string, listed: string): number {
  const [first, second] = [wordsOf(said), wordsOf(listed)];
  if (first.length === 0 || second.length === 0) return 0;
  const shared = first.filter((word) => second.some((other) => similarity(word, other) >= SAME_WORD)).length;
  const [short, long] = [Math.min(first.length, second.length), Math.max(first.length, second.length)];
  return Math.min(1, (shared / short) * 0.8 + (shared / long) * 0.2);
}

function hitOf(record: MasterRecord, thing: ArticleQuery): MasterHit | null {
  const sameNumber = thing.articleNumber !== "" && identifierKey(thing.articleNumber) === identifierKey(record.id);
  const alike = thing.description === "" ? 0 : likeness(thing.description, record.name);
  const matches = [...(sameNumber ? ["articleNumber"] : []), ...(alike >= MIN_LIKENESS ? ["description"] : [])];
  if (matches.length === 0) return null;
  const differs = [
    ...(thing.articleNumber !== "" && !sameNumber ? ["articleNumber"] : []),
    ...(thing.description !== "" && alike < MIN_LIKENESS ? ["description"] : []),
  ];
  const score = sameNumber ? BY_NUMBER + alike * (1 - BY_NUMBER) : alike * BY_NAME;
  return { record, score: Math.round(score * 1_000) / 1_000, matches, differs };
}

export function findArticles(index: ArticleIndex, thing: ArticleQuery): MasterHit[] {
  const found = new Set<MasterRecord>();
  const direct = index.byNumber.get(identifierKey(thing.articleNumber));
  if (direct !== undefined) found.add(direct);
  for (const word of wordsOf(thing.description)) {
    const pool = index.byWord.get(word.slice(0, STEM)) ?? [];
    if (pool.length <= MAX_POOL) for (const record of pool) found.add(record);
  }
  return [...found]
    .map((record) => hitOf(record, thing))
    .filter((hit) => hit !== null)
    .sort((a, b) => b.score - a.score || a.record.id.localeCompare(b.record.id))
    .slice(0, MAX_HITS);
}
