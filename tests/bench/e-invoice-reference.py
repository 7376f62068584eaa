"""Independent reading of e-invoice core cells with Python's own XML parser. Reads file names from stdin, prints one JSON object per line."""
import json
import sys
import xml.etree.ElementTree as ElementTree

CII = {
    "number": "ExchangedDocument/ID",
    "issueDate": "ExchangedDocument/IssueDateTime/DateTimeString",
    "dueDate": "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString",
    "typeCode": "ExchangedDocument/TypeCode",
    "currency": "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/InvoiceCurrencyCode",
    "sellerName": "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/SellerTradeParty/Name",
    "sellerVatId": "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/SellerTradeParty/SpecifiedTaxRegistration/ID[@schemeID='VA']",
    "buyerName": "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/BuyerTradeParty/Name",
    "buyerReference": "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/BuyerReference",
    "purchaseOrder": "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/BuyerOrderReferencedDocument/IssuerAssignedID",
    "iban": "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/IBANID",
    "bic": "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/SpecifiedTradeSettlementPaymentMeans/PayeeSpecifiedCreditorFinancialInstitution/BICID",
    "netTotal": "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/SpecifiedTradeSettlementHeaderMonetarySummation/TaxBasisTotalAmount",
    "taxTotal": "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/SpecifiedTradeSettlementHeaderMonetarySummation/TaxTotalAmount",
    "grossTotal": "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/SpecifiedTradeSettlementHeaderMonetarySummation/GrandTotalAmount",
    "payable": "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/SpecifiedTradeSettlementHeaderMonetarySummation/DuePayableAmount",
}

UBL = {
    "number": "ID",
    "issueDate": "IssueDate",
    "dueDate": "DueDate",
    "typeCode": "InvoiceTypeCode",
    "currency": "DocumentCurrencyCode",
    "sellerName": "AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName",
    "sellerVatId": None,
    "buyerName": "AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName",
    "buyerReference": "BuyerReference",
    "purchaseOrder": "OrderReference/ID",
    "iban": "PaymentMeans/PayeeFinancialAccount/ID",
    "bic": "PaymentMeans/PayeeFinancialAccount/FinancialInstitutionBranch/ID",
    "netTotal": "LegalMonetaryTotal/TaxExclusiveAmount",
    "taxTotal": "TaxTotal/TaxAmount",
    "grossTotal": "LegalMonetaryTotal/TaxInclusiveAmount",
    "payable": "LegalMonetaryTotal/PayableAmount",
}


def without_namespaces(root):
    for element in root.iter():
        element.tag = element.tag.split("}")[-1]
    return root


def cell(root, path):
    found = root.find(path)
    text = "" if found is None or found.text is None else found.text.strip()
    return text or None


def ubl_vat(root):
    for scheme in root.findall("AccountingSupplierParty/Party/PartyTaxScheme"):
        if (scheme.findtext("TaxScheme/ID") or "").strip().upper() == "VAT":
            return (scheme.findtext("CompanyID") or "").strip() or None
    return None


def read(name):
    root = without_namespaces(ElementTree.parse(name).getroot())
    is_cii = root.tag == "CrossIndustryInvoice"
    cells = {key: (None if path is None else cell(root, path)) for key, path in (CII if is_cii else UBL).items()}
    if not is_cii:
        cells["sellerVatId"] = ubl_vat(root)
        cells["typeCode"] = cells["typeCode"] or cell(root, "CreditNoteTypeCode")
    for key in ("issueDate", "dueDate"):
        value = cells[key]
        if value is not None and len(value) == 8:
            cells[key] = f"{value[:4]}-{value[4:6]}-{value[6:]}"
    if cells["iban"] is not None:
        cells["iban"] = cells["iban"].replace(" ", "")
    return cells


for line in sys.stdin:
    print(json.dumps({"file": line.strip(), "cells": read(line.strip())}))
