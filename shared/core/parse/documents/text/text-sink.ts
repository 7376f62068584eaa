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
    this.pieces.push(this.pending, usable);
    this.pending = "";
  }

  /** Breaks wait until text follows; the strongest wins. A cell's tab replaces the breaks inside the cell, and those after it do not count until its row ends. */
  break(kind: "line" | "paragraph" | "cell" | "row"): void {
    if (kind === "cell") {
      this.pending = this.pending.startsWith("\t") ? `${this.pending}\t` : "\t";
    } else if (kind === "row") {
      this.pending = "\n";
    } else if (!this.pending.startsWith("\t")) {
      const strength = kind === "line" ? "\n" : "\n\n";
      this.pending = this.pending.length < strength.length ? strength : this.pending;
    }
  }

  line(): void {
    this.pieces.push(this.pending.replaceAll("\t", ""), "\n");
    this.pending = "";
  }

  raw(text: string): void {
    this.pieces.push(this.pending, text);
    this.pending = "";
  }

  text(): string {
    return this.pieces.join("");
  }
}
