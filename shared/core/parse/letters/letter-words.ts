/** What a line at the head of a letter is, by its words alone. */
export type HeadLine = "salutation" | "address" | "reference" | "aside" | "plain";

const SALUTATION =
  /^(?:(?:sehr )?(?:geehrte|verehrte)[rsn]?|(?:guten|schönen|good) (?:tag|morgen|abend|morning|afternoon|evening|day)|hallo|hello|hi|hey|liebe[rs]?|moin|servus|grüß gott|grüezi|werte[rs]?|dear|to whom it may concern|(?:meine )?damen und herren|ladies and gentlemen|gentlemen)(?![\p{L}-])/iu;

const MONTHS =
  "(?:jan(?:uar|uary)?|jänner|feb(?:ruar|ruary|er)?|mär(?:z)?|mar(?:ch)?|apr(?:il)?|mai|may|jun[ie]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)";
const DAY = `(?:\\d{1,2}[./-] ?\\d{1,2}[./-] ?\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|(?:the )?\\d{1,2}(?:\\.|st|nd|rd|th)? ?(?:of )?${MONTHS}\\.?,? \\d{2,4}|${MONTHS}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|${MONTHS} \\d{4})`;
/** "Berlin, den 3. März 2026", "Datum: 03.03.2026", "5 March 2026"; not "Rechnung vom 03.03.2026". */
const DATE = new RegExp(`^(?:datum:? |date:? )?(?:[\\p{L} ./()-]{2,40}, ?(?:den |d\\. ?|im |am )?|den )?${DAY}\\.?$`, "iu");
/** "Berlin 03.03.2026": one name with a capital, not "zum 03.03.2026". */
const TOWN_AND_DATE = /^\p{Lu}[\p{L}-]{1,30} (?:den )?\d{1,2}[./-] ?\d{1,2}[./-] ?\d{2,4}$/u;

const NUMBERED =
  "(?:kunden?|vertrags?|verträge|versicherungs(?:schein)?|policen?|rechnungs?|bestell|auftrags?|schadens?|zähler|mitglieds?|konto|buchungs|kassen|zeichen|akten|personal|steuer|versicherten|vorgangs|fall|customer|contract|policy|invoice|order|claim|meter|member(?:ship)?|account|booking|case|reference)";
/** A number with its name and nothing else: it says which contract, not what about it. */
const REFERENCE = new RegExp(
  `^(?:meine?|ihre?|unsere?|my|your|our)? ?${NUMBERED}[ -]?(?:nummer|nr\\.?|no\\.?|number|id)? ?[:#]? ?[\\p{Lu}\\d./ -]*\\d[\\p{Lu}\\d./ -]*$`,
  "iu",
);

/** "Schadentag: 28.04.2026": of the same use. */
const LABEL_AND_NUMBER = /^[\p{L} .-]{3,45}: ?[^:]{0,20}\d[^:]{0,40}$/u;

/** Lines beside the point: marks of the office, how it was sent, where to answer, page numbers. */
const ASIDES = [
  /^(?:ihr|ihre|unser|unsere|your|our)? ?(?:zeichen|nachricht(?: vom)?|ref(?:\.|erence)?|telefon(?:durchwahl)?|bearbeiter(?:in)?|ansprechpartner(?:in)?)\b/iu,
  /^(?:tel|telefon|phone|fon|fax|telefax|mobil|handy|mobile|e-?mail|mail|web|internet|www|iban|bic|datum|date|ust-?id|vat|seite|page|blatt)\b[.: -]/iu,
  /^(?:per |by |vorab |via )?(?:per |by )?(?:einschreiben|fax|telefax|e-?mail|post|recorded delivery|registered (?:mail|post)|special delivery|courier|hand)\b[^:]{0,40}$/iu,
  /^(?:persönlich|vertraulich|streng vertraulich|privat|private|confidential|personal|strictly private|without prejudice|eilt|dringend|urgent)\b[^:]{0,30}$/iu,
  /^\S+@\S+\.\S+$/u,
  /^[-=_*~.·• ]+$/u,
];

const ADDRESSES = [
  /^(?:\p{Lu}{1,3}[- ])?\d{4,5} \p{Lu}/u,
  /[·•|,–-] ?(?:\p{Lu}-)?\d{5} \p{Lu}/u,
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/u,
  /, ?[A-Z]{2} \d{5}(?:-\d{4})?$/u,
  /(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|steig|hof|markt|berg|graben|winkel)\s?\d{1,4} ?[a-z]?(?: ?- ?\d{1,4})?$/iu,
  /^\d{1,5}[a-z]?,? [\p{L} .'-]{2,40}\b(?:street|st|road|rd|avenue|ave|lane|drive|close|court|way|square|gardens|terrace|place|crescent|house|park|row|hill)\b/iu,
  /^(?:postfach|p\.? ?o\.? ?box)\b/iu,
  /^(?:herrn?|frau|familie|eheleute|firma|fa\.|an (?:die|den|das)|z\. ?hd\.?|zu händen|c\/o|attn|attention|for the attention of|mr|mrs|ms|miss|dr|prof|messrs|to the)(?=[ .:]|$)/iu,
  /^(?:to|an|von|from|absender|empfänger|sender) ?: /iu,
  /(?:^|, ?)(?:deutschland|germany|österreich|austria|schweiz|switzerland|united kingdom|england|scotland|wales|ireland|usa)$/iu,
  /^(?:abteilung|kundenservice|kundendienst|kundenbetreuung|kundencenter|zentrale|vertragsabteilung|schadenabteilung|rechnungsstelle|customer (?:service|services|care|relations)|complaints|billing|accounts|claims)(?: (?:department|team|abteilung))?$/iu,
];

/** The name of a company is short and ends in its legal form; a line about one is longer. */
const COMPANY = /(?:^| )(?:gmbh|mbh|ag|kg|ohg|gbr|e\. ?k\.|e\. ?v\.|se|ug|eg|ltd|limited|plc|inc|llc|corp)\.?$/iu;
const COMPANY_WORDS = 5;
const COMPANY_AND_MORE = /^(?:an |to )?(?:\p{Lu}[\p{L}&.-]* ){1,3}(?:GmbH|mbH|AG|KG|SE|e\.V\.|Ltd|Limited|plc|Inc|LLC)\.?,/u;

/** By words alone; a person's name looks like any other line. */
export const headLineOf = (line: string): HeadLine => {
  if (SALUTATION.test(line)) return "salutation";
  if (DATE.test(line) || TOWN_AND_DATE.test(line)) return "aside";
  if (ASIDES.some((aside) => aside.test(line))) return "aside";
  if (REFERENCE.test(line) || LABEL_AND_NUMBER.test(line)) return "reference";
  if (COMPANY.test(line) && line.split(" ").length <= COMPANY_WORDS) return "address";
  if (COMPANY_AND_MORE.test(line)) return "address";
  return ADDRESSES.some((address) => address.test(line)) ? "address" : "plain";
};
