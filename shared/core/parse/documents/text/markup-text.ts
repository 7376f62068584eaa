import { decodeEntities } from "./entities.ts";
import { TextSink } from "./text-sink.ts";

const CDATA = "<![CDATA[";

/** Which elements of a markup language end a line, end a cell, stand for a character, or hold no text. Lower-case names. */
export interface MarkupRules {
  lines: Set<string>;
  paragraphs: Set<string>;
  cells: Set<string>;
  rows: Set<string>;
  /** Written in place of the element. */
  characters: Map<string, string>;
  skipped: Set<string>;
  /** Content ends only at its own end tag, whatever stands in it (script, style). */
  raw: Set<string>;
  /** XML keeps white space of its own kind; HTML folds it. */
  foldSpace: boolean;
}

interface Tag {
  name: string;
  closing: boolean;
  selfClosing: boolean;
  end: number;
}

const isNameStart = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** The tag at `at` (a "<"), or null where it is only a character. Quoted ">" do not end it. */
const tagAt = (markup: string, at: number): Tag | null => {
  const closing = markup[at + 1] === "/";
  const nameAt = at + (closing ? 2 : 1);
  if (!isNameStart(markup.charCodeAt(nameAt))) {
    return null;
  }
  let quote = "";
  let end = nameAt;
  for (; end < markup.length; end += 1) {
    const character = markup[end] ?? "";
    if (quote !== "") {
      quote = character === quote ? "" : quote;
    } else if ((character === '"' || character === "'") && markup[end - 1] === "=") {
      quote = character;
    } else if (character === ">") {
      break;
    }
  }
  const inner = markup.slice(nameAt, end);
  const nameEnd = inner.search(/[\s/]/);
  const name = (nameEnd === -1 ? inner : inner.slice(0, nameEnd)).toLowerCase();
  return { name, closing, selfClosing: inner.endsWith("/"), end: end + 1 };
};

const declarationEnd = (markup: string, at: number): number => {
  const [opener, closer] = markup.startsWith("<!--", at)
    ? ["<!--", "-->"]
    : markup.startsWith(CDATA, at)
      ? [CDATA, "]]>"]
      : ["<", ">"];
  const end = markup.indexOf(closer, at + opener.length);
  return end === -1 ? markup.length : end + closer.length;
};

class MarkupScanner {
  private readonly sink: TextSink;
  private readonly markup: string;
  private readonly rules: MarkupRules;
  private lower: string | null = null;
  private at = 0;
  private skipping = "";
  private skipDepth = 0;

  constructor(markup: string, rules: MarkupRules) {
    this.markup = markup;
    this.rules = rules;
    this.sink = new TextSink(rules.foldSpace);
  }

  text(): string {
    while (this.at < this.markup.length) {
      const open = this.markup.indexOf("<", this.at);
      const end = open === -1 ? this.markup.length : open;
      if (end > this.at) {
        this.write(decodeEntities(this.markup.slice(this.at, end)));
      }
      this.at = end;
      if (open !== -1) {
        this.angle(open);
      }
    }
    return this.sink.text();
  }

  private write(text: string): void {
    if (this.skipping === "") {
      this.sink.write(text);
    }
  }

  private angle(open: number): void {
    const next = this.markup[open + 1];
    if (next === "!" || next === "?") {
      this.at = declarationEnd(this.markup, open);
      if (this.markup.startsWith(CDATA, open)) {
        this.write(this.markup.slice(open + CDATA.length, this.at - 3));
      }
      return;
    }
    const tag = tagAt(this.markup, open);
    if (tag === null) {
      this.write("<");
      this.at = open + 1;
      return;
    }
    this.at = tag.end;
    this.tag(tag);
  }

  private tag(tag: Tag): void {
    if (this.skipping !== "") {
      this.skipDepth += tag.name === this.skipping && !tag.selfClosing ? (tag.closing ? -1 : 1) : 0;
      this.skipping = this.skipDepth === 0 ? "" : this.skipping;
    } else if (!tag.closing && this.rules.raw.has(tag.name)) {
      this.lower ??= this.markup.toLowerCase();
      const close = this.lower.indexOf(`</${tag.name}`, this.at);
      this.at = close === -1 ? this.markup.length : close;
    } else if (!tag.closing && !tag.selfClosing && this.rules.skipped.has(tag.name)) {
      this.skipping = tag.name;
      this.skipDepth = 1;
    } else {
      this.element(tag);
    }
  }

  private element(tag: Tag): void {
    const character = tag.closing ? undefined : this.rules.characters.get(tag.name);
    if (character === "\n") {
      this.sink.line();
    } else if (character !== undefined) {
      this.sink.raw(character);
    } else if (this.rules.paragraphs.has(tag.name)) {
      this.sink.break("paragraph");
    } else if (this.rules.rows.has(tag.name)) {
      this.sink.break("row");
    } else if (this.rules.lines.has(tag.name)) {
      this.sink.break("line");
    } else if (this.rules.cells.has(tag.name) && tag.closing) {
      this.sink.break("cell");
    }
  }
}

/** Text of markup in one linear pass; never builds a tree, so depth and broken nesting cost nothing. */
export const markupText = (markup: string, rules: MarkupRules): string => new MarkupScanner(markup, rules).text();
