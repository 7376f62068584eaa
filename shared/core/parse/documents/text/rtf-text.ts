import { MAX_GROUP_DEPTH } from "../limits.ts";

/** Groups that hold no text of the letter. `\*` groups are unknown destinations and skipped as the specification asks. */
const SKIPPED = new Set([
  "fonttbl",
  "colortbl",
  "stylesheet",
  "info",
  "pict",
  "object",
  "header",
  "headerl",
  "headerr",
  "headerf",
  "footer",
  "footerl",
  "footerr",
  "footerf",
  "themedata",
  "datastore",
  "listtable",
  "listoverridetable",
  "revtbl",
  "rsidtbl",
  "generator",
  "xmlnstbl",
  "latentstyles",
  "fldinst",
  "bkmkstart",
  "bkmkend",
  "nonshppict",
  "filetbl",
  "mmathPr",
]);

const WORDS = new Map<string, string>([
  ["par", "\n"],
  ["line", "\n"],
  ["sect", "\n\n"],
  ["page", "\n"],
  ["row", "\n"],
  ["cell", "\t"],
  ["tab", "\t"],
  ["emdash", "—"],
  ["endash", "–"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["bullet", "•"],
  ["emspace", " "],
  ["enspace", " "],
]);

const charsetOfCodepage = (page: number): string => {
  const label =
    page === 65001
      ? "utf-8"
      : page === 932
        ? "shift_jis"
        : page === 936
          ? "gbk"
          : page === 949
            ? "euc-kr"
            : page === 950
              ? "big5"
              : page === 10000
                ? "macintosh"
                : `windows-${page}`;
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) {
      return "windows-1252";
    }
    throw error;
  }
};

interface Group {
  skip: boolean;
  /** Fallback characters after \u that must be passed over. */
  unicodeSkip: number;
}

class RtfScanner {
  private readonly source: string;
  private at = 0;
  private out: string[] = [];
  private bytes: number[] = [];
  private charset = "windows-1252";
  private groups: Group[] = [];
  private group: Group = { skip: false, unicodeSkip: 1 };
  private overDeep = 0;
  private toPass = 0;

  constructor(source: string) {
    this.source = source;
  }

  text(): string {
    while (this.at < this.source.length) {
      this.step();
    }
    this.flush();
    return this.out.join("");
  }

  private step(): void {
    const character = this.source[this.at] ?? "";
    this.at += 1;
    if (character === "{") {
      this.open();
    } else if (character === "}") {
      this.close();
    } else if (character === "\\") {
      this.control();
    } else if (character !== "\r" && character !== "\n") {
      this.write(character);
    }
  }

  private open(): void {
    this.flush();
    if (this.groups.length >= MAX_GROUP_DEPTH) {
      this.overDeep += 1;
      return;
    }
    this.groups.push(this.group);
    this.group = { ...this.group };
  }

  private close(): void {
    this.flush();
    if (this.overDeep > 0) {
      this.overDeep -= 1;
      return;
    }
    this.group = this.groups.pop() ?? this.group;
  }

  private control(): void {
    const next = this.source[this.at] ?? "";
    if (next === "'") {
      const value = Number.parseInt(this.source.slice(this.at + 1, this.at + 3), 16);
      this.at += 3;
      this.byte(value);
      return;
    }
    const match = /^([A-Za-z]{1,32})(-?\d{1,10})? ?/.exec(this.source.slice(this.at, this.at + 48));
    if (match === null) {
      this.at += 1;
      this.symbol(next);
      return;
    }
    this.at += match[0].length;
    this.word(match[1] ?? "", match[2] === undefined ? null : Number.parseInt(match[2], 10));
  }

  private symbol(symbol: string): void {
    if (symbol === "*") {
      this.group.skip = true;
    } else if (symbol === "~") {
      this.write("\u00a0");
    } else if (symbol === "\n" || symbol === "\r") {
      this.write("\n");
    } else if (symbol === "_") {
      this.write("-");
    } else if (symbol === "\\" || symbol === "{" || symbol === "}") {
      this.write(symbol);
    }
  }

  private word(word: string, value: number | null): void {
    if (SKIPPED.has(word)) {
      this.group.skip = true;
    } else if (word === "u" && value !== null) {
      this.flush();
      this.write(String.fromCharCode(value < 0 ? value + 65536 : value % 65536));
      this.toPass = this.group.unicodeSkip;
    } else if (word === "uc") {
      this.group.unicodeSkip = Math.max(0, Math.min(value ?? 1, 8));
    } else if (word === "ansicpg" && value !== null) {
      this.charset = charsetOfCodepage(value);
    } else if (word === "bin") {
      this.at += Math.max(0, value ?? 0);
    } else {
      const text = WORDS.get(word);
      if (text !== undefined) {
        this.write(text);
      }
    }
  }

  private byte(value: number): void {
    if (this.toPass > 0) {
      this.toPass -= 1;
    } else if (!this.group.skip && Number.isInteger(value)) {
      this.bytes.push(value);
    }
  }

  private write(text: string): void {
    this.flush();
    if (this.toPass > 0 && text.length === 1) {
      this.toPass -= 1;
    } else if (!this.group.skip) {
      this.out.push(text);
    }
  }

  /** Bytes gather until something else follows: a character of a double-byte page takes two \'hh. */
  private flush(): void {
    if (this.bytes.length > 0) {
      this.out.push(new TextDecoder(this.charset).decode(new Uint8Array(this.bytes)));
      this.bytes = [];
    }
  }
}

/** Text of RTF as a reader sees it, without headers, pictures and field instructions. */
export const rtfText = (rtf: string): string => new RtfScanner(rtf).text();
