/** One line of iCalendar (RFC 5545) or vCard (RFC 6350): name, parameters, value still escaped. */
export interface ContentLine {
  name: string;
  parameters: Record<string, string[]>;
  value: string;
}

/** Lines beyond it are a calendar dump, not a message. */
const MAX_LINES = 20_000;

const unfold = (text: string): string[] => {
  const lines: string[] = [];
  for (const line of text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").split("\n").slice(0, MAX_LINES)) {
    const last = lines.at(-1);
    if ((line.startsWith(" ") || line.startsWith("\t")) && last !== undefined) {
      lines[lines.length - 1] = last + line.slice(1);
    } else if (last !== undefined && last.endsWith("=") && /ENCODING=QUOTED-PRINTABLE/i.test(last)) {
      lines[lines.length - 1] = last.slice(0, -1) + line;
    } else if (line !== "") {
      lines.push(line);
    }
  }
  return lines;
};

/** Position of `wanted` outside double quotes. */
const outsideQuotes = (line: string, wanted: string, from: number): number => {
  let quoted = false;
  for (let at = from; at < line.length; at += 1) {
    if (line[at] === '"') {
      quoted = !quoted;
    } else if (!quoted && line[at] === wanted) {
      return at;
    }
  }
  return -1;
};

const splitOutsideQuotes = (text: string, separator: string): string[] => {
  const pieces: string[] = [];
  let from = 0;
  for (let end = outsideQuotes(text, separator, 0); end !== -1; end = outsideQuotes(text, separator, from)) {
    pieces.push(text.slice(from, end));
    from = end + 1;
  }
  pieces.push(text.slice(from));
  return pieces;
};

const quotedPrintable = (value: string, charset: string): string => {
  const bytes: number[] = [];
  for (let at = 0; at < value.length; at += 1) {
    const hex = value[at] === "=" ? /^[0-9A-Fa-f]{2}/.exec(value.slice(at + 1, at + 3)) : null;
    bytes.push(hex === null ? value.charCodeAt(at) & 0xff : Number.parseInt(hex[0], 16));
    at += hex === null ? 0 : 2;
  }
  return new TextDecoder(charset.toLowerCase() === "utf-8" ? "utf-8" : "windows-1252").decode(new Uint8Array(bytes));
};

const parseLine = (line: string): ContentLine | null => {
  const colon = outsideQuotes(line, ":", 0);
  if (colon < 1) {
    return null;
  }
  const [name = "", ...rest] = splitOutsideQuotes(line.slice(0, colon), ";");
  const parameters: Record<string, string[]> = {};
  for (const parameter of rest) {
    const equals = parameter.indexOf("=");
    const key = (equals === -1 ? "TYPE" : parameter.slice(0, equals)).toUpperCase();
    const values = splitOutsideQuotes(equals === -1 ? parameter : parameter.slice(equals + 1), ",").map((value) =>
      value.replaceAll('"', ""),
    );
    parameters[key] = [...(Object.hasOwn(parameters, key) ? (parameters[key] ?? []) : []), ...values];
  }
  const raw = line.slice(colon + 1);
  const value =
    parameters["ENCODING"]?.[0]?.toUpperCase() === "QUOTED-PRINTABLE"
      ? quotedPrintable(raw, parameters["CHARSET"]?.[0] ?? "windows-1252")
      : raw;
  // "item1.EMAIL": the group in front of the dot only ties lines together.
  return { name: name.slice(name.lastIndexOf(".") + 1).toUpperCase(), parameters, value };
};

export const contentLines = (text: string): ContentLine[] => unfold(text).flatMap((line) => parseLine(line) ?? []);

export const unescapeValue = (value: string): string =>
  value.replaceAll(/\\([nN,;\\:])/g, (_whole, letter: string) => (letter === "n" || letter === "N" ? "\n" : letter));

/** Components between unescaped separators, each unescaped. */
export const components = (value: string, separator = ";"): string[] => {
  const pieces: string[] = [""];
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === "\\") {
      pieces[pieces.length - 1] += value.slice(at, at + 2);
      at += 1;
    } else if (value[at] === separator) {
      pieces.push("");
    } else {
      pieces[pieces.length - 1] += value[at] ?? "";
    }
  }
  return pieces.map((piece) => unescapeValue(piece).trim());
};

/** Lines grouped by BEGIN:<kind> .. END:<kind>; nested components (alarms, time zones) are left out. */
export const blocksOf = (lines: ContentLine[], kind: string): ContentLine[][] => {
  const blocks: ContentLine[][] = [];
  /** 0 outside, 1 in the component itself, more in one nested. */
  let depth = 0;
  for (const line of lines) {
    const isEdge = line.name === "BEGIN" || line.name === "END";
    if (depth === 0) {
      const starts = line.name === "BEGIN" && line.value.trim().toUpperCase() === kind;
      depth = starts ? 1 : 0;
      blocks.push(...(starts ? [[]] : []));
    } else if (isEdge) {
      depth += line.name === "BEGIN" ? 1 : -1;
    } else if (depth === 1) {
      blocks.at(-1)?.push(line);
    }
  }
  return blocks;
};
