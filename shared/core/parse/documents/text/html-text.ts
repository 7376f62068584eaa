import { markupText, type MarkupRules } from "./markup-text.ts";

const HTML: MarkupRules = {
  paragraphs: new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "section", "article", "header", "footer", "fieldset", "pre", "form"]),
  lines: new Set(["div", "li", "dt", "dd", "address", "caption", "legend", "option", "main", "nav", "aside", "figure", "figcaption", "center", "body", "thead", "tbody", "tfoot"]),
  cells: new Set(["td", "th"]),
  rows: new Set(["tr", "table"]),
  characters: new Map([
    ["br", "\n"],
    ["hr", "\n"],
  ]),
  skipped: new Set(["template", "svg", "math", "object", "noframes", "iframe", "select"]),
  raw: new Set(["script", "style", "title", "noscript", "textarea"]),
  foldSpace: true,
};

/** Readable text of HTML: blocks on their own lines, cells apart by tabs, no script, no style. */
export const htmlText = (html: string): string => markupText(html, HTML);
