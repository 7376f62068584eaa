/** A one-page PDF in Courier (every letter 0.6 em wide), so the box of each word is known without a reader. */
export interface PdfLine {
  x: number;
  /** Baseline from the top, in points. */
  y: number;
  size: number;
  text: string;
}

export const PAGE_WIDTH = 595;
export const PAGE_HEIGHT = 842;
const EM = 0.6;

const escaped = (text: string): string => text.replaceAll(/[\\()]/g, (letter) => `\\${letter}`);

export const samplePdf = (lines: PdfLine[]): Uint8Array => {
  const content = lines
    .map((line) => `BT /F1 ${line.size} Tf ${line.x} ${PAGE_HEIGHT - line.y} Td (${escaped(line.text)}) Tj ET`)
    .join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    `<< /Length ${Buffer.byteLength(content, "latin1")} >>\nstream\n${content}\nendstream`,
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, index) => {
    const at = Buffer.byteLength(file, "latin1");
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = Buffer.byteLength(file, "latin1");
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
};

export interface SampleWord {
  start: number;
  end: number;
  box: [number, number, number, number];
}

/** The canonical text of the lines and where each word stands. */
export const wordsOf = (lines: PdfLine[]): { text: string; words: SampleWord[] } => {
  let text = "";
  const words: SampleWord[] = [];
  for (const line of lines) {
    for (const match of line.text.matchAll(/\S+/g)) {
      const left = line.x + match.index * line.size * EM;
      const right = left + match[0].length * line.size * EM;
      const start = text.length + match.index;
      words.push({
        start,
        end: start + match[0].length,
        box: [left, line.y - line.size * 0.8, right, line.y + line.size * 0.25],
      });
    }
    text += `${line.text}\n`;
  }
  return { text, words };
};
