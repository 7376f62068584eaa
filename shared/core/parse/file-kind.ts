import { looksLikeMail } from "./mail/looks-like-mail.ts";

/** Who reads a file: the message readers, the containers, or the document readers. */
export type FileKind = "mail" | "msg" | "tnef" | "zip" | "cms" | "document";

export interface Sniffed {
  kind: FileKind;
  mediaType: string;
}

const MAGIC: { hex: string; type: string }[] = [
  { hex: "25504446", type: "application/pdf" },
  { hex: "89504e47", type: "image/png" },
  { hex: "ffd8ff", type: "image/jpeg" },
  { hex: "47494638", type: "image/gif" },
  { hex: "49492a00", type: "image/tiff" },
  { hex: "4d4d002a", type: "image/tiff" },
  { hex: "7b5c727466", type: "application/rtf" },
  { hex: "1f8b", type: "application/gzip" },
  { hex: "526172211a07", type: "application/vnd.rar" },
  { hex: "377abcaf271c", type: "application/x-7z-compressed" },
  { hex: "4d5a", type: "application/vnd.microsoft.portable-executable" },
];
const EXTENSIONS: Record<string, string> = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  tif: "image/tiff",
  tiff: "image/tiff",
  webp: "image/webp",
  heic: "image/heic",
  txt: "text/plain",
  csv: "text/csv",
  html: "text/html",
  htm: "text/html",
  xml: "application/xml",
  ics: "text/calendar",
  vcf: "text/vcard",
  json: "application/json",
  rtf: "application/rtf",
  eml: "message/rfc822",
  msg: "application/vnd.ms-outlook",
  zip: "application/zip",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  odt: "application/vnd.oasis.opendocument.text",
};
/** Bytes of the head that magic numbers need. */
const HEAD = 16;
const OLE = "d0cf11e0a1b11ae1";
const TNEF = "789f3e22";
/** Storage name of Outlook items, as it stands in the directory of the compound file. */
const MSG_STORAGE = Buffer.from("__properties_version1.0", "utf16le");
const OFFICE_ENTRIES = [
  Buffer.from("[Content_Types].xml"),
  Buffer.from("mimetypeapplication/vnd.oasis"),
  Buffer.from("META-INF/manifest.xml"),
  Buffer.from("Index/Document.iwa"),
];
const CMS_TYPES = new Set(["application/pkcs7-mime", "application/x-pkcs7-mime"]);

/** By content first, by declared type and name second. */
export function sniffFile(bytes: Uint8Array, name: string | null, declaredType: string | null): Sniffed {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const declared = usefulType(declaredType);
  const extension = /\.([a-z0-9]{1,5})$/.exec((name ?? "").toLowerCase())?.[1] ?? "";
  return byMagic(view, { declared, extension }) ?? byDeclaration(view, { declared, extension });
}

interface Claimed {
  declared: string | null;
  extension: string;
}

function byMagic(view: Buffer, claimed: Claimed): Sniffed | null {
  const head = view.subarray(0, HEAD).toString("hex");
  if (head.startsWith(OLE)) return oleKind(view, claimed);
  if (head.startsWith(TNEF)) return { kind: "tnef", mediaType: "application/ms-tnef" };
  if (head.startsWith("504b0304") || head.startsWith("504b0506")) return zipKind(view, claimed);
  const magic = MAGIC.find((entry) => head.startsWith(entry.hex));
  return magic === undefined ? null : { kind: "document", mediaType: magic.type };
}

function byDeclaration(view: Buffer, { declared, extension }: Claimed): Sniffed {
  if (CMS_TYPES.has(declared ?? "") || extension === "p7m") return { kind: "cms", mediaType: "application/pkcs7-mime" };
  const saysMail = declared === "message/rfc822" || declared === "message/global";
  const mayBeMail = declared === null || (declared === "text/plain" && (extension === "eml" || extension === ""));
  if (saysMail || (mayBeMail && looksLikeMail(view))) return { kind: "mail", mediaType: "message/rfc822" };
  return { kind: "document", mediaType: declared ?? EXTENSIONS[extension] ?? "application/octet-stream" };
}

function oleKind(view: Buffer, { declared, extension }: Claimed): Sniffed {
  if (view.includes(MSG_STORAGE)) return { kind: "msg", mediaType: "application/vnd.ms-outlook" };
  return { kind: "document", mediaType: declared ?? EXTENSIONS[extension] ?? "application/x-ole-storage" };
}

function zipKind(view: Buffer, { declared, extension }: Claimed): Sniffed {
  if (OFFICE_ENTRIES.some((entry) => view.includes(entry))) {
    const declaredOffice = declared !== null && declared.startsWith("application/vnd.") ? declared : null;
    return { kind: "document", mediaType: declaredOffice ?? EXTENSIONS[extension] ?? "application/zip" };
  }
  return { kind: "zip", mediaType: "application/zip" };
}

/** What says nothing ("some bytes") counts as not declared. */
function usefulType(declared: string | null): string | null {
  if (declared === null || !declared.includes("/")) return null;
  return /^(?:application\/(?:octet-stream|x-unknown|unknown|download|force-download|x-download|binary)|\*\/\*|unknown\/.*)$/.test(
    declared,
  )
    ? null
    : declared;
}
