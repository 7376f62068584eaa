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
const CHARSETS = [
  "utf-8",
  "utf-8",
  "iso-8859-1",
  "iso-8859-2",
  "iso-8859-4",
  "iso-8859-5",
  "iso-8859-7",
  "iso-8859-10",
  "iso-8859-15",
];

const linesOf = (text: string): string[] => text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").split("\n");

const amountOf = (line: string): EpcPayment["amount"] => {
  const match = /^([A-Z]{3})(\d{1,9}(?:\.\d{1,2})?)$/.exec(line);
  return match === null ? null : { value: match[2] ?? "", currency: match[1] ?? "" };
};

const isEpc = (lines: string[]): boolean => {
  const [mark, version, , kind] = lines.map((line) => line.trim());
  return mark === "BCD" && /^00[12]$/.test(version ?? "") && ["SCT", "INST"].includes(kind ?? "");
};

const compact = (line: string): string => line.replaceAll(" ", "").toUpperCase();

/** null where the code is no EPC payment. `bytes` are decoded as the payload says; `text` serves where there are none. */
export const parseEpc = (text: string, bytes: Uint8Array): EpcPayment | null => {
  const decoded = (charset: string): string[] => linesOf(bytes.length > 0 ? new TextDecoder(charset).decode(bytes) : text);
  const probe = decoded("iso-8859-1");
  if (!isEpc(probe)) {
    return null;
  }
  const lines = decoded(CHARSETS[Number(probe[2])] ?? "utf-8");
  const line = (at: number): string => (lines[at] ?? "").normalize("NFC").trim();
  const [iban, reference] = [compact(line(6)), compact(line(9))];
  return {
    version: line(1),
    bic: line(4),
    name: line(5),
    iban,
    ibanValid: isMod97(iban),
    amount: amountOf(line(7)),
    purpose: line(8),
    reference,
    referenceValid: reference === "" ? null : isMod97(reference),
    remittance: line(10),
    information: line(11),
  };
};
