/** Shorter stretches are greetings and names. */
const SHORTEST_PASSAGE = 12;
/** Passages looked at, and characters they are looked for in; the rest of a longer letter is no reason to spend more. */
const MAX_PASSAGES = 40;
const READ_CHARACTERS = 20_000;
/** A line from this length on that ends without a stop was broken by the mail program, not by its writer. */
const WRAPPED_FROM = 55;
/** What is quoted was asked by somebody else, or before. */
const QUOTED = /^\s*>/;
const QUOTE_HEAD =
  /^\s*(?:(?:am|on)\s.{4,90}(?:schrieb|wrote)\b.{0,80}:|-{2,}\s*(?:original|ursprüngliche|weitergeleitet|forwarded)|(?:von|from):\s.*)$/i;
/** Not behind "z. B." and "15. März": only behind a word of three letters, or a longer number that a capital follows. */
const SENTENCE_END = /(?<=[!?;])\s+|(?<=(?:\p{L}{3}|[)"“]))\.\s+(?=[\p{L}\p{N}("„])|(?<=\d[\d\s.,]{1,2}\d)\.\s+(?=\p{Lu})/u;

/** The sender's own sentences, list items and lines, in order. */
export function splitPassages(text: string): string[] {
  return joinWrapped(ownLines(text.slice(0, READ_CHARACTERS)))
    .flatMap((line) => line.split(SENTENCE_END))
    .map((passage) => passage.trim())
    .filter((passage) => passage.length >= SHORTEST_PASSAGE)
    .slice(0, MAX_PASSAGES);
}

function ownLines(text: string): string[] {
  const lines = text.split("\n").filter((line) => !QUOTED.test(line));
  const head = lines.findIndex(
    (line, at) => QUOTE_HEAD.test(line) && lines.slice(0, at).some((before) => before.trim().length > SHORTEST_PASSAGE),
  );
  return (head < 0 ? lines : lines.slice(0, head)).map((line) => line.trim());
}

function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let wrapped = false;
  for (const line of lines) {
    const before = joined.at(-1);
    if (wrapped && before !== undefined && /^\p{Ll}/u.test(line)) joined[joined.length - 1] = `${before} ${line}`;
    else if (line !== "") joined.push(line);
    wrapped = line.length >= WRAPPED_FROM && !/[.!?:;]$/.test(line);
  }
  return joined;
}
