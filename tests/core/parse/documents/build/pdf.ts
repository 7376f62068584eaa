import { createHash } from "node:crypto";

/** Objects of a PDF by number, without `obj` and `endobj`; 1 is the catalog. */
export interface PdfObjects {
  objects: Map<number, string>;
  trailer?: string;
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);

/** Puts a file together with a correct cross-reference table; strings count as Latin-1. */
export const assemblePdf = ({ objects, trailer = "" }: PdfObjects): Uint8Array => {
  let text = "%PDF-1.7\n";
  const offsets = new Map<number, number>();
  for (const [id, body] of objects) {
    offsets.set(id, text.length);
    text += `${id} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(...objects.keys()) + 1;
  const start = text.length;
  text += `xref\n0 ${size}\n0000000000 65535 f \n`;
  for (let id = 1; id < size; id += 1) {
    text += offsets.has(id) ? `${String(offsets.get(id)).padStart(10, "0")} 00000 n \n` : "0000000000 65535 f \n";
  }
  return bytesOf(`${text}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`);
};

export const stream = (content: string, dictionary = ""): string =>
  `<< /Length ${content.length} ${dictionary} >>\nstream\n${content}\nendstream`;

const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

export interface PageParts {
  content: string;
  /** Further entries of the page's dictionary. */
  extra?: string;
  /** Further entries of its resources. */
  resources?: string;
}

/** A document of pages with Helvetica as /F1; `more` adds or replaces objects from number 100 on. */
export const pdfOf = (
  pages: PageParts[],
  options: { catalog?: string; more?: Map<number, string>; trailer?: string } = {},
): Uint8Array => {
  const objects = new Map<number, string>();
  const ids = pages.map((_, at) => 10 + at * 2);
  objects.set(1, `<< /Type /Catalog /Pages 2 0 R ${options.catalog ?? ""} >>`);
  objects.set(2, `<< /Type /Pages /Count ${pages.length} /Kids [${ids.map((id) => `${id} 0 R`).join(" ")}] >>`);
  objects.set(3, FONT);
  for (const [at, page] of pages.entries()) {
    const id = 10 + at * 2;
    objects.set(
      id,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> ${page.resources ?? ""} >> /Contents ${id + 1} 0 R ${page.extra ?? ""} >>`,
    );
    objects.set(id + 1, stream(page.content));
  }
  for (const [id, body] of options.more ?? []) {
    objects.set(id, body);
  }
  return assemblePdf({ objects, ...(options.trailer === undefined ? {} : { trailer: options.trailer }) });
};

/** Text at a place from the lower left corner. */
export const show = (text: string, x: number, y: number, size = 12): string => `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET\n`;

const PADDING = Uint8Array.from(Buffer.from("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A", "hex"));

const rc4 = (key: Uint8Array, data: Uint8Array): Uint8Array => {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    [state[i], state[j]] = [state[j] ?? 0, state[i] ?? 0];
  }
  let [i, j] = [0, 0];
  return data.map((byte) => {
    i = (i + 1) & 255;
    j = (j + (state[i] ?? 0)) & 255;
    [state[i], state[j]] = [state[j] ?? 0, state[i] ?? 0];
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
  });
};

const md5 = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(createHash("md5").update(Buffer.concat(parts)).digest());

const padded = (password: string): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from(password, "latin1"), PADDING])).subarray(0, 32);

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString("hex")}>`;

/** One page of text under RC4 with 40 bits (the standard handler, revision 2): old, and still what scanners write. */
export const encryptedPdf = (text: string, passwords: { user: string; owner: string }): Uint8Array => {
  const id = bytesOf("0123456789abcdef");
  const permissions = Uint8Array.from([0xfc, 0xff, 0xff, 0xff]);
  const ownerEntry = rc4(md5(padded(passwords.owner)).subarray(0, 5), padded(passwords.user));
  const key = md5(padded(passwords.user), ownerEntry, permissions, id).subarray(0, 5);
  const userEntry = rc4(key, PADDING);
  const objectKey = (number: number): Uint8Array =>
    md5(key, Uint8Array.from([number & 255, (number >> 8) & 255, 0, 0, 0])).subarray(0, 10);
  const encrypt = `<< /Filter /Standard /V 1 /R 2 /O ${hex(ownerEntry)} /U ${hex(userEntry)} /P -4 >>`;
  return pdfOf([{ content: latin1(rc4(objectKey(11), bytesOf(show(text, 72, 700)))) }], {
    more: new Map([[100, encrypt]]),
    trailer: `/Encrypt 100 0 R /ID [${hex(id)} ${hex(id)}]`,
  });
};
