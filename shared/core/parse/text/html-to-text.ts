import { Parser } from "htmlparser2";
import { MAX_HTML_CHARACTERS, MAX_HTML_DEPTH } from "../limits.ts";

const SKIPPED = new Set(["script", "style", "title", "template", "svg", "noscript", "object", "iframe", "select", "xml", "o:p-hidden"]);
/** Elements that stand on lines of their own: 1 line break around, 2 with a blank line. */
const BLOCKS = new Map<string, number>([
  ["p", 2], ["h1", 2], ["h2", 2], ["h3", 2], ["h4", 2], ["h5", 2], ["h6", 2], ["ul", 1], ["ol", 1], ["dl", 1], ["pre", 2],
  ["div", 1], ["section", 1], ["article", 1], ["header", 1], ["footer", 1], ["address", 1], ["center", 1], ["form", 1],
  ["table", 1], ["tr", 1], ["li", 1], ["dt", 1], ["dd", 1], ["blockquote", 2], ["hr", 1], ["fieldset", 1], ["figure", 1], ["body", 1],
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

class TextWriter {
  private readonly chunks: string[] = [];
  private breaks = 0;
  private space = false;
  private fresh = true;
  private started = false;
  quoteDepth = 0;

  lineBreak(count: number): void {
    if (this.breaks < count && !(this.fresh && this.breaks === 0 && !this.started)) this.breaks = Math.max(this.breaks, count);
    this.space = false;
  }

  hardBreak(): void {
    this.breaks = Math.min(this.breaks + 1, 3);
    this.space = false;
  }

  /** A tab between the cells of a row, so that label and value stay apart and together. */
  cell(): void {
    if (this.breaks === 0 && !this.fresh) this.chunks.push("\t");
    this.space = false;
  }

  flowing(text: string): void {
    const leading = isBlank(text.charCodeAt(0));
    const words = text.replace(/[ \t\r\n\f\u00a0]+/g, " ").trim();
    if (words === "") {
      this.space ||= text !== "";
      return;
    }
    this.begin();
    if ((leading || this.space) && !this.fresh) this.chunks.push(" ");
    this.chunks.push(words);
    this.fresh = false;
    this.space = isBlank(text.charCodeAt(text.length - 1));
  }

  preformatted(text: string): void {
    for (const [index, line] of text.replaceAll("\r", "").split("\n").entries()) {
      if (index > 0) this.hardBreak();
      if (line === "") continue;
      this.begin();
      this.chunks.push(line);
      this.fresh = false;
    }
  }

  private begin(): void {
    if (!this.fresh && this.breaks === 0) return;
    const prefix = "> ".repeat(this.quoteDepth);
    for (let count = 0; this.started && count < this.breaks; count += 1) {
      this.chunks.push("\n");
      if (count < this.breaks - 1 && prefix !== "") this.chunks.push(prefix.trimEnd());
    }
    if (this.breaks > 0 || !this.started) this.chunks.push(prefix);
    this.started = true;
    this.breaks = 0;
    this.fresh = true;
    this.space = false;
  }

  toString(): string {
    return this.chunks.join("");
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0xa0;
}

/** What a reader sees of HTML, as text: quotes marked by "> ", cells by tabs, in one pass and linear time. */
export function htmlToText(html: string): string {
  const writer = new TextWriter();
  const open: Open[] = [];
  let skipping = 0;
  let preDepth = 0;
  const close = (): void => {
    const element = open.pop();
    if (element === undefined) return;
    if (element.skip) skipping -= 1;
    if (element.pre) preDepth -= 1;
    if (skipping === 0 && element.breaks > 0) writer.lineBreak(element.breaks);
    if (element.quote) writer.quoteDepth -= 1;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === "br" && skipping === 0) writer.hardBreak();
        if (VOID.has(name) && name !== "hr") return;
        const element = describe(name, attributes);
        if (open.length >= MAX_HTML_DEPTH) return;
        if (element.skip) skipping += 1;
        if (skipping === 0 && element.breaks > 0) writer.lineBreak(element.breaks);
        if (skipping === 0 && (name === "td" || name === "th")) writer.cell();
        if (element.quote) writer.quoteDepth += 1;
        if (element.pre) preDepth += 1;
        if (skipping === 0 && name === "li") writer.flowing("- ");
        if (name === "hr") return;
        open.push(element);
      },
      onclosetag(name) {
        if (open.at(-1)?.name === name) close();
      },
      ontext(text) {
        if (skipping > 0) return;
        if (preDepth > 0) writer.preformatted(text);
        else writer.flowing(text);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html.length > MAX_HTML_CHARACTERS ? html.slice(0, MAX_HTML_CHARACTERS) : html);
  return writer.toString().replace(/[ \t]+\n/g, "\n");
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
  return attributes["type"] === "cite" || attributes["cite"] !== undefined || /gmail_quote|protonmail_quote|yahoo_quoted|tutanota_quote/.test(`${attributes["class"] ?? ""} ${attributes["id"] ?? ""}`);
}

/** `<meta charset>` of HTML that came without a declared charset. */
export function charsetOfHtml(head: string): string | null {
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(head)?.[1] ?? null;
}
