import { textReading, type FormatReader } from "../reading.ts";
import { charsetOf, decodeText } from "./decode-text.ts";
import { htmlText } from "./html-text.ts";
import { rtfText } from "./rtf-text.ts";

/** The charset an HTML page names for itself. */
const metaCharset = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 2048));
  return /<meta[^>]{0,200}charset\s{0,4}=\s{0,4}["']?([A-Za-z0-9_.:-]{1,40})/i.exec(head)?.[1] ?? null;
};

export const readText: FormatReader = async (file, mediaType) => {
  const declared = charsetOf(file.declaredType);
  switch (mediaType) {
    case "text/html":
      return textReading({
        file,
        reader: "html",
        mediaType,
        text: htmlText(decodeText(file.bytes, declared ?? metaCharset(file.bytes))),
      });
    case "application/rtf":
      return textReading({ file, reader: "rtf", mediaType, text: rtfText(new TextDecoder("latin1").decode(file.bytes)) });
    case "text/csv":
      return textReading({ file, reader: "csv", mediaType, text: decodeText(file.bytes, declared) });
    default:
      return textReading({ file, reader: "text", mediaType, text: decodeText(file.bytes, declared) });
  }
};
