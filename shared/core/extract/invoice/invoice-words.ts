import { foldText } from "../fold-text.ts";

/**
 * Words on invoices by what they say, in the languages invoices come in here (de, en, fr, it, nl, es). Without accents, as compared.
 * "netto-" is the beginning of a word, "-steuer" its end, "mwst" all of it.
 */
export const INVOICE_WORDS: Record<string, string[]> = {
  tax: [
    "mwst",
    "mwst-",
    "ust",
    "steuer",
    "steuern",
    "steuerbetrag-",
    "gesamtsteuer",
    "umsatzsteuer-",
    "mehrwertsteuer-",
    "vat",
    "tax",
    "taxes",
    "taxe",
    "tva",
    "iva",
    "btw",
    "moms",
    "gst",
    "imposta",
    "impuesto",
  ],
  net: [
    "netto-",
    "-netto",
    "net",
    "ht",
    "imponibile",
    "imponible",
    "taxable",
    "bemessungsgrundlage",
    "steuerbasis-",
    "subtotal-",
    "subtotaal",
    "zwischensumme",
    "warenwert",
    "goods",
    "entgelt",
  ],
  base: ["base", "basis", "basisbetrag", "auf", "aus", "sur", "su", "op", "sobre", "on", "of", "von"],
  without: [
    "ohne",
    "exkl-",
    "excl-",
    "exclusive",
    "without",
    "before",
    "hors",
    "sans",
    "zonder",
    "senza",
    "sin",
    "esclus-",
    "ex",
  ],
  with: ["inkl-", "incl-", "einschl-", "einschliesslich", "mit", "with", "toutes", "compris-", "inbegrepen"],
  inside: ["enthalt-", "darin", "davon", "contained", "includes", "which", "dont", "waarvan"],
  gross: ["brutto-", "-brutto", "gross", "ttc"],
  total: [
    "total",
    "totals",
    "gesamt-",
    "summe",
    "-summe",
    "endbetrag",
    "rechnungsbetrag",
    "gutschriftsbetrag",
    "gesamtbetrag",
    "totale",
    "totaal",
    "totaux",
  ],
  amount: ["betrag", "-betrag", "amount", "montant", "importe", "importo", "bedrag"],
  payable: [
    "zahlbetrag",
    "zahlen",
    "zahlender",
    "zahlbar-",
    "payable",
    "due",
    "pay",
    "payer",
    "pagar",
    "pagare",
    "betalen",
    "balance",
    "restbetrag",
    "offen-",
    "uberweisungsbetrag",
    "outstanding",
    "saldo",
  ],
  paid: [
    "anzahlung-",
    "abschlag-",
    "vorauszahlung-",
    "bezahlt",
    "gezahlt",
    "erhalten-",
    "deposit",
    "paid",
    "prepaid",
    "acompte-",
    "acconto",
    "anticipo",
    "aanbetaling",
    "verse",
    "paye",
  ],
  discount: ["skonto-", "rabatt-", "-rabatt", "nachlass-", "discount", "escompte", "sconto", "remise", "korting", "descuento"],
  charge: ["zuschlag-", "fracht-", "versand-", "porto-", "shipping", "freight", "carriage", "postage", "delivery", "livraison"],
  untaxed: [
    "kleinunternehmer-",
    "reverse",
    "verlegd",
    "autoliquidation",
    "exempt",
    "exonere-",
    "steuerfrei-",
    "umsatzsteuerfrei-",
  ],
  invoice: [
    "rechnung",
    "-rechnung",
    "rechnungs-",
    "invoice",
    "bill",
    "facture",
    "factura",
    "factuur-",
    "fattura",
    "faktura-",
    "gutschrift-",
    "avoir",
    "abono",
    "honorarnote-",
    "kostennote-",
    "liquidation",
    "abrechnung",
    "-abrechnung",
    "quittung-",
    "receipt",
    "beleg-",
    "credit",
  ],
  number: ["nr", "no", "n", "nro", "num", "number", "nummer", "-nummer", "-nr", "numero", "#", "№", "id"],
  issue: ["issue", "issued", "issuance", "ausstellung-", "ausgestellt", "emission", "emissione", "wystawienia", "facturation"],
  date: ["datum", "-datum", "date", "dato", "data", "fecha", "rechnungstag", "dated", "datee"],
  joins: ["vom", "du", "del", "van", "of", "dated", "date", "datum", "am", "le", "den"],
  earlier: [
    "liee",
    "associee",
    "origine",
    "origineel",
    "original",
    "originale",
    "originalrechnung-",
    "ursprung-",
    "bezug-",
    "zugehorig-",
    "related",
    "previous",
    "preceding",
    "precedente",
    "corrected",
    "storniert-",
    "zu",
    "zur",
    "betrifft",
    "against",
    "rectifiee",
  ],
  elsewhere: [
    "kunde-",
    "-kunde",
    "customer",
    "client",
    "cliente",
    "klant-",
    "order",
    "bestell-",
    "auftrag-",
    "commande",
    "ordine",
    "pedido",
    "liefer-",
    "leistung-",
    "delivery",
    "livraison",
    "prestation",
    "vertrag-",
    "contract",
    "contrat",
    "angebot-",
    "offer",
    "quote",
    "devis",
    "zeitraum",
    "-zeitraum",
    "period",
    "periode",
    "fallig-",
    "due",
    "echeance",
    "scadenza",
    "vencimiento",
    "verval-",
    "zahlbar-",
    "druck-",
    "printed",
  ],
  scenery: ["seite", "page", "blatt", "version", "-version", "stylesheet-", "-standard", "profil", "copyright", "release"],
  seller: [
    "verkaufer-",
    "seller",
    "vendeur",
    "fournisseur",
    "supplier",
    "lieferant",
    "rechnungssteller",
    "fornitore",
    "absender",
  ],
  buyer: [
    "kaufer-",
    "buyer",
    "acheteur",
    "client",
    "cliente",
    "klant-",
    "kunde-",
    "customer",
    "leistungsempfanger",
    "rechnungsempfanger",
    "empfanger",
    "rechnungsadresse",
    "ihre",
    "your",
    "votre",
    "vos",
    "uw",
    "spett",
    "representant",
    "representative",
    "fiskalvertreter",
    "billed",
    "sold",
  ],
};

const MARKS = /\p{M}/gu;
const TOKEN = /\p{L}+|[#№]/gu;

/** Words of a label without accents; "rn" is what OCR makes of m, so every m is spelt so. */
export function wordsOf(text: string): string[] {
  return (plain(foldText(text)).match(TOKEN) ?? []).map((word) => word.replaceAll("m", "rn"));
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(MARKS, "").replaceAll("ß", "ss");
}

interface Lexicon {
  whole: Set<string>;
  starts: string[];
  ends: string[];
}

const lexicons = new WeakMap<string[], Lexicon>();

function lexiconOf(entries: string[]): Lexicon {
  const known = lexicons.get(entries);
  if (known !== undefined) return known;
  const all = entries.map((entry) => entry.replaceAll("m", "rn"));
  const lexicon = {
    whole: new Set(all.filter((entry) => !entry.startsWith("-") && !entry.endsWith("-"))),
    starts: all.filter((entry) => entry.endsWith("-")).map((entry) => entry.slice(0, -1)),
    ends: all.filter((entry) => entry.startsWith("-")).map((entry) => entry.slice(1)),
  };
  lexicons.set(entries, lexicon);
  return lexicon;
}

function isIn(lexicon: Lexicon, word: string): boolean {
  return (
    lexicon.whole.has(word) ||
    lexicon.starts.some((start) => word.startsWith(start)) ||
    lexicon.ends.some((end) => word.endsWith(end))
  );
}

/** Whether one entry of the table is the word. */
export function matches(entry: string, word: string): boolean {
  return isIn(lexiconOf([entry]), word);
}

/** Where the first word of a kind stands among the words; -1 without one. */
export function firstOf(kind: string, words: string[]): number {
  const lexicon = lexiconOf(INVOICE_WORDS[kind] ?? []);
  return words.findIndex((word) => isIn(lexicon, word));
}

export function has(kind: string, words: string[]): boolean {
  return firstOf(kind, words) >= 0;
}
