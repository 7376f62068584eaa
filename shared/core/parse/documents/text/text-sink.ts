/** A line break that paragraphs inside the row's cells do not turn into an empty line. */
const ROW = "\n\r";

/** Collects text with breaks that wait until text follows them, so that nested empty elements leave no empty lines. */
export class TextSink {
  private readonly pieces: string[] = [];
  private pending = "";
  private readonly foldSpace: boolean;

  constructor(foldSpace: boolean) {
    this.foldSpace = foldSpace;
  }

  write(text: string): void {
    const folded = this.foldSpace ? text.replaceAll(/[ \t\r\n\f]+/g, " ") : text.replaceAll(/[\r\n\t]+/g, "");
    const usable = this.pending !== "" || this.pieces.length === 0 ? folded.trimStart() : folded;
    if (usable === "") {
      return;
    }
    this.pieces.push(this.written(), usable);
    this.pending = "";
  }

  /** Breaks wait until text follows; the strongest wins. A cell's tab replaces the breaks inside the cell, and those after it do not count until its row ends; nor do those in front of a row's first text. */
  break(kind: "line" | "paragraph" | "cell" | "row"): void {
    if (kind === "cell") {
      this.pending = this.pending.startsWith("\t") ? `${this.pending}\t` : "\t";
    } else if (kind === "row") {
      this.pending = ROW;
    } else if (!this.pending.startsWith("\t") && this.pending !== ROW) {
      const strength = kind === "line" ? "\n" : "\n\n";
      this.pending = this.pending.length < strength.length ? strength : this.pending;
    }
  }

  line(): void {
    this.pieces.push(this.written().replaceAll("\t", ""), "\n");
    this.pending = "";
  }

  raw(text: string): void {
    this.pieces.push(this.written(), text);
    this.pending = "";
  }

  private written(): string {
    return this.pending === ROW ? "\n" : this.pending;
  }

  text(): string {
    return this.pieces.join("");
  }
}
