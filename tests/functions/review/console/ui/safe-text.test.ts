import { describe, expect, it } from "vitest";
import { csvCell, csvText } from "../../../../../functions/review/console/ui/csv.ts";
import { foldText } from "../../../../../functions/review/console/ui/fold-text.ts";
import { acceptsKey, keyName } from "../../../../../functions/review/console/ui/keys.ts";
import { hasOddCharacters, visiblePieces, visibleText } from "../../../../../functions/review/console/ui/safe-text.ts";

describe("text from outside", () => {
  it("shows characters that are invisible or turn the direction by their code", () => {
    expect(visibleText("rech\u202Egnp.exe\u200B")).toBe("rech[U+202E]gnp.exe[U+200B]");
    expect(hasOddCharacters("Müller 🙂\n\tOK")).toBe(false);
    expect(visiblePieces("")).toEqual([{ text: "", odd: null }]);
  });

  it.each(["=1+1", "+49 30", "-cmd", "@SUM(A1)", "\t=x", "|calc"])("takes the formula out of the cell %s", (text) => {
    expect(csvCell(text).startsWith("\"'")).toBe(true);
  });

  it("leaves numbers numbers and doubles quotes", () => {
    expect(csvCell(-12)).toBe('"-12"');
    expect(csvCell('a"b')).toBe('"a""b"');
    expect(csvText([["a", 1]])).toBe('\uFEFF"a";"1"\r\n');
  });

  it("compares names as people type them", () => {
    expect(foldText("Müller-Groß")).toBe(foldText("MUELLER-GROSS"));
    expect(foldText("Café")).toBe("cafe");
  });
});

describe("keys", () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  const run = (): void => undefined;

  it("names a key with what is held down", () => {
    expect(keyName({ ...plain, key: "Enter", ctrlKey: true })).toBe("Ctrl+Enter");
    expect(keyName({ ...plain, key: "?", shiftKey: true })).toBe("?");
    expect(keyName({ ...plain, key: "Tab", shiftKey: true })).toBe("Shift+Tab");
  });

  it("lets single letters rest while typing and when they are switched off, but never the help", () => {
    const letter = { key: "n", label: "takeNext" as const, run };
    const help = { key: "?", label: "keyHelp" as const, run };
    const save = { key: "Ctrl+s", label: "keySave" as const, whileTyping: true, run };

    expect(acceptsKey(letter, { name: "n", typing: true, letterKeys: true })).toBe(false);
    expect(acceptsKey(letter, { name: "n", typing: false, letterKeys: false })).toBe(false);
    expect(acceptsKey(letter, { name: "n", typing: false, letterKeys: true })).toBe(true);
    expect(acceptsKey(help, { name: "?", typing: false, letterKeys: false })).toBe(true);
    expect(acceptsKey(save, { name: "Ctrl+s", typing: true, letterKeys: false })).toBe(true);
  });
});
