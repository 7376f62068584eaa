import type { EInvoice, InvoiceLine, InvoiceParty } from "../../../../schemas/e-invoice.ts";
import { MAX_INVOICE_LINES } from "../limits.ts";
import { at, first, type XmlElement } from "../xml/parse-xml.ts";
import { amountIn, dateOf, decimal, decimalIn, discountsInText, textIn, textsIn, withoutSpaces } from "./values.ts";

/** Roots of UN/CEFACT Cross Industry messages: Factur-X and XRechnung, ZUGFeRD 1, Order-X. */
export const CII_ROOTS: Record<string, EInvoice["syntax"]> = {
  CrossIndustryInvoice: "cii",
  CrossIndustryDocument: "zugferd1",
  SCRDMCCBDACIOMessageStructure: "order-x",
};

const party = (element: XmlElement | undefined): InvoiceParty => {
  const address = first(element, "PostalTradeAddress");
  const contact = first(element, "DefinedTradeContact");
  const taxId = (scheme: string): string | null =>
    at(element, "SpecifiedTaxRegistration/ID").find((id) => id.attributes["schemeID"] === scheme && id.text !== "")?.text ?? null;
  return {
    name: textIn(element, "Name"),
    tradingName: textIn(element, "SpecifiedLegalOrganization/TradingBusinessName"),
    id: textIn(element, "ID", "GlobalID"),
    legalId: textIn(element, "SpecifiedLegalOrganization/ID"),
    vatId: taxId("VA"),
    taxNumber: taxId("FC"),
    addressLines: textsIn(address, "LineOne", "LineTwo", "LineThree"),
    postalCode: textIn(address, "PostcodeCode"),
    city: textIn(address, "CityName"),
    country: textIn(address, "CountryID"),
    contactName: textIn(contact, "PersonName", "DepartmentName"),
    phone: textIn(contact, "TelephoneUniversalCommunication/CompleteNumber"),
    email:
      textIn(contact, "EmailURIUniversalCommunication/URIID", "EmailURIUniversalCommunication/CompleteNumber") ??
      emailEndpoint(element),
  };
};

const emailEndpoint = (element: XmlElement | undefined): string | null =>
  at(element, "URIUniversalCommunication/URIID").find((id) => id.attributes["schemeID"] === "EM")?.text ?? null;

const line = (element: XmlElement): InvoiceLine => {
  const agreement = first(element, "SpecifiedLineTradeAgreement") ?? first(element, "SpecifiedSupplyChainTradeAgreement");
  const delivery = first(element, "SpecifiedLineTradeDelivery") ?? first(element, "SpecifiedSupplyChainTradeDelivery");
  const settlement = first(element, "SpecifiedLineTradeSettlement") ?? first(element, "SpecifiedSupplyChainTradeSettlement");
  const quantity = first(delivery, "BilledQuantity") ?? first(delivery, "RequestedQuantity") ?? first(delivery, "AgreedQuantity");
  return {
    id: textIn(element, "AssociatedDocumentLineDocument/LineID"),
    name:
      textIn(element, "SpecifiedTradeProduct/Name") ??
      textIn(element, "AssociatedDocumentLineDocument/IncludedNote/Content") ??
      "",
    description: textIn(element, "SpecifiedTradeProduct/Description"),
    articleNumber: textIn(element, "SpecifiedTradeProduct/SellerAssignedID", "SpecifiedTradeProduct/GlobalID"),
    buyerArticleNumber: textIn(element, "SpecifiedTradeProduct/BuyerAssignedID"),
    quantity: decimal(quantity?.text ?? null),
    unit: quantity?.attributes["unitCode"] ?? null,
    unitPrice: decimalIn(agreement, "NetPriceProductTradePrice/ChargeAmount", "GrossPriceProductTradePrice/ChargeAmount"),
    net: decimalIn(
      settlement,
      "SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount",
      "SpecifiedTradeSettlementMonetarySummation/LineTotalAmount",
    ),
    taxCategory: textIn(settlement, "ApplicableTradeTax/CategoryCode"),
    taxRate: decimalIn(settlement, "ApplicableTradeTax/RateApplicablePercent", "ApplicableTradeTax/ApplicablePercent"),
  };
};

const allowance = (element: XmlElement): EInvoice["allowances"][number] => ({
  charge: textIn(element, "ChargeIndicator/Indicator", "ChargeIndicator") === "true",
  amount: decimalIn(element, "ActualAmount"),
  basis: decimalIn(element, "BasisAmount"),
  percent: decimalIn(element, "CalculationPercent"),
  reason: textIn(element, "Reason"),
  taxRate: decimalIn(element, "CategoryTradeTax/RateApplicablePercent", "CategoryTradeTax/ApplicablePercent"),
});

const discountTerms = (settlement: XmlElement | undefined): EInvoice["cashDiscounts"] =>
  at(settlement, "SpecifiedTradePaymentTerms/ApplicableTradePaymentDiscountTerms").map((terms) => {
    const days = textIn(terms, "BasisPeriodMeasure");
    return {
      days: days !== null && /^\d{1,4}$/.test(days) ? Number.parseInt(days, 10) : null,
      percent: decimalIn(terms, "CalculationPercent"),
      basis: decimalIn(terms, "BasisAmount"),
    };
  });

const date = (element: XmlElement | undefined, ...paths: string[]): string | null =>
  dateOf(textIn(element, ...paths.flatMap((path) => [`${path}/DateTimeString`, `${path}/DateString`, `${path}/DateTime`, path])));

type Payment = Pick<
  EInvoice,
  | "paymentReference"
  | "paymentMeansCode"
  | "ibans"
  | "bic"
  | "paymentTerms"
  | "cashDiscounts"
  | "dueDate"
  | "allowances"
  | "taxes"
>;

const payment = (settlement: XmlElement | undefined): Payment => {
  const terms = textsIn(settlement, "SpecifiedTradePaymentTerms/Description").join("\n");
  const means = "SpecifiedTradeSettlementPaymentMeans";
  return {
    paymentReference: textIn(settlement, "PaymentReference"),
    paymentMeansCode: textIn(settlement, `${means}/TypeCode`),
    ibans: textsIn(
      settlement,
      `${means}/PayeePartyCreditorFinancialAccount/IBANID`,
      `${means}/PayeePartyCreditorFinancialAccount/ProprietaryID`,
    ).map(withoutSpaces),
    bic: textIn(settlement, `${means}/PayeeSpecifiedCreditorFinancialInstitution/BICID`),
    paymentTerms: terms === "" ? null : terms,
    cashDiscounts: [...discountTerms(settlement), ...discountsInText(terms)],
    dueDate: date(settlement, "SpecifiedTradePaymentTerms/DueDateDateTime"),
    allowances: at(settlement, "SpecifiedTradeAllowanceCharge").map(allowance),
    taxes: at(settlement, "ApplicableTradeTax").map((tax) => ({
      category: textIn(tax, "CategoryCode"),
      rate: decimalIn(tax, "RateApplicablePercent", "ApplicablePercent"),
      basis: decimalIn(tax, "BasisAmount"),
      amount: decimalIn(tax, "CalculatedAmount"),
    })),
  };
};

type Totals = Pick<
  EInvoice,
  "lineTotal" | "allowanceTotal" | "chargeTotal" | "netTotal" | "taxTotal" | "grossTotal" | "prepaid" | "payable"
>;

const totals = (settlement: XmlElement | undefined, currency: string | null): Totals => {
  const sums =
    first(settlement, "SpecifiedTradeSettlementHeaderMonetarySummation") ??
    first(settlement, "SpecifiedTradeSettlementMonetarySummation");
  return {
    lineTotal: amountIn(sums, "LineTotalAmount", currency),
    allowanceTotal: amountIn(sums, "AllowanceTotalAmount", currency),
    chargeTotal: amountIn(sums, "ChargeTotalAmount", currency),
    netTotal: amountIn(sums, "TaxBasisTotalAmount", currency),
    taxTotal: amountIn(sums, "TaxTotalAmount", currency),
    grossTotal: amountIn(sums, "GrandTotalAmount", currency),
    prepaid: amountIn(sums, "TotalPrepaidAmount", currency),
    payable: amountIn(sums, "DuePayableAmount", currency),
  };
};

/** Type codes whose amounts are the seller's debt (UNTDID 1001). */
const CREDIT_NOTES = new Set(["381", "81", "83", "261", "262", "296", "308", "396", "420", "458", "532"]);

/** Core terms of a Cross Industry message; names of ZUGFeRD 1 and of the current schemas are tried side by side. */
export const readCii = (root: XmlElement, syntax: EInvoice["syntax"]): EInvoice => {
  const header = first(root, "ExchangedDocument") ?? first(root, "HeaderExchangedDocument");
  const transaction = first(root, "SupplyChainTradeTransaction") ?? first(root, "SpecifiedSupplyChainTradeTransaction");
  const part = (name: string): XmlElement | undefined =>
    first(transaction, `ApplicableHeaderTrade${name}`) ?? first(transaction, `ApplicableSupplyChainTrade${name}`);
  const [agreement, delivery, settlement] = [part("Agreement"), part("Delivery"), part("Settlement")];
  const currency = textIn(settlement, "InvoiceCurrencyCode", "OrderCurrencyCode");
  const typeCode = textIn(header, "TypeCode");
  return {
    syntax,
    kind: syntax === "order-x" ? "order" : CREDIT_NOTES.has(typeCode ?? "") ? "credit_note" : "invoice",
    profile: textIn(
      root,
      "ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID",
      "SpecifiedExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID",
    ),
    number: textIn(header, "ID"),
    issueDate: date(header, "IssueDateTime"),
    deliveryDate: date(
      delivery,
      "ActualDeliverySupplyChainEvent/OccurrenceDateTime",
      "RequestedDeliverySupplyChainEvent/OccurrenceDateTime",
    ),
    typeCode,
    currency,
    seller: party(first(agreement, "SellerTradeParty")),
    buyer: party(first(agreement, "BuyerTradeParty")),
    buyerReference: textIn(agreement, "BuyerReference"),
    purchaseOrder: textIn(agreement, "BuyerOrderReferencedDocument/IssuerAssignedID", "BuyerOrderReferencedDocument/ID"),
    salesOrder: textIn(agreement, "SellerOrderReferencedDocument/IssuerAssignedID", "SellerOrderReferencedDocument/ID"),
    contract: textIn(agreement, "ContractReferencedDocument/IssuerAssignedID", "ContractReferencedDocument/ID"),
    precedingInvoices: textsIn(settlement, "InvoiceReferencedDocument/IssuerAssignedID", "InvoiceReferencedDocument/ID"),
    ...payment(settlement),
    ...totals(settlement, currency),
    lines: at(transaction, "IncludedSupplyChainTradeLineItem").slice(0, MAX_INVOICE_LINES).map(line),
    notes: textsIn(header, "IncludedNote/Content"),
  };
};
