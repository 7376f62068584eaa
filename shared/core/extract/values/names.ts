import { foldText, squeeze } from "../fold-text.ts";

const PARTICLES = new Set([
  "von",
  "van",
  "de",
  "der",
  "den",
  "dem",
  "zu",
  "zum",
  "zur",
  "vom",
  "di",
  "da",
  "del",
  "della",
  "la",
  "le",
  "el",
  "al",
  "bin",
  "ten",
  "ter",
  "y",
  "dos",
  "of",
  "the",
  "und",
  "u.",
  "and",
  "&",
  "+",
  "o",
]);
const TITLES = new Set([
  "dr",
  "prof",
  "dipl",
  "ing",
  "mag",
  "med",
  "jur",
  "phil",
  "rer",
  "nat",
  "pol",
  "msc",
  "bsc",
  "mba",
  "phd",
  "h",
  "c",
  "ra",
  "rain",
  "captain",
  "capt",
  "kapitän",
  "major",
  "colonel",
  "col",
  "oberst",
  "dame",
  "lord",
  "lady",
  "revd",
  "rev",
  "reverend",
  "pastor",
  "pastorin",
  "pfarrer",
  "pfarrerin",
  "pfr",
  // Behind the name: honours, degrees and chartered bodies.
  "mbe",
  "obe",
  "cbe",
  "llb",
  "llm",
  "beng",
  "meng",
  "ceng",
  "mrtpi",
  "riba",
  "mrics",
  "frics",
  "frcs",
  "mrcp",
  "mrcvs",
  "acca",
  "mcipd",
  "fcipd",
  "mciob",
  "miet",
  "pgce",
]);
/** "Captain (ret.) ...", "Kapitän a.D. ...", "Pfarrer i. R. ...": out of office, still the same person. */
const RETIRED = / ?(?:\((?:ret(?:d|ired)?\.?|a\. ?d\.|i\. ?r\.)\)|(?<!\p{L})(?:a\. ?D\.|i\. ?R\.))(?!\p{L})/gu;
const SALUTATIONS = new Set([
  "ehepaar",
  "herr",
  "herrn",
  "frau",
  "familie",
  "eheleute",
  "fam",
  "mr",
  "mrs",
  "ms",
  "miss",
  "mx",
  "sir",
  // "Ihre Rosalinde Käfer", "Dein Jonas", "Yours, ...": how people sign.
  "ihr",
  "ihre",
  "dein",
  "deine",
  "eure",
  "euer",
  "your",
]);
const LEGAL_FORM =
  /(?<![\p{L}])(?:GmbH(?: ?& ?Co\.? ?KGa?A?)?|mbH|AG|KG|OHG|e\.? ?K\.?|UG(?: \(haftungsbeschränkt\))?|GbR|e\. ?V\.?|SE|Ltd\.?|Limited|LLP|LLC|Inc\.?|PLC|plc|S\.A\.|SARL|B\.V\.|Stiftung|eG|KGaA|S\.r\.l\.|S\.p\.A\.|Ges\.?m\.?b\.?H\.?|Kft|s\.r\.o\.|oHG|eGen|e\. ?U\.|PartG(?:mbB)?|SPRL|SRL|SAS|SA|OÜ|Sàrl|Oy|ApS|CIC|NV|N\.V\.|BV)(?![\p{L}])/u;

/** Words that start sentences and labels but never names; a line with one is not a name line. */
const NOT_NAMES = new Set(
  (
    "ich wir sie ihr mein meine meinen unsere bitte danke vielen liebe lieber sehr geehrte geehrter guten hallo mit freundlichen grüßen gruß grüße viele beste herzliche anlage anlagen anbei im auftrag i.a. i.v. tel telefon mobil fax handy e-mail email mail internet web www kunde kundin kundennummer vertragsnummer adresse anschrift " +
    "datum betreff iban bic konto zähler rechnung bestellung vertrag kündigung widerruf the this that please thank thanks dear hello kind regards best yours sincerely faithfully sent from von meinem iphone gesendet outlook android i we my our account customer number phone address invoice order policy subject date if you your and but for with not " +
    "geschäftsführer geschäftsführung geschäftsleitung amtsgericht hrb sitz leitung abteilung vertrieb einkauf service team kundenservice support buchhaltung versicherungsnehmer versicherungsnehmerin mieter mieterin ps p.s. nr diese dieser das die der den dem ein eine es er zum zur am an auf in aus bei nach seit ab bis noch auch dann wenn wie was wer wo von vom und oder aber cheers hi hey lg vg bg mfg hg glg br rgds vergelts grüß gruss bye myself me mich mir selbst selber ja yes sendet senden schickt wünscht i'd i'm i've i'll enc encl enclosure enclosures attachments attachment ist is lautet heißt keine kein"
  ).split(" "),
);

const MAX_NAME_WORDS = 6;
const MAX_NAME_LENGTH = 70;

export function isCompany(name: string): boolean {
  return LEGAL_FORM.test(name);
}

const BOTH = /^(?:mr\.?|herrn?|mrs\.?|frau) (?:and|&|und|u\.) (?:mrs\.?|frau|mr\.?|herrn?) (?=\p{Lu})/iu;

/** A firm's name up to its legal form ("Förderverein Freibad e.V. Wir sind ..."); null where the text does not begin with one. */
export function companyAt(text: string): string | null {
  const form = LEGAL_FORM.exec(text.slice(0, MAX_NAME_LENGTH));
  if (form === null) return null;
  const name = text.slice(0, form.index + form[0].length);
  return /^\p{Lu}/u.test(name) && !/[,;:@\n]|[.!?] \p{Lu}|\d{3}/u.test(name) ? name : null;
}

export function withoutSalutation(name: string): string {
  const words = name.trim().replace(BOTH, "").split(/\s+/);
  while (words.length > 1 && SALUTATIONS.has(foldText(words[0] ?? "").replace(/\./g, ""))) words.shift();
  return words.join(" ").replace(/[,;:.\s]+$/, "");
}

/** Without titles and salutations, umlauts spelt out: the form names are compared in. */
export function nameKey(name: string): string {
  const active = name.replace(RETIRED, "");
  const swapped = /^([^,]+), ?([^,]+)$/.exec(active);
  const natural = swapped === null ? active : `${swapped[2] ?? ""} ${swapped[1] ?? ""}`;
  const words = withoutSalutation(natural.replace(/^the /iu, ""))
    .split(/[\s.]+/)
    .filter((word) => word !== "" && !TITLES.has(foldText(word).replace(/[.-]/g, "")));
  return words.map(squeeze).join(" ").trim();
}

function isNameWord(word: string): boolean {
  const bare = word.replace(/[.,;:()"]/g, "");
  if (bare === "") return false;
  // "I. Maier": an initial is no pronoun.
  if (/^\p{Lu}\.$/u.test(word)) return true;
  if (NOT_NAMES.has(foldText(bare))) return false;
  return (
    /^\p{Lu}[\p{L}'’.-]{0,29}$/u.test(bare) || /^(?:O'|D'|Mc|Mac)\p{Lu}[\p{L}'’-]{1,25}$/u.test(bare) || /^\p{L}\.$/u.test(word)
  );
}

/** Signatures of functions, not of people. */
const DEPARTMENT =
  /^(?:\p{L}*(?:management|abteilung|buchhaltung|service|team|verwaltung|zentrale|support|einkauf|vertrieb|sekretariat|leitung|department|office|accounts|manager|redaktion|kundin|kunde|customer|reader|mieter|nachbar|secretary|caretaker|office|reception|info|kontakt|contact|versand|rechnung|rechnungen|billing|invoices?|finance|sales|noreply|no-reply)|i\.? ?[av]\.?)$/iu;

/** Titles, particles and names only, and at least one name among them. */
function areNameWords(words: string[], lowerAllowed: boolean): boolean {
  const isTitle = (word: string): boolean => TITLES.has(foldText(word).replace(/[.-]/g, "")) || word.startsWith("Dipl.-");
  const names = words.filter((word) => !isTitle(word) && !PARTICLES.has(word.toLowerCase()));
  return (
    names.length > 0 && names.every((word) => isNameWord(lowerAllowed ? word.charAt(0).toUpperCase() + word.slice(1) : word))
  );
}

/** Contact data, a department or "and ...": no name begins like this. */
function isNoName(head: string): boolean {
  return /[@\d]|https?:|www\./.test(head) || DEPARTMENT.test(head) || /^(?:und|and|&)\s/i.test(head);
}

/** The whole line where it names a company; the comma after a company's name starts something else. */
function companyIn(line: string, head: string): string | null {
  const isCompanyLine = isCompany(line) && (isCompany(head) || !line.includes(",")) && !/[@\d]/.test(line);
  return isCompanyLine ? line.replace(/[,;]\s*$/, "") : null;
}

/** The name in a line of its own ("i. A. Theresia Amrhein, Kirchenpflegerin" gives Theresia Amrhein); null when the line is something else. */
export function nameInLine(line: string, lowerAllowed = false): string | null {
  const trimmed = line
    .trim()
    .replace(RETIRED, "")
    .replace(
      /^(?:i\. ?[AV]\.|p\.? ?p\.?a?\.?|gez\.|im (?:auftrag|namen)(?: von| des| der| für)?(?: herrn?| frau)?(?= )|[-–—*~>|]+)\s*/iu,
      "",
    )
    .trim();
  if (trimmed === "" || trimmed.length > MAX_NAME_LENGTH) return null;
  const head = (trimmed.split(/[,;|(–]| - |\s{3,}/)[0] ?? "").trim();
  if (isNoName(head)) return null;
  const company = companyIn(trimmed, head);
  if (company !== null) return company;
  const words = withoutSalutation(head)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0 || words.length > MAX_NAME_WORDS || /[?!]$|:/.test(head)) return null;
  if (!areNameWords(words, lowerAllowed)) return null;
  const joined = words.join(" ").replace(/[.,;:!]+$/, (end) => (/\b\p{L}\.$/u.test(words.at(-1) ?? "") ? end : ""));
  return lowerAllowed && !/\p{Lu}/u.test(joined)
    ? joined.replace(/(?<![\p{L}])\p{Ll}/gu, (letter) => letter.toUpperCase())
    : joined;
}

const NAME_AT =
  /^[\s:=–-]{0,4}((?:(?:Herrn?|Frau|Dr\.|Prof\.|Mrs?\.?|Ms\.?|Familie)\s)*\p{Lu}[\p{L}.'’-]{0,29}(?: (?:von der|von|van der|van|de|zu|der|und|u\.|and|&|\p{Lu}[\p{L}.'’-]{0,29})(?=[ \n,.;:)!]|$)){0,6})/u;

/** A name right at a place in running text ("mein Name ist Anna Weber und ..."). */
export function nameAt(text: string, at: number): { name: string; start: number; end: number } | null {
  const match = NAME_AT.exec(text.slice(at, at + MAX_NAME_LENGTH + 20));
  const raw = match?.[1];
  if (match === null || raw === undefined) return null;
  const words = withoutSalutation(raw).split(/ +/);
  const kept: string[] = [];
  for (const word of words) {
    if (!isNameWord(word) && !PARTICLES.has(word.toLowerCase()) && !TITLES.has(foldText(word).replace(/[.-]/g, ""))) break;
    kept.push(word);
    if (/[.!?]$/.test(word) && !TITLES.has(foldText(word).replace(/[.-]/g, "")) && word.length > 2) break;
  }
  while (PARTICLES.has((kept.at(-1) ?? "").toLowerCase())) kept.pop();
  const name = kept.join(" ").replace(/[.,;:!]+$/, "");
  if (name.length < 2) return null;
  const start = text.indexOf(name, at);
  return { name, start, end: start + name.length };
}
