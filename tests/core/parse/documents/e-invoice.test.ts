import { describe, expect, it } from "vitest";
import { eInvoiceSchema, type EInvoice } from "../../../../shared/schemas/e-invoice.ts";
import { onlyDocument, read } from "./build/read.ts";

const UBL = `<?xml version="1.0" encoding="UTF-8"?>
<ubl:Invoice xmlns:ubl="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="cac" xmlns:cbc="cbc">
<cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0</cbc:CustomizationID>
<cbc:ID>00042</cbc:ID><cbc:IssueDate>2026-02-01</cbc:IssueDate><cbc:DueDate>2026-02-15+01:00</cbc:DueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
<cbc:Note>Danke f&#252;r den Auftrag</cbc:Note><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cbc:BuyerReference>04011000-12345-03</cbc:BuyerReference>
<cac:OrderReference><cbc:ID>4500019822</cbc:ID></cac:OrderReference>
<cac:AccountingSupplierParty><cac:Party><cac:PostalAddress><cbc:StreetName>Am Bahnhof 3</cbc:StreetName><cbc:CityName>Erfurt</cbc:CityName><cbc:PostalZone>99084</cbc:PostalZone><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
<cac:PartyTaxScheme><cbc:CompanyID>151/234/56789</cbc:CompanyID><cac:TaxScheme><cbc:ID>FC</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
<cac:PartyTaxScheme><cbc:CompanyID>DE136695976</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
<cac:PartyLegalEntity><cbc:RegistrationName>Küßner OHG</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>Wohnbau eG</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingCustomerParty>
<cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cac:PayeeFinancialAccount><cbc:ID>DE02 1203 0000 0000 2020 51</cbc:ID><cac:FinancialInstitutionBranch><cbc:ID>BYLADEM1001</cbc:ID></cac:FinancialInstitutionBranch></cac:PayeeFinancialAccount></cac:PaymentMeans>
<cac:PaymentTerms><cbc:Note>#SKONTO#TAGE=7#PROZENT=2.00#
#SKONTO#TAGE=14#PROZENT=1.00#BASISBETRAG=100.00#</cbc:Note></cac:PaymentTerms>
<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:AllowanceChargeReason>Rabatt</cbc:AllowanceChargeReason><cbc:Amount currencyID="EUR">10.00</cbc:Amount></cac:AllowanceCharge>
<cac:TaxTotal><cbc:TaxAmount currencyID="CHF">18.00</cbc:TaxAmount></cac:TaxTotal>
<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">19.00</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">100.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">19.00</cbc:TaxAmount><cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
<cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">110.00</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount currencyID="EUR">100.00</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount currencyID="EUR">119.00</cbc:TaxInclusiveAmount><cbc:PrepaidAmount currencyID="EUR">19.00</cbc:PrepaidAmount><cbc:PayableAmount currencyID="EUR">100.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="H87">14</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">110.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Ventil</cbc:Name><cac:SellersItemIdentification><cbc:ID>V-1</cbc:ID></cac:SellersItemIdentification><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent></cac:ClassifiedTaxCategory></cac:Item><cac:Price><cbc:PriceAmount currencyID="EUR">7.857</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
</ubl:Invoice>`;

const CII = `<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="ram" xmlns:udt="udt">
<rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
<rsm:ExchangedDocument><ram:ID>00042</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime><udt:DateTimeString format="102">20260201</udt:DateTimeString></ram:IssueDateTime><ram:IncludedNote><ram:Content>Danke für den Auftrag</ram:Content></ram:IncludedNote></rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction>
<ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument><ram:SpecifiedTradeProduct><ram:SellerAssignedID>V-1</ram:SellerAssignedID><ram:Name>Ventil</ram:Name></ram:SpecifiedTradeProduct><ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>7.857</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement><ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="H87">14</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery><ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>19</ram:RateApplicablePercent></ram:ApplicableTradeTax><ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>110.00</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>
<ram:ApplicableHeaderTradeAgreement><ram:BuyerReference>04011000-12345-03</ram:BuyerReference><ram:SellerTradeParty><ram:Name>Küßner OHG</ram:Name><ram:PostalTradeAddress><ram:PostcodeCode>99084</ram:PostcodeCode><ram:LineOne>Am Bahnhof 3</ram:LineOne><ram:CityName>Erfurt</ram:CityName><ram:CountryID>DE</ram:CountryID></ram:PostalTradeAddress><ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">151/234/56789</ram:ID></ram:SpecifiedTaxRegistration><ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE136695976</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTradeParty><ram:BuyerTradeParty><ram:Name>Wohnbau eG</ram:Name></ram:BuyerTradeParty><ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>4500019822</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument></ram:ApplicableHeaderTradeAgreement>
<ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode><ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode><ram:PayeePartyCreditorFinancialAccount><ram:IBANID>DE02120300000000202051</ram:IBANID></ram:PayeePartyCreditorFinancialAccount><ram:PayeeSpecifiedCreditorFinancialInstitution><ram:BICID>BYLADEM1001</ram:BICID></ram:PayeeSpecifiedCreditorFinancialInstitution></ram:SpecifiedTradeSettlementPaymentMeans>
<ram:ApplicableTradeTax><ram:CalculatedAmount>19.00</ram:CalculatedAmount><ram:BasisAmount>100.00</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>19</ram:RateApplicablePercent></ram:ApplicableTradeTax>
<ram:SpecifiedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator><ram:ActualAmount>10.00</ram:ActualAmount><ram:Reason>Rabatt</ram:Reason></ram:SpecifiedTradeAllowanceCharge>
<ram:SpecifiedTradePaymentTerms><ram:Description>#SKONTO#TAGE=7#PROZENT=2.00#
#SKONTO#TAGE=14#PROZENT=1.00#BASISBETRAG=100.00#</ram:Description><ram:DueDateDateTime><udt:DateTimeString format="102">20260215</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
<ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>110.00</ram:LineTotalAmount><ram:TaxBasisTotalAmount>100.00</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="CHF">18.00</ram:TaxTotalAmount><ram:TaxTotalAmount currencyID="EUR">19.00</ram:TaxTotalAmount><ram:GrandTotalAmount>119.00</ram:GrandTotalAmount><ram:TotalPrepaidAmount>19.00</ram:TotalPrepaidAmount><ram:DuePayableAmount>100.00</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>`;

const invoiceIn = async (xml: string, name = "anything.xml"): Promise<EInvoice> => {
  const document = onlyDocument(await read(xml, { name }));
  return eInvoiceSchema.parse(document.structured.find((each) => each.kind === "e_invoice")?.data);
};

describe("e-invoices", () => {
  it("give the same data as UBL and as CII", async () => {
    const [ubl, cii] = [await invoiceIn(UBL), await invoiceIn(CII)];

    expect({ ...ubl, syntax: "any" }).toEqual({ ...cii, syntax: "any" });
  });

  it("give every core term as the XML writes it", async () => {
    const invoice = await invoiceIn(UBL);

    expect(invoice).toMatchObject({
      number: "00042",
      issueDate: "2026-02-01",
      dueDate: "2026-02-15",
      purchaseOrder: "4500019822",
      ibans: ["DE02120300000000202051"],
      taxTotal: "19.00",
      seller: {
        name: "Küßner OHG",
        vatId: "DE136695976",
        taxNumber: "151/234/56789",
        postalCode: "99084",
        addressLines: ["Am Bahnhof 3"],
      },
      cashDiscounts: [
        { days: 7, percent: "2.00", basis: null },
        { days: 14, percent: "1.00", basis: "100.00" },
      ],
      allowances: [{ charge: false, amount: "10.00", reason: "Rabatt" }],
      lines: [{ name: "Ventil", quantity: "14", unit: "H87", unitPrice: "7.857", articleNumber: "V-1" }],
      notes: ["Danke für den Auftrag"],
    });
  });

  it("read as text too, so that they can be classified and searched", async () => {
    const document = onlyDocument(await read(CII));

    expect(document.reader).toBe("einvoice");
    expect(document.text).toContain("Rechnung 00042");
    expect(document.text).toContain("IBAN: DE02120300000000202051");
  });

  it("with a DOCTYPE are refused", async () => {
    const reading = await read(
      UBL.replace("<ubl:Invoice", '<!DOCTYPE Invoice [<!ENTITY a SYSTEM "file:///etc/passwd">]><ubl:Invoice'),
      { name: "a.xml" },
    );

    expect(reading.documents).toEqual([]);
    expect(reading.problems.map((problem) => problem.code)).toEqual(["xml_doctype"]);
  });

  it("name what they lack", async () => {
    const reading = await read(
      UBL.replace("<cbc:IssueDate>2026-02-01</cbc:IssueDate>", "<cbc:IssueDate>31.02.2026</cbc:IssueDate>"),
      { name: "a.xml" },
    );

    expect(reading.problems).toEqual([{ code: "e_invoice_incomplete", message: "The e-invoice lacks issueDate." }]);
  });

  it("do not come from numbers that are none", async () => {
    const invoice = await invoiceIn(UBL.replaceAll("119.00", "1e9").replaceAll("7.857", ".5"));

    expect(invoice.grossTotal).toBeNull();
    expect(invoice.lines[0]?.unitPrice).toBe("0.5");
  });
});

describe("other XML", () => {
  it("becomes a list of its values", async () => {
    const document = onlyDocument(
      await read("<?xml version='1.0' encoding='ISO-8859-1'?><order><no>17</no><city>Köln</city></order>", { name: "o.xml" }),
    );

    expect(document.text).toBe("no: 17\ncity: Köln");
    expect(document.structured).toEqual([]);
  });

  it("nested a hundred thousand deep ends as data", async () => {
    const reading = await read(`<?xml version="1.0"?>${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`, { name: "deep.xml" });

    expect(reading.problems.length + reading.documents.length).toBeGreaterThan(0);
  });

  it("that is not well-formed says where", async () => {
    const reading = await read("<?xml version='1.0'?>\n<a><b></a>", { name: "broken.xml" });

    expect(reading.problems[0]?.code).toBe("damaged_xml");
  });
});
