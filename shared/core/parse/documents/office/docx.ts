import type { FormatReader } from "../reading.ts";
import { textReading, unread } from "../reading.ts";
import { htmlText } from "../text/html-text.ts";
import { openOfficeZip } from "./open-zip.ts";

export const readDocx: FormatReader = async (file, mediaType) => {
  // mammoth unpacks without limits: the sizes are checked first.
  const checked = await openOfficeZip(file.bytes, () => false);
  if (checked.problem !== null) {
    return unread(mediaType, checked.problem);
  }
  const mammoth = await import("mammoth");
  const { value } = await mammoth.default.convertToHtml(
    { buffer: Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength) },
    {
      includeDefaultStyleMap: true,
      externalFileAccess: false,
      convertImage: mammoth.default.images.imgElement(async () => ({ src: "" })),
    },
  );
  return textReading({ file, reader: "docx", mediaType, text: htmlText(value) });
};
