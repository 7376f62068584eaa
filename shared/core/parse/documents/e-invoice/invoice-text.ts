import type { EInvoice, InvoiceParty } from "../../../../schemas/e-invoice.ts";

const TITLES: Record<EInvoice["kind"], string> = { invoice: "Rechnung", credit_note: "Gutschrift", order: "Bestellung" };

const partyLines = (role: string, party: InvoiceParty): string[] => [
  `${role}: ${party.name ?? party.tradingName ?? ""}`,
  ...party.addressLines,
  [party.postalCode, party.city, party.country].filter((part) => part !== null).join(" "),
  party.vatId === null ? "" : `USt-IdNr.: ${party.vatId}`,
  party.taxNumber === null ? "" : `Steuernummer: ${party.taxNumber}`,
];

const labelled = (label: string, value: string | null): string => (value === null ? "" : `${label}: ${value}`);

/** A readable rendering: what a person sees who has no viewer for the XML, and what classification reads. */
export const invoiceText = (invoice: EInvoice): string => {
  const money = (label: string, value: string | null): string =>
    value === null ? "" : `${label}: ${value} ${invoice.currency ?? ""}`.trim();
  const lines = [
    `${TITLES[invoice.kind]} ${invoice.number ?? ""}`.trim(),
    labelled("Datum", invoice.issueDate),
    labelled("Fällig am", invoice.dueDate),
    ...partyLines("Verkäufer", invoice.seller),
    ...partyLines("Käufer", invoice.buyer),
    labelled("Käuferreferenz", invoice.buyerReference),
    labelled("Bestellnummer", invoice.purchaseOrder),
    labelled("Vertrag", invoice.contract),
    ...invoice.lines.map((line) =>
      [line.id, line.name, line.quantity, line.unit, line.unitPrice, line.net].filter((part) => part !== null).join("\t"),
    ),
    money("Netto", invoice.netTotal),
    ...invoice.taxes.map((tax) => (tax.amount === null ? "" : `USt ${tax.rate ?? ""} %: ${tax.amount}`)),
    money("Steuer", invoice.taxTotal),
    money("Brutto", invoice.grossTotal),
    money("Zahlbetrag", invoice.payable),
    ...invoice.ibans.map((iban) => `IBAN: ${iban}`),
    labelled("BIC", invoice.bic),
    labelled("Verwendungszweck", invoice.paymentReference),
    labelled("Zahlungsbedingungen", invoice.paymentTerms),
    ...invoice.notes,
  ];
  return lines.filter((line) => line !== "").join("\n");
};
