/** Joins pieces of text to lines as a browser would lay them out. */
export class TextWriter {
  private readonly chunks: string[] = [];
  private breaks = 0;
  private space = false;
  private fresh = true;
  private started = false;
  quoteDepth = 0;
  /** Of the line written last: blank lines between two depths belong to the outer one. */
  private lastDepth = 0;

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
    const blankPrefix = "> ".repeat(Math.min(this.quoteDepth, this.lastDepth)).trimEnd();
    this.lastDepth = this.quoteDepth;
    for (let count = 0; this.started && count < this.breaks; count += 1) {
      this.chunks.push("\n");
      if (count < this.breaks - 1 && blankPrefix !== "") this.chunks.push(blankPrefix);
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
