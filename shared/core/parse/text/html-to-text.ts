import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { MAX_HTML_CHARACTERS, MAX_HTML_DEPTH } from "../limits.ts";
import { TextWriter } from "./text-writer.ts";

const SKIPPED = new Set([
  "script",
  "style",
  "title",
  "template",
  "svg",
  "noscript",
  "object",
  "iframe",
  "select",
  "xml",
  "o:p-hidden",
]);
/** Elements that stand on lines of their own: 1 line break around, 2 with a blank line. */
const BLOCKS = new Map<string, number>([
  ["p", 2],
  ["h1", 2],
  ["h2", 2],
  ["h3", 2],
  ["h4", 2],
  ["h5", 2],
  ["h6", 2],
  ["ul", 1],
  ["ol", 1],
  ["dl", 1],
  ["pre", 2],
  ["div", 1],
  ["section", 1],
  ["article", 1],
  ["header", 1],
  ["footer", 1],
  ["address", 1],
  ["center", 1],
  ["form", 1],
  ["table", 1],
  ["tr", 1],
  ["li", 1],
  ["dt", 1],
  ["dd", 1],
  ["blockquote", 2],
  ["hr", 1],
  ["fieldset", 1],
  ["figure", 1],
  ["body", 1],
]);
const VOID = new Set(["br", "hr", "img", "input", "meta", "link", "col", "area", "base", "wbr", "source"]);
const INVISIBLE = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;
const OUTLOOK_PARAGRAPH = /\bMsoNormal\b|margin(?:-(?:top|bottom))?\s*:\s*0/i;

interface Open {
  name: string;
  skip: boolean;
  quote: boolean;
  pre: boolean;
  breaks: number;
}

/** What a reader sees of HTML, as text: quotes marked by "> ", cells by tabs, in one pass and linear time. */
export function htmlToText(html: string): string {
  const source = html.length > MAX_HTML_CHARACTERS ? html.slice(0, MAX_HTML_CHARACTERS) : html;
  const reader = new HtmlReader(source);
  // The tokenizer and not the parser on top of it: that one keeps a stack whose cost grows with the square of the depth.
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, reader);
  tokenizer.write(source);
  tokenizer.end();
  return reader.writer.toString().replace(/[ \t]+\n/g, "\n");
}

/** Attributes that change what is seen. */
const ATTRIBUTES = new Set(["style", "class", "id", "type", "cite", "hidden"]);

class HtmlReader implements TokenizerCallbacks {
  readonly writer = new TextWriter();
  private readonly source: string;
  private readonly open: Open[] = [];
  /** Elements too deep to be kept, so that their ends do not close others. */
  private tooDeep = 0;
  private skipping = 0;
  private preDepth = 0;
  private name = "";
  private attribute = "";
  private attributes: Record<string, string> = {};

  constructor(source: string) {
    this.source = source;
  }

  onopentagname(start: number, end: number): void {
    this.name = this.source.slice(start, end).toLowerCase();
    this.attributes = {};
  }

  onattribname(start: number, end: number): void {
    this.attribute = end - start > 10 ? "" : this.source.slice(start, end).toLowerCase();
    if (ATTRIBUTES.has(this.attribute)) this.attributes[this.attribute] = "";
  }

  onattribdata(start: number, end: number): void {
    if (ATTRIBUTES.has(this.attribute)) this.attributes[this.attribute] += this.source.slice(start, end);
  }

  onopentagend(): void {
    const { name, writer } = this;
    if (name === "br" && this.skipping === 0) writer.hardBreak();
    // A paragraph ends where the next block begins, closed or not.
    if (this.open.at(-1)?.name === "p" && BLOCKS.has(name)) this.close();
    const element = describe(name, this.attributes);
    if (this.skipping === 0 && !element.skip) this.begin(element);
    if (VOID.has(name)) return;
    if (this.open.length >= MAX_HTML_DEPTH) {
      this.tooDeep += 1;
      return;
    }
    if (element.skip) this.skipping += 1;
    if (element.quote) writer.quoteDepth += 1;
    if (element.pre) this.preDepth += 1;
    this.open.push(element);
  }

  onselfclosingtag(): void {
    this.onopentagend();
    if (!VOID.has(this.name)) this.close();
  }

  onclosetag(start: number, end: number): void {
    const name = this.source.slice(start, end).toLowerCase();
    if (this.tooDeep > 0) {
      this.tooDeep -= 1;
      return;
    }
    const at = this.open.findLastIndex((element) => element.name === name);
    if (at < 0) return;
    while (this.open.length > at) this.close();
  }

  ontext(start: number, end: number): void {
    this.write(this.source.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    this.write(String.fromCodePoint(codepoint));
  }

  onattribentity(): void {}
  onattribend(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}

  private begin(element: Open): void {
    if (element.breaks > 0) this.writer.lineBreak(element.breaks);
    if (element.name === "td" || element.name === "th") this.writer.cell();
    if (element.name === "li") this.writer.flowing("- ");
  }

  private close(): void {
    if (this.tooDeep > 0) {
      this.tooDeep -= 1;
      return;
    }
    const element = this.open.pop();
    if (element === undefined) return;
    if (element.skip) this.skipping -= 1;
    if (element.pre) this.preDepth -= 1;
    if (this.skipping === 0 && element.breaks > 0) this.writer.lineBreak(element.breaks);
    if (element.quote) this.writer.quoteDepth -= 1;
  }

  private write(text: string): void {
    if (this.skipping > 0) return;
    if (this.preDepth > 0) this.writer.preformatted(text);
    else this.writer.flowing(text);
  }
}

function describe(name: string, attributes: Record<string, string>): Open {
  const style = attributes["style"] ?? "";
  const flat = name === "p" && OUTLOOK_PARAGRAPH.test(`${attributes["class"] ?? ""} ${style}`);
  return {
    name,
    skip: SKIPPED.has(name) || (style !== "" && INVISIBLE.test(style)) || attributes["hidden"] !== undefined,
    quote: name === "blockquote" && isCitation(attributes),
    pre: name === "pre",
    breaks: flat ? 1 : (BLOCKS.get(name) ?? 0),
  };
}

/** A blockquote may be mere indentation; a citation says so. */
function isCitation(attributes: Record<string, string>): boolean {
  return (
    attributes["type"] === "cite" ||
    attributes["cite"] !== undefined ||
    /gmail_quote|protonmail_quote|yahoo_quoted|tutanota_quote/.test(`${attributes["class"] ?? ""} ${attributes["id"] ?? ""}`)
  );
}

/** `<meta charset>` of HTML that came without a declared charset. */
export function charsetOfHtml(head: string): string | null {
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(head)?.[1] ?? null;
}
