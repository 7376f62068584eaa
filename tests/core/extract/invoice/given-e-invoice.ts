import type { EInvoice, InvoiceParty } from "../../../../shared/schemas/e-invoice.ts";

const party: InvoiceParty = { name: null, tradingName: null, id: null, legalId: null, vatId: null, taxNumber: null, addressLines: [], postalCode: null, city: null, country: null, contactName: null, phone: null, email: null };

export function givenEInvoice(): EInvoice {
  return {
    syntax: "ubl", kind: "invoice", profile: null, number: "RE-2026/17", issueDate: "2026-03-01", dueDate: "2026-03-15", deliveryDate: null, typeCode: "380", currency: "EUR",
    seller: { ...party, name: "Hofer GmbH", vatId: "DE136695976" }, buyer: { ...party, name: "Musterwerke GmbH" },
    buyerReference: null, purchaseOrder: "4500018832", salesOrder: null, contract: null, precedingInvoices: [], paymentReference: null, paymentMeansCode: null, ibans: ["DE89370400440532013000"], bic: null,
    lineTotal: "100.00", allowanceTotal: null, chargeTotal: null, netTotal: "100.00", taxTotal: "19.00", grossTotal: "119.00", prepaid: null, payable: null, taxes: [], paymentTerms: null, cashDiscounts: [], allowances: [],
    lines: [{ id: "1", name: "Beratung", description: null, articleNumber: null, buyerArticleNumber: null, quantity: "2", unit: "C62", unitPrice: "50.00", net: "100.00", taxCategory: "S", taxRate: "19" }],
    notes: [],
  };
}
