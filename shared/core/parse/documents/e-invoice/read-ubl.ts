import type { EInvoice, InvoiceLine, InvoiceParty } from "../../../../schemas/e-invoice.ts";
import { MAX_INVOICE_LINES } from "../limits.ts";
import { at, first, type XmlElement } from "../xml/parse-xml.ts";
import { amountIn, dateOf, decimal, decimalIn, discountsInText, textIn, textsIn, withoutSpaces } from "./values.ts";

const party = (role: XmlElement | undefined): InvoiceParty => {
  const element = first(role, "Party");
  const address = first(element, "PostalAddress");
  const taxId = (isVat: boolean): string | null =>
    textIn(
      at(element, "PartyTaxScheme").find((each) => (textIn(each, "TaxScheme/ID")?.toUpperCase() === "VAT") === isVat),
      "CompanyID",
    );
  return {
    name: textIn(element, "PartyLegalEntity/RegistrationName", "PartyName/Name"),
    tradingName: textIn(element, "PartyName/Name"),
    id: textIn(element, "PartyIdentification/ID"),
    legalId: textIn(element, "PartyLegalEntity/CompanyID"),
    vatId: taxId(true),
    taxNumber: taxId(false),
    addressLines: textsIn(address, "StreetName", "AdditionalStreetName", "AddressLine/Line"),
    postalCode: textIn(address, "PostalZone"),
    city: textIn(address, "CityName"),
    country: textIn(address, "Country/IdentificationCode"),
    contactName: textIn(element, "Contact/Name"),
    phone: textIn(element, "Contact/Telephone"),
    email:
      textIn(element, "Contact/ElectronicMail") ??
      at(element, "EndpointID").find((id) => id.attributes["schemeID"] === "EM")?.text ??
      null,
  };
};

const line = (element: XmlElement): InvoiceLine => {
  const quantity = first(element, "InvoicedQuantity") ?? first(element, "CreditedQuantity");
  return {
    id: textIn(element, "ID"),
    name: textIn(element, "Item/Name") ?? textIn(element, "Item/Description", "Note") ?? "",
    description: textIn(element, "Item/Description"),
    articleNumber: textIn(element, "Item/SellersItemIdentification/ID", "Item/StandardItemIdentification/ID"),
    buyerArticleNumber: textIn(element, "Item/BuyersItemIdentification/ID"),
    quantity: decimal(quantity?.text ?? null),
    unit: quantity?.attributes["unitCode"] ?? null,
    unitPrice: decimalIn(element, "Price/PriceAmount"),
    net: decimalIn(element, "LineExtensionAmount"),
    taxCategory: textIn(element, "Item/ClassifiedTaxCategory/ID"),
    taxRate: decimalIn(element, "Item/ClassifiedTaxCategory/Percent"),
  };
};

const allowance = (element: XmlElement): EInvoice["allowances"][number] => ({
  charge: textIn(element, "ChargeIndicator") === "true",
  amount: decimalIn(element, "Amount"),
  basis: decimalIn(element, "BaseAmount"),
  percent: decimalIn(element, "MultiplierFactorNumeric"),
  reason: textIn(element, "AllowanceChargeReason"),
  taxRate: decimalIn(element, "TaxCategory/Percent"),
});

/** The second TaxTotal of an invoice with two currencies has only a sum in the accounting currency. */
const taxTotal = (root: XmlElement, currency: string | null): XmlElement | undefined => {
  const all = at(root, "TaxTotal");
  return all.find((total) => first(total, "TaxAmount")?.attributes["currencyID"] === currency) ?? all[0];
};

const UBL_ROOTS = new Set(["Invoice", "CreditNote"]);

/** UBL shares the root name "Invoice" with other formats: the issue date and a party tell them apart. */
export const isUbl = (root: XmlElement): boolean =>
  UBL_ROOTS.has(root.name) &&
  first(root, "ID") !== undefined &&
  (first(root, "AccountingSupplierParty") !== undefined || first(root, "LegalMonetaryTotal") !== undefined);

type Payment = Pick<
  EInvoice,
  "paymentReference" | "paymentMeansCode" | "ibans" | "bic" | "paymentTerms" | "cashDiscounts" | "dueDate"
>;

const payment = (root: XmlElement): Payment => {
  const terms = textsIn(root, "PaymentTerms/Note").join("\n");
  return {
    dueDate: dateOf(textIn(root, "DueDate", "PaymentMeans/PaymentDueDate", "PaymentTerms/PaymentDueDate")),
    paymentReference: textIn(root, "PaymentMeans/PaymentID"),
    paymentMeansCode: textIn(root, "PaymentMeans/PaymentMeansCode"),
    ibans: textsIn(root, "PaymentMeans/PayeeFinancialAccount/ID").map(withoutSpaces),
    bic: textIn(root, "PaymentMeans/PayeeFinancialAccount/FinancialInstitutionBranch/ID"),
    paymentTerms: terms === "" ? null : terms,
    cashDiscounts: discountsInText(terms),
  };
};

/** Core terms of a UBL 2.1 invoice or credit note. */
export const readUbl = (root: XmlElement): EInvoice => {
  const currency = textIn(root, "DocumentCurrencyCode");
  const tax = taxTotal(root, currency);
  const sums = first(root, "LegalMonetaryTotal");
  return {
    syntax: "ubl",
    kind: root.name === "CreditNote" ? "credit_note" : "invoice",
    profile: textIn(root, "CustomizationID"),
    number: textIn(root, "ID"),
    issueDate: dateOf(textIn(root, "IssueDate")),
    deliveryDate: dateOf(textIn(root, "Delivery/ActualDeliveryDate")),
    typeCode: textIn(root, "InvoiceTypeCode", "CreditNoteTypeCode"),
    currency,
    seller: party(first(root, "AccountingSupplierParty")),
    buyer: party(first(root, "AccountingCustomerParty")),
    buyerReference: textIn(root, "BuyerReference"),
    purchaseOrder: textIn(root, "OrderReference/ID"),
    salesOrder: textIn(root, "OrderReference/SalesOrderID"),
    contract: textIn(root, "ContractDocumentReference/ID"),
    precedingInvoices: textsIn(root, "BillingReference/InvoiceDocumentReference/ID"),
    ...payment(root),
    lineTotal: amountIn(sums, "LineExtensionAmount", currency),
    allowanceTotal: amountIn(sums, "AllowanceTotalAmount", currency),
    chargeTotal: amountIn(sums, "ChargeTotalAmount", currency),
    netTotal: amountIn(sums, "TaxExclusiveAmount", currency),
    taxTotal: amountIn(tax, "TaxAmount", currency),
    grossTotal: amountIn(sums, "TaxInclusiveAmount", currency),
    prepaid: amountIn(sums, "PrepaidAmount", currency),
    payable: amountIn(sums, "PayableAmount", currency),
    taxes: at(tax, "TaxSubtotal").map((part) => ({
      category: textIn(part, "TaxCategory/ID"),
      rate: decimalIn(part, "TaxCategory/Percent"),
      basis: amountIn(part, "TaxableAmount", currency),
      amount: amountIn(part, "TaxAmount", currency),
    })),
    allowances: at(root, "AllowanceCharge").map(allowance),
    lines: [...at(root, "InvoiceLine"), ...at(root, "CreditNoteLine")].slice(0, MAX_INVOICE_LINES).map(line),
    notes: textsIn(root, "Note"),
  };
};
