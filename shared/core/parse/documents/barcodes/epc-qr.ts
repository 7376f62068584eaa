import { isMod97 } from "./check-digits.ts";

/** Payment data of an EPC QR code ("Girocode", EPC 069-12). */
export interface EpcPayment {
  [key: string]: unknown;
  version: string;
  bic: string;
  name: string;
  iban: string;
  ibanValid: boolean;
  amount: { value: string; currency: string } | null;
  purpose: string;
  /** ISO 11649 creditor reference. */
  reference: string;
  referenceValid: boolean | null;
  remittance: string;
  information: string;
}

/** The standard's character set numbers. */
const CHARSETS = ["utf-8", "utf-8", "iso-8859-1", "iso-8859-2", "iso-8859-4", "iso-8859-5", "iso-8859-7", "iso-8859-10", "iso-8859-15"];

const linesOf = (text: string): string[] => text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").split("\n");

const amountOf = (line: string): EpcPayment["amount"] => {
  const match = /^([A-Z]{3})(\d{1,9}(?:\.\d{1,2})?)$/.exec(line);
  return match === null ? null : { value: match[2] ?? "", currency: match[1] ?? "" };
};

/** null where the code is no EPC payment. `bytes` are decoded as the payload says; `text` serves where there are none. */
export const parseEpc = (text: string, bytes: Uint8Array): EpcPayment | null => {
  const probe = linesOf(bytes.length > 0 ? new TextDecoder("iso-8859-1").decode(bytes) : text);
  if (probe[0]?.trim() !== "BCD" || !/^00[12]$/.test(probe[1]?.trim() ?? "") || !["SCT", "INST"].includes(probe[3]?.trim() ?? "")) {
    return null;
  }
  const charset = CHARSETS[Number(probe[2])] ?? "utf-8";
  const lines = linesOf(bytes.length > 0 ? new TextDecoder(charset).decode(bytes) : text).map((line) => line.normalize("NFC").trim());
  const iban = (lines[6] ?? "").replaceAll(" ", "").toUpperCase();
  const reference = (lines[9] ?? "").replaceAll(" ", "").toUpperCase();
  return {
    version: lines[1] ?? "",
    bic: lines[4] ?? "",
    name: lines[5] ?? "",
    iban,
    ibanValid: isMod97(iban),
    amount: amountOf(lines[7] ?? ""),
    purpose: lines[8] ?? "",
    reference,
    referenceValid: reference === "" ? null : isMod97(reference),
    remittance: lines[10] ?? "",
    information: lines[11] ?? "",
  };
};
