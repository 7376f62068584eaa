import { isMod97, isQrReference } from "./check-digits.ts";

export interface SwissParty {
  name: string;
  street: string;
  houseNumber: string;
  postalCode: string;
  city: string;
  country: string;
}

/** Payment data of a Swiss QR bill (SIX implementation guidelines 2.x). */
export interface SwissPayment {
  [key: string]: unknown;
  version: string;
  iban: string;
  ibanValid: boolean;
  creditor: SwissParty | null;
  ultimateCreditor: SwissParty | null;
  debtor: SwissParty | null;
  amount: { value: string; currency: string } | null;
  currency: string;
  referenceType: string;
  reference: string;
  referenceValid: boolean | null;
  message: string;
  billInformation: string;
  alternatives: string[];
}

/** Lines of a party block; type K gives two free address lines, type S the parts. */
const partyOf = (block: string[]): SwissParty | null => {
  const [type = "", name = "", line1 = "", line2 = "", postalCode = "", city = "", country = ""] = block;
  if (name === "") {
    return null;
  }
  return type === "K"
    ? { name, ...combinedAddress(line1, line2), country }
    : { name, street: line1, houseNumber: line2, postalCode, city, country };
};

const combinedAddress = (line1: string, line2: string): Omit<SwissParty, "name" | "country"> => {
  const [, street = line1, houseNumber = ""] = /^(.{1,70}?)\s+(\d{1,5}\s?[A-Za-z]?)$/.exec(line1) ?? [];
  const [, postalCode = "", city = line2] = /^(\S{1,16})\s+(.+)$/.exec(line2) ?? [];
  return { street, houseNumber, postalCode, city };
};

const validityOf = (type: string, reference: string): boolean | null => {
  if (type === "QRR") {
    return isQrReference(reference);
  }
  return type === "SCOR" ? isMod97(reference) : null;
};

/** null where the code is no Swiss QR bill. */
export const parseSwissQr = (text: string): SwissPayment | null => {
  const lines = text
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n")
    .split("\n")
    .map((line) => line.normalize("NFC").trim());
  if (lines[0] !== "SPC" || !/^02\d\d$/.test(lines[1] ?? "")) {
    return null;
  }
  const iban = (lines[3] ?? "").replaceAll(" ", "").toUpperCase();
  const [value = "", currency = ""] = lines.slice(18, 20);
  const referenceType = lines[27] ?? "";
  const reference = (lines[28] ?? "").replaceAll(" ", "");
  return {
    version: lines[1] ?? "",
    iban,
    ibanValid: isMod97(iban),
    creditor: partyOf(lines.slice(4, 11)),
    ultimateCreditor: partyOf(lines.slice(11, 18)),
    debtor: partyOf(lines.slice(20, 27)),
    amount: /^\d{1,9}(?:\.\d{1,2})?$/.test(value) && /^[A-Z]{3}$/.test(currency) ? { value, currency } : null,
    currency,
    referenceType,
    reference,
    referenceValid: validityOf(referenceType, reference),
    message: lines[29] ?? "",
    billInformation: lines[31] ?? "",
    alternatives: lines.slice(32, 34).filter((line) => line !== ""),
  };
};
