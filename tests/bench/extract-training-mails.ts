import type { FieldValue } from "../../shared/schemas/extraction.ts";
import { givenParsed } from "../core/extract/given-mail.ts";
import type { Block, Parsed } from "../../shared/schemas/parsed.ts";

/** Own training documents: sentences put together at random with what people add around them. Nothing of the gold set is in here. */
export interface TrainingDocument {
  parsed: Parsed;
  category: string;
  language: "de" | "en";
  channel: "mail" | "letter" | "chat";
  expected: Record<string, FieldValue>;
  /** The one field the document speaks for; absent where it tells all. */
  only?: string;
}

export type Random = () => number;

/** Mulberry32: equal seeds give equal documents. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: Random, list: readonly T[]): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
}

export function digits(random: Random, count: number): string {
  let text = String(1 + Math.floor(random() * 9));
  while (text.length < count) text += String(Math.floor(random() * 10));
  return text;
}

const FIRST = [
  "Anna",
  "Jens",
  "Mehmet",
  "Gudrun",
  "Lukas",
  "Sabine",
  "Oliver",
  "Hannelore",
  "Ben",
  "Yasemin",
  "Thomas",
  "Claire",
  "Peter",
  "Emily",
  "James",
  "Priya",
  "Sean",
  "Grace",
  "Wolfgang",
  "Ute",
];
const LAST = [
  "Weber",
  "Krüger",
  "Yılmaz",
  "Petersen",
  "von Hagen",
  "Schmidt-Lorenz",
  "Baumgärtner",
  "Okafor",
  "Whitfield",
  "O'Brien",
  "Sharma",
  "Vogt",
  "Hofstätter",
  "Kowalski",
  "Dietrich",
  "Müller",
  "Ferraro",
  "Novak",
  "Große",
  "Lang",
];
const STREETS = [
  "Lindenallee",
  "Am Kirchbühl",
  "Bahnhofstraße",
  "Goethestr.",
  "Gartenweg",
  "An der alten Mühle",
  "Schillerplatz",
  "Hohe Straße",
  "Kastanienring",
  "Rosenthaler Str.",
];
const TOWNS = [
  ["10119", "Berlin"],
  ["79098", "Freiburg"],
  ["20357", "Hamburg"],
  ["01067", "Dresden"],
  ["50667", "Köln"],
  ["04109", "Leipzig"],
  ["86150", "Augsburg"],
  ["35037", "Marburg"],
  ["97070", "Würzburg"],
  ["66111", "Saarbrücken"],
];
const UK_STREETS = ["High Street", "Station Road", "Mill Lane", "Queens Avenue", "Victoria Terrace"];
const UK_TOWNS = [
  ["LS1 4AP", "Leeds"],
  ["M1 2WD", "Manchester"],
  ["BS1 5TR", "Bristol"],
  ["EH1 1YZ", "Edinburgh"],
  ["CF10 3AT", "Cardiff"],
];
const IBANS = [
  "DE89370400440532013000",
  "DE75512108001245126199",
  "AT611904300234573201",
  "DE27100777770209299700",
  "CH9300762011623852957",
  "GB33BUKB20201555555555",
  "DE91100000000123456789",
  "NL91ABNA0417164300",
];

export interface Made {
  value: FieldValue;
  written: string;
}

const MONTHS = {
  de: ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};

const WEEKDAYS = {
  de: ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};

/** Days near the writing (Monday, 2 March 2026) as people name them. */
function relativeDay(days: number, language: "de" | "en"): string | null {
  const name = WEEKDAYS[language][(((1 + days) % 7) + 7) % 7] ?? "";
  if (days === 0) return language === "de" ? "heute" : "today";
  if (days === -1) return language === "de" ? "gestern" : "yesterday";
  if (days === 1) return language === "de" ? "morgen früh" : "tomorrow";
  if (days < 0 && days >= -7) return language === "de" ? `letzten ${name}` : `last ${name}`;
  if (days > 0 && days <= 7) return language === "de" ? `nächsten ${name}` : `next ${name}`;
  return null;
}

/** "Donnerstag, den 12.", "the 12th": a day within the coming or past weeks. */
function spokenDay(random: Random, on: { base: number; today: number; language: "de" | "en" }): string | null {
  const away = Math.round((on.base - on.today) / 86_400_000);
  if (Math.abs(away) < 2 || Math.abs(away) > 20) return null;
  const date = new Date(on.base);
  const name = WEEKDAYS[on.language][date.getUTCDay()] ?? "";
  const day = date.getUTCDate();
  if (on.language === "en")
    return pick(random, [`${name} the ${day}th`, `${name} ${day} ${MONTHS.en[date.getUTCMonth()] ?? ""}`]).replace(
      /(?<!1)([123])th/,
      (_, last: string) => `${last}${["st", "nd", "rd"][Number(last) - 1] ?? "th"}`,
    );
  return pick(random, [
    `${name}, den ${day}.`,
    `${name} den ${day}.${date.getUTCMonth() + 1}.`,
    `${name}, ${day}. ${MONTHS.de[date.getUTCMonth()] ?? ""},`,
  ]);
}

export function madeDate(random: Random, language: "de" | "en", range: [number, number]): { value: string; written: string } {
  const base = Date.UTC(2026, 2, 2) + Math.floor(range[0] + random() * (range[1] - range[0])) * 86_400_000;
  const iso = new Date(base).toISOString().slice(0, 10);
  const today = Date.UTC(2026, 2, 2);
  const near = relativeDay(Math.round((base - today) / 86_400_000), language);
  if (near !== null && random() < 0.6) return { value: iso, written: near };
  const [y = "", m = "", d = ""] = iso.split("-");
  const month = MONTHS[language][Number(m) - 1] ?? "";
  const spoken = spokenDay(random, { base, today, language });
  if (spoken !== null && random() < 0.3) return { value: iso, written: spoken };
  const forms =
    language === "de"
      ? [
          `${d}.${m}.${y}`,
          `${d}.${m}.${y}`,
          `${Number(d)}.${Number(m)}.${y}`,
          `${Number(d)}. ${month} ${y}`,
          `${d}.${m}.${y.slice(2)}`,
          `${Number(d)}.${Number(m)}.`,
          `${Number(d)}. ${month}`,
        ]
      : [
          `${Number(d)} ${month} ${y}`,
          `${d}/${m}/${y}`,
          `${month} ${Number(d)}, ${y}`,
          `${Number(d)} ${month}`,
          `${Number(d)}${Number(d) === 1 ? "st" : Number(d) === 2 ? "nd" : Number(d) === 3 ? "rd" : "th"} ${month}`,
          iso,
        ];
  return { value: iso, written: pick(random, forms) };
}

export function madeMoney(random: Random, language: "de" | "en"): Made {
  const cents = Math.floor(500 + random() * random() * 400_000);
  const whole = String(Math.trunc(cents / 100));
  const grouped = whole.replace(/(\d)(?=(\d{3})+$)/g, language === "de" ? "$1." : "$1,");
  const rest = String(cents % 100).padStart(2, "0");
  const value = { value: `${whole}.${rest}`, currency: language === "de" ? "EUR" : "GBP" };
  const number = language === "de" ? `${grouped},${rest}` : `${grouped}.${rest}`;
  return {
    value,
    written:
      language === "de"
        ? pick(random, [`${number} €`, `${number} EUR`, `${number} Euro`, `EUR ${number}`, `${number}€`])
        : pick(random, [`£${number}`, `GBP ${number}`, `£ ${number}`]),
  };
}

export function madeAddress(random: Random, language: "de" | "en"): Made {
  const houseNumber = `${1 + Math.floor(random() * 120)}${pick(random, ["", "", "", "a", "b"])}`;
  if (language === "de") {
    const [postalCode = "", city = ""] = pick(random, TOWNS);
    const street = pick(random, STREETS);
    return {
      value: { street, houseNumber, postalCode, city, country: "DE" },
      written: `${street} ${houseNumber}${pick(random, [", ", ", ", "\n", " in "])}${postalCode} ${city}`,
    };
  }
  const [postalCode = "", city = ""] = pick(random, UK_TOWNS);
  const street = pick(random, UK_STREETS);
  return {
    value: { street, houseNumber, postalCode, city, country: "GB" },
    written: `${houseNumber} ${street}${pick(random, [", ", "\n"])}${city}${pick(random, [" ", ", "])}${postalCode}`,
  };
}

export function madeName(random: Random): string {
  return `${pick(random, FIRST)} ${pick(random, LAST)}`;
}

function code(random: Random): Made {
  const written = pick(random, [
    () => digits(random, 8),
    () => `${digits(random, 4)}-${digits(random, 4)}`,
    () => `K-${digits(random, 6)}`,
    () => digits(random, 6),
    () => `${pick(random, ["VT", "AB", "RE", "KD"])}-${digits(random, 6)}`,
    () => `${digits(random, 3)} ${digits(random, 3)} ${digits(random, 2)}`,
    () => `${pick(random, ["V", "C", "R"])}${digits(random, 9)}`,
    () => `20${digits(random, 2)}/${digits(random, 5)}`,
    () => `${pick(random, ["LV", "KH", "HV", "V", "KFZ"])} ${digits(random, 6)}${pick(random, ["", "-01", "/2"])}`,
    () => `${pick(random, ["KD", "P", "HR"])}-${digits(random, 3)}.${digits(random, 3)}.${digits(random, 2)}`,
  ])();
  return { value: written, written };
}

function phone(random: Random, language: "de" | "en"): Made {
  const [area, local] =
    language === "de"
      ? [pick(random, ["30", "171", "89", "151", "221"]), digits(random, 7)]
      : [pick(random, ["20", "7911", "161"]), ""];
  const rest =
    language === "de"
      ? local
      : area === "20"
        ? `7946 0${digits(random, 3)}`
        : area === "7911"
          ? digits(random, 6)
          : `496 0${digits(random, 3)}`;
  const value = `${language === "de" ? "+49" : "+44"}${area}${rest.replace(/ /g, "")}`;
  return {
    value,
    written: pick(random, [
      `0${area} ${rest}`,
      `0${area}/${rest}`,
      `${language === "de" ? "+49" : "+44"} ${area} ${rest}`,
      `(0${area}) ${rest}`,
    ]),
  };
}

function iban(random: Random): Made {
  const value = pick(random, IBANS);
  return { value, written: random() < 0.6 ? value.replace(/(.{4})(?=.)/g, "$1 ") : value };
}

function meter(random: Random, language: "de" | "en"): Made {
  const value = digits(random, pick(random, [4, 5, 6]));
  const unit = pick(random, ["kWh", "m³", ""]);
  const grouped = random() < 0.4 ? value.replace(/(\d)(?=(\d{3})+$)/g, language === "de" ? "$1." : "$1,") : value;
  return { value: { value, unit: unit === "m³" ? "m3" : unit }, written: unit === "" ? grouped : `${grouped} ${unit}` };
}

const PLATE = ["B-MW 1234", "HH-AB 77", "M-XY 4711", "K-LM 802", "ERH-S 55"];

const THINGS = {
  de: ["Druckerpapier A4", "Schrauben M6", "Kaffeebohnen 1 kg", "Bürostuhl Ergo", "Gartenschlauch 25 m", "LED-Lampe E27"],
  en: ["copy paper A4", "M6 screws", "coffee beans 1 kg", "office chair", "garden hose 25 m", "LED bulbs E27"],
};

const SPOKEN_THINGS = {
  de: [
    "rote Ordner",
    "Wasserfilter",
    "Ersatzakkus",
    "Dichtungen Größe 3",
    "Paar Sicherheitsschuhe",
    "Sack Blumenerde",
    "Rollen Tapete Nr. 12",
  ],
  en: [
    "red folders",
    "water filters",
    "spare batteries",
    "seals size 3",
    "pairs of safety shoes",
    "bags of compost",
    "rolls of tape",
  ],
};
const NUMBER_WORDS = { de: ["", "", "zwei", "drei", "vier", "fünf"], en: ["", "", "two", "three", "four", "five"] };
const THING_SENTENCES = {
  de: [
    "Ich bestelle {v}.",
    "Wir brauchen {v}, danke.",
    "Bitte schicken Sie mir {v}.",
    "Könnten Sie uns {v} liefern?",
    "ich hätte gerne {v} bitte",
    "Hiermit möchten wir {v} bestellen.",
  ],
  en: [
    "I would like to order {v}.",
    "We need {v}, thanks.",
    "Could you send us {v}?",
    "can i get {v} please",
    "Please deliver {v}.",
    "We'd like {v}.",
  ],
};

/** "3x rote Ordner und zwei Wasserfilter" in a sentence. */
function spokenThings(random: Random, language: "de" | "en"): Made {
  const names = [...SPOKEN_THINGS[language]].sort(() => random() - 0.5).slice(0, 1 + Math.floor(random() * 3));
  const items = names.map((name) => {
    const unit = /^(?:Paar|Sack|Rollen|pairs of|bags of|rolls of) /.exec(name)?.[0] ?? "";
    const quantity = 2 + Math.floor(random() * 10);
    const word = quantity < 6 && random() < 0.4 ? (NUMBER_WORDS[language][quantity] ?? "") : String(quantity);
    const times = unit === "" && word === String(quantity) && random() < 0.3 ? "x" : "";
    return {
      item: { description: name.slice(unit.length), quantity: String(quantity), articleNumber: null, unitPrice: null },
      written: `${word}${times} ${name}`,
    };
  });
  const parts = items.map((one) => one.written);
  const last = parts.length > 1 ? `${language === "de" ? " und " : " and "}${parts.pop() ?? ""}` : "";
  return {
    value: items.map((one) => one.item),
    written: pick(random, THING_SENTENCES[language]).replace("{v}", parts.join(", ") + last),
  };
}

const SINGLE_THINGS = {
  de: [
    "Rasenmäher Turbo 40",
    "Kaffeemaschine Aroma",
    "Bürostuhl Ergo Plus",
    "Staubsauger VX 9",
    "Lampe Luna",
    "Fahrradhelm City M",
  ],
  en: [
    "lawn mower Turbo 40",
    "coffee machine Aroma",
    "office chair",
    "vacuum cleaner VX 9",
    "garden bench",
    "winter jacket size M",
  ],
};
const SINGLE_SENTENCES = {
  de: [
    "Ich widerrufe den Kauf von {v}.",
    "Es geht um {v}.",
    "{V} gefällt mir nicht und geht zurück.",
    "{V} habe ich bei Ihnen bestellt und schicke das Teil zurück.",
    "Der Kaufvertrag über {v} wird widerrufen.",
    "Ich gebe {v} zurück.",
    "Ich möchte {v} bestellen.",
    "Hiermit widerrufe ich die Bestellung für {v}.",
    "{V} hatte ich bei Ihnen gekauft, brauche ihn aber nicht mehr.",
    "1 x {n}",
  ],
  en: [
    "I am returning the {n}.",
    "I bought a {n} from you and do not want it any more.",
    "I withdraw from the purchase of the {n}.",
    "The {n} I ordered is going back.",
    "I ordered the {n} by mistake.",
    "I would like to order a {n}.",
    "I'd like to send back the {n}.",
    "1 x {n}",
  ],
};

/** One thing without a count: what people send back. */
function singleThing(random: Random, language: "de" | "en"): Made {
  const name = pick(random, SINGLE_THINGS[language]);
  const article = pick(random, ["den", "die", "das"]);
  const written = pick(random, SINGLE_SENTENCES[language])
    .replace("{v}", `${article} ${name}`)
    .replace("{V}", `${article.charAt(0).toUpperCase()}${article.slice(1)} ${name}`)
    .replace("{n}", name);
  return { value: [{ description: name, quantity: "1", articleNumber: null, unitPrice: null }], written };
}

function things(random: Random, language: "de" | "en"): Made {
  if (random() < 0.3) return singleThing(random, language);
  if (random() < 0.45) return spokenThings(random, language);
  const style = Math.floor(random() * 5);
  const items = Array.from({ length: 1 + Math.floor(random() * 3.5) }, () => {
    const quantity = String(1 + Math.floor(random() * 20));
    const articleNumber = random() < 0.4 ? `${digits(random, 4)}-${digits(random, 2)}` : null;
    const unitPrice = random() < 0.3 ? `${1 + Math.floor(random() * 90)}.90` : null;
    return { description: pick(random, THINGS[language]), quantity, articleNumber, unitPrice };
  });
  const piece = pick(random, language === "de" ? ["Stück", "x", "Stk.", "Packungen"] : ["x", "pcs", "pieces", "packs of"]);
  const one = (item: (typeof items)[number]): string => {
    const article =
      item.articleNumber === null
        ? ""
        : language === "de"
          ? ` (Art.-Nr. ${item.articleNumber})`
          : ` (item no. ${item.articleNumber})`;
    const price =
      item.unitPrice === null
        ? ""
        : language === "de"
          ? ` zu je ${item.unitPrice.replace(".", ",")} €`
          : ` at £${item.unitPrice} each`;
    return style === 3
      ? `- ${item.description}${article}, ${item.quantity} ${language === "de" ? "Stück" : "pcs"}`
      : `${item.quantity} ${piece} ${item.description}${article}${style < 3 ? price : ""}`;
  };
  if (style === 3) items.forEach((item) => (item.unitPrice = null));
  if (style === 4) items.forEach((item) => (item.unitPrice = null));
  const lines = items.map(one);
  const written =
    style === 3
      ? `\n${lines.join("\n")}\n`
      : style < 2
        ? `\n${lines.map((line) => `- ${line}`).join("\n")}\n`
        : `${lines.join(language === "de" ? " und " : " and ")}.`;
  return { value: items, written };
}

type Maker = (random: Random, language: "de" | "en") => Made;

export const MAKERS: Record<string, Maker> = {
  items: things,
  customerNumber: code,
  contractNumber: code,
  orderNumber: code,
  invoiceNumber: code,
  policyNumber: code,
  meterNumber: (random) => (random() < 0.5 ? code(random) : { value: `1ESY${digits(random, 10)}`, written: "" }),
  serialNumber: (random) => ({ value: `SN${digits(random, 4)}-${digits(random, 6)}`, written: "" }),
  errorCode: (random) => ({
    value: `${pick(random, ["E", "F", "ERR-", "E-"])}${digits(random, pick(random, [2, 3, 4]))}`,
    written: "",
  }),
  licensePlate: (random) => ({ value: pick(random, PLATE), written: "" }),
  iban,
  amount: madeMoney,
  address: madeAddress,
  oldAddress: madeAddress,
  phone,
  meterReading: meter,
  readingDate: (random, language) => madeDate(random, language, [-20, 0]),
  effectiveDate: (random, language) => madeDate(random, language, [5, 150]),
  damageDate: (random, language) => madeDate(random, language, [-40, -1]),
  orderDate: (random, language) => madeDate(random, language, [-60, -2]),
  requestedDate: (random, language) => madeDate(random, language, [2, 60]),
  invoiceDate: (random, language) => madeDate(random, language, [-60, -2]),
  accountHolder: (random) => ({ value: madeName(random), written: "" }),
};

export { SENTENCES, CATEGORY_FIELDS, DISTRACTORS } from "./extract-training-sentences.ts";
import { expectedOf } from "./extract-training-frames.ts";
import { trainingMove } from "./extract-training-moves.ts";
import { BESIDE, PROSE } from "./extract-training-prose.ts";
import { CATEGORY_FIELDS, CLOSINGS, DISTRACTORS, GREETINGS, OPENERS, SENTENCES } from "./extract-training-sentences.ts";

export interface Building {
  random: Random;
  language: "de" | "en";
  expected: Record<string, FieldValue>;
}

/** Every second day is told in prose, every third document has a day beside the matter. */
const PROSE_SHARE = 0.5;
const BESIDE_SHARE = 0.35;
/** So many address changes tell where from and where to in one breath. */
const MOVE_SHARE = 0.6;
const MOVED = ["address", "oldAddress", "effectiveDate"];

/** Orders and returns are made as whole sentences where they are not lists. */
function isSentence(written: string): boolean {
  if (written.startsWith("1 x ")) return true;
  return /^\p{L}.*\p{L}{3}.*[.?]$|please$|bitte$/u.test(written) && !/^\d/.test(written);
}

function sentence(building: Building, field: string): string {
  const made = MAKERS[field]?.(building.random, building.language);
  if (made === undefined) return "";
  building.expected[field] = made.value;
  const written = made.written === "" && typeof made.value === "string" ? made.value : made.written;
  if (field === "items" && isSentence(written)) return written;
  const prose = PROSE[field]?.[building.language];
  const sentences =
    prose !== undefined && building.random() < PROSE_SHARE ? prose : (SENTENCES[field]?.[building.language] ?? ["{v}"]);
  return pick(building.random, sentences).replace("{v}", written);
}

/** Fills the {kinds} of a distractor with values that are nobody's. */
function distractor(building: Building, from: readonly string[] = DISTRACTORS[building.language]): string {
  const { random, language } = building;
  return pick(random, from)
    .replace("{code}", () => code(random).written)
    .replace(
      "{date}",
      () =>
        madeDate(
          random,
          language,
          pick(random, [
            [-300, 40],
            [-30, -1],
            [1, 40],
          ]),
        ).written,
    )
    .replace("{money}", () => madeMoney(random, language).written)
    .replace("{phone}", () => phone(random, language).written)
    .replace("{address}", () => madeAddress(random, language).written)
    .replace("{number}", () => digits(random, 1 + Math.floor(random() * 4)))
    .replace("{name}", () => madeName(random));
}

function signature(building: Building, name: string): string {
  const { random, language, expected } = building;
  const lines = [name];
  const category = expected.address === undefined;
  if (random() < 0.35 && category) {
    const address = madeAddress(random, language);
    expected.address = address.value;
    lines.push(address.written.replace(" in ", ", "));
  }
  if (random() < 0.35 && expected.phone === undefined) {
    const number = phone(random, language);
    expected.phone = number.value;
    lines.push(`${pick(random, ["Tel.: ", "Tel ", "Mobil: ", ""])}${number.written}`);
  }
  if (random() < 0.15) {
    const address = `${name.toLowerCase().replace(/[^a-z]+/g, ".")}@mail.example`;
    expected.email = address;
    lines.push(address);
  }
  return lines.join("\n");
}

/** Numbers a company names in its own mails are the sender's where nothing newer tells them. */
const QUOTED_NUMBERS = ["customerNumber", "orderNumber", "contractNumber", "invoiceNumber"];
const QUOTED_LABELS: Record<string, Record<"de" | "en", string[]>> = {
  customerNumber: {
    de: ["Ihre Kundennummer: {v}", "Kundennummer {v}", "Kd.-Nr. {v}"],
    en: ["Your customer number: {v}", "Customer no. {v}"],
  },
  orderNumber: {
    de: ["vielen Dank für Ihre Bestellung {v}.", "Bestellnummer: {v}"],
    en: ["thank you for your order {v}.", "Order number: {v}"],
  },
  contractNumber: { de: ["Vertragsnummer {v}", "Ihr Vertrag Nr. {v}"], en: ["Contract number {v}", "Your contract no. {v}"] },
  invoiceNumber: {
    de: ["anbei unsere Rechnung {v}.", "Rechnungsnummer {v}"],
    en: ["please find our invoice {v}.", "Invoice number {v}"],
  },
};

function quotedNumber(building: Building, category: string): string {
  const { random, language, expected } = building;
  const field = pick(random, QUOTED_NUMBERS);
  const wanted = CATEGORY_FIELDS[category]?.[field] !== undefined;
  const made = code(random);
  if (wanted && expected[field] === undefined) expected[field] = made.value;
  return pick(random, QUOTED_LABELS[field]?.[language] ?? ["{v}"]).replace("{v}", made.written);
}

function quoted(building: Building, category: string): string {
  const { random, language } = building;
  const history = [
    distractor({ ...building, expected: {} }),
    quotedNumber(building, category),
    distractor({ ...building, expected: {} }),
  ].join("\n");
  const intro = language === "de" ? "Am 12.02.2026 um 10:11 schrieb Service:" : "On 12 Feb 2026 at 10:11, Service wrote:";
  return random() < 0.5
    ? `\n\n${intro}\n> ${history.replace(/\n/g, "\n> ")}`
    : `\n\n${intro}\n> ${language === "de" ? "Ihr Kundenservice" : "Your service team"}`;
}

export function bodyOf(building: Building, category: string): string[] {
  const { random } = building;
  const fields = Object.entries(CATEGORY_FIELDS[category] ?? {})
    .filter(([, chance]) => random() < chance)
    .map(([field]) => field);
  const move = category === "address_change" && random() < MOVE_SHARE ? trainingMove(random, building.language, false) : null;
  const parts = fields.filter((field) => move === null || !MOVED.includes(field)).map((field) => sentence(building, field));
  if (move !== null) {
    Object.assign(building.expected, expectedOf(move));
    parts.unshift(move.text);
  }
  for (let count = Math.floor(random() * 3.5); count > 0; count -= 1)
    parts.splice(Math.floor(random() * (parts.length + 1)), 0, distractor(building));
  const beside = BESIDE[category]?.[building.language];
  if (beside !== undefined && random() < BESIDE_SHARE)
    parts.splice(Math.floor(random() * (parts.length + 1)), 0, distractor(building, beside));
  return parts.filter((part) => part !== "");
}

/** The end of the mail and the name it carries; null where nobody signs. */
function signOff(building: Building, name: string): { closing: string; signedAs: string | null } {
  const { random, language } = building;
  const closed = random() < 0.8;
  const signed = random() < 0.92;
  const short = signed && random() < 0.15;
  const signedAs = short ? (name.split(" ")[0] ?? name) : name;
  const role =
    random() < 0.15
      ? `\n${pick(random, language === "de" ? ["Einkauf", "Geschäftsführerin", "Kundin seit 1998", "Abteilung Logistik"] : ["Office Manager", "Customer since 2001", "Accounts"])}`
      : "";
  if (!signed) return { closing: "", signedAs: null };
  return {
    closing: `\n\n${closed ? `${pick(random, CLOSINGS[language])}\n` : ""}${signature(building, signedAs)}${role}`,
    signedAs,
  };
}

/** One mail in four tells a part of its matter in the subject: that part leaves the text. */
function takeSubject(random: Random, parts: string[]): string {
  const subjectAt = random() < 0.25 ? parts.findIndex((part) => /\d/.test(part) && !part.includes("\n") && part.length < 70) : -1;
  return subjectAt < 0 ? "" : (parts.splice(subjectAt, 1)[0] ?? "");
}

export function trainingMail(seed: number): TrainingDocument {
  const random = randomFrom(seed);
  const language = random() < 0.6 ? "de" : "en";
  const category = pick(random, Object.keys(CATEGORY_FIELDS));
  const building: Building = { random, language, expected: {} };
  const opener = pick(random, OPENERS[category]?.[language] ?? [""]);
  const parts = bodyOf(building, category);
  const subject = takeSubject(random, parts);
  const name = madeName(random);
  const joined = pick(random, [" ", "\n", "\n", "\n\n"]);
  // In one paragraph sentences end; on lines of their own they need not.
  const told = joined === " " ? parts.map((part) => (/[\p{L}\p{N})€]$/u.test(part) ? `${part}.` : part)) : parts;
  const { closing, signedAs } = signOff(building, name);
  const newest = `${random() < 0.85 ? `${pick(random, GREETINGS[language])}\n\n` : ""}${[opener, ...told].filter((part) => part !== "").join(joined)}${closing}`;
  const text = random() < 0.2 ? newest + quoted(building, category) : newest;
  const blocks: Block[] =
    text === newest
      ? [{ kind: "newest", start: 0, end: text.length }]
      : [
          { kind: "newest", start: 0, end: newest.length },
          { kind: "quote", start: newest.length, end: text.length },
        ];
  const header = random() < 0.6;
  const senderName = header ? name : signedAs;
  if (senderName !== null) building.expected.senderName = senderName;
  const from = header ? { name, address: `p${seed}@mail.example` } : { name: "", address: "" };
  if (header && building.expected.email === undefined) building.expected.email = from.address;
  const parsed = givenParsed({ text, subject, category, from, channel: "mail", document: { blocks } });
  return { parsed, category, language, channel: "mail", expected: building.expected };
}
