/** A4 in points. */
const WIDTH = 595;
const HEIGHT = 842;

export interface PlacedText {
  x: number;
  /** From the top edge. */
  y: number;
  text: string;
  size?: number;
  bold?: boolean;
}

/** A small, valid PDF with a text layer in Helvetica (WinAnsi), one page per list: letters and invoices for tests and samples. */
export const writePdf = (pages: PlacedText[][]): Uint8Array => {
  const objects: string[] = [];
  const pageIds = pages.map((_, at) => 5 + at * 2);
  objects[1] = "<< /Type /Catalog /Pages 2 0 R >>";
  objects[2] = `<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(" ")}] >>`;
  objects[3] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
  objects[4] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>";
  pages.forEach((page, at) => {
    const content = page.map(show).join("\n");
    const id = 5 + at * 2;
    const resources = "<< /Font << /F1 3 0 R /F2 4 0 R >> >>";
    objects[id] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources ${resources} /Contents ${id + 1} 0 R >>`;
    objects[id + 1] = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  });
  return assemble(objects);
};

/** Lines from the top left corner, 14 points apart. */
export const letterPage = (lines: string[]): PlacedText[] =>
  lines.map((text, at) => ({ x: 70, y: 80 + at * 14, text })).filter((line) => line.text !== "");

const show = (line: PlacedText): string =>
  `BT /${line.bold === true ? "F2" : "F1"} ${line.size ?? 11} Tf ${line.x} ${HEIGHT - line.y} Td (${winAnsi(line.text)}) Tj ET`;

const winAnsi = (text: string): string =>
  Array.from(text, (character) => (character === "€" ? "\\200" : character === "–" ? "\\226" : escapeCharacter(character))).join(
    "",
  );

const escapeCharacter = (character: string): string => {
  const code = character.codePointAt(0) ?? 63;
  if (character === "(" || character === ")" || character === "\\") return `\\${character}`;
  if (code < 127) return character;
  return code < 256 ? `\\${code.toString(8).padStart(3, "0")}` : "?";
};

const assemble = (objects: string[]): Uint8Array => {
  let text = "%PDF-1.4\n";
  const offsets: number[] = [];
  for (let id = 1; id < objects.length; id += 1) {
    offsets[id] = text.length;
    text += `${id} 0 obj\n${objects[id]}\nendobj\n`;
  }
  const start = text.length;
  text += `xref\n0 ${objects.length}\n0000000000 65535 f \n`;
  for (let id = 1; id < objects.length; id += 1) text += `${String(offsets[id]).padStart(10, "0")} 00000 n \n`;
  text += `trailer\n<< /Size ${objects.length} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
};
