import { cleanText } from "../canonical-text.ts";
import { textReading, type FormatReader } from "../reading.ts";
import { charsetOf, decodeText } from "../text/decode-text.ts";
import { blocksOf, components, contentLines, unescapeValue, type ContentLine } from "./content-lines.ts";

const cardOf = (lines: ContentLine[]) => {
  const all = (name: string): ContentLine[] => lines.filter((line) => line.name === name);
  const text = (name: string): string => cleanText(unescapeValue(all(name)[0]?.value ?? "")).trim();
  const types = (line: ContentLine): string[] => (line.parameters["TYPE"] ?? []).map((type) => type.toLowerCase());
  const [familyName = "", givenName = ""] = components(all("N")[0]?.value ?? "");
  return {
    name: text("FN") || [givenName, familyName].filter((part) => part !== "").join(" "),
    familyName,
    givenName,
    organisation: components(all("ORG")[0]?.value ?? "")
      .filter((part) => part !== "")
      .join(", "),
    title: text("TITLE"),
    emails: all("EMAIL").map((line) => ({ address: line.value.trim(), types: types(line) })),
    phones: all("TEL").map((line) => ({ number: line.value.trim().replace(/^tel:/i, ""), types: types(line) })),
    addresses: all("ADR").map((line) => {
      const [box = "", extended = "", street = "", city = "", region = "", postalCode = "", country = ""] = components(
        line.value,
      );
      return {
        street: [street, extended, box].filter((part) => part !== "").join(", "),
        city,
        region,
        postalCode,
        country,
        types: types(line),
      };
    }),
    birthday: text("BDAY"),
    web: text("URL"),
    note: text("NOTE"),
  };
};

const describe = (card: ReturnType<typeof cardOf>): string =>
  [
    card.name,
    card.title,
    card.organisation,
    ...card.addresses.flatMap((address) => [address.street, `${address.postalCode} ${address.city}`.trim(), address.country]),
    ...card.phones.map((phone) => phone.number),
    ...card.emails.map((email) => email.address),
    card.web,
    card.birthday,
    card.note,
  ]
    .filter((line) => line !== "")
    .join("\n");

/** Business cards: one or many vCards, as text and as data. */
export const readVcard: FormatReader = async (file, mediaType) => {
  const cards = blocksOf(contentLines(decodeText(file.bytes, charsetOf(file.declaredType))), "VCARD").map(cardOf);
  const reading = textReading({ file, reader: "vcf", mediaType, text: cards.map(describe).join("\n\n") });
  for (const card of cards) {
    reading.documents[0]?.structured.push({ kind: "vcard", format: "vcard", data: card, page: null, box: null });
  }
  return reading;
};
