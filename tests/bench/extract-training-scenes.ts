import type { FieldValue, LineItem } from "../../shared/schemas/extraction.ts";
import type { Block } from "../../shared/schemas/parsed.ts";
import { givenParsed } from "../core/extract/given-mail.ts";
import {
  digits,
  madeAddress,
  madeDate,
  madeName,
  MAKERS,
  pick,
  randomFrom,
  type Made,
  type Random,
  type TrainingDocument,
} from "./extract-training-mails.ts";
import { HOLDER_FRAMES, SELLER_FRAMES, SENDER_FRAMES } from "./extract-training-people.ts";
import { PLACE_FRAMES } from "./extract-training-places.ts";
import { CATEGORY_FIELDS, CLOSINGS, GREETINGS, OPENERS } from "./extract-training-sentences.ts";
import { POST_FRAMES, THING_FRAMES } from "./extract-training-things.ts";

/** A whole document around the one field it speaks for; tokens in braces are drawn. */
export interface SceneFrame {
  field: string;
  /** Drawn where none is given. */
  category?: string;
  language: "de" | "en";
  channel: "mail" | "letter" | "chat";
  from: string;
  subject?: string;
  text: string;
  /** What was answered, quoted below. */
  quoted?: string;
  /** The value: a name, "a" or "b" for an address, things as "count|thing|code"; null where it is not told. */
  value: string | string[] | null;
}

const FRAMES: SceneFrame[] = [
  ...SENDER_FRAMES,
  ...SELLER_FRAMES,
  ...HOLDER_FRAMES,
  ...PLACE_FRAMES,
  ...THING_FRAMES,
  ...POST_FRAMES,
];
export const SCENE_COUNT = FRAMES.length;

const OFFICES = {
  de: [
    "Tischlerei Lohmann",
    "Kanzlei Brunner & Partner",
    "Grundschule an der Ilm",
    "Gasthaus Zur Krone",
    "Autohaus Wieland GmbH",
    "Zahnarztpraxis Dr. Kühn",
    "Turnverein Eintracht e.V.",
    "Hausverwaltung Seidl",
    "Ingenieurbüro Faber",
    "Bäckerei Wolters KG",
  ],
  en: [
    "Harlow Dental Practice",
    "The White Hart Hotel",
    "St Anne's Primary School",
    "Birch & Sons Ltd",
    "Lakeside Garage",
    "Thornbury Cricket Club",
    "Northgate Consulting Ltd",
    "Mill Lane Nursery",
  ],
};
const THINGS = {
  de: [
    "Aktenordner blau",
    "Schreibtischlampe Luna",
    "Gartenstuhl Capri",
    "Dichtung Gr. 3",
    "Wasserfilter Aqua 200",
    "Stehtisch Nova",
    "Handtuch weiß",
    "Regal Holm 80",
  ],
  en: [
    "desk lamp Luna",
    "garden chair",
    "water filter Aqua 200",
    "bar stool",
    "bath towel white",
    "label printer",
    "seal kit",
    "wall shelf Holm",
  ],
};
const POSTS = {
  de: [
    "Lagerfachkraft",
    "Buchhalterin",
    "Elektroniker für Gebäudetechnik",
    "Teamleiterin Vertrieb",
    "Hausmeister",
    "Pflegefachkraft",
    "Projektleiter",
  ],
  en: [
    "Warehouse Assistant",
    "Payroll Clerk",
    "Site Electrician",
    "Shift Manager",
    "Care Assistant",
    "Project Manager",
    "Bus Driver",
  ],
};

interface Places {
  a: Made;
  b: Made;
  c: Made;
}

/** Street and town on two lines, as on letters. */
const onLines = (written: string): string => written.replace(/ in (?=\d)|, /, "\n");
const onOneLine = (written: string): string => written.replace(/\n/g, ", ");

function tokensOf(random: Random, language: "de" | "en", places: Places): Record<string, string> {
  const name = madeName(random);
  const [first = "", ...rest] = name.split(" ");
  const last = rest.join(" ");
  const category = pick(random, Object.keys(CATEGORY_FIELDS));
  const [t1 = "", t2 = ""] = [...THINGS[language]].sort(() => random() - 0.5);
  const count = (): string => String(2 + Math.floor(random() * 38));
  const code = (): string => `${pick(random, ["AB", "KS", "T", "GF"])}-${digits(random, 3)}`;
  return {
    name,
    first,
    last,
    initial: `${first.charAt(0)}. ${last}`,
    mate: `${madeName(random).split(" ")[0] ?? ""} ${last}`,
    other: madeName(random),
    org: pick(random, OFFICES[language]),
    matter:
      pick(random, OPENERS[category]?.[language] ?? [""]) || (language === "de" ? "anbei alles Nötige." : "please see below."),
    hi: pick(random, GREETINGS[language]),
    bye: pick(random, CLOSINGS[language]),
    d: madeDate(random, language, [3, 90]).written,
    iban: MAKERS.iban?.(random, language).written ?? "",
    n: digits(random, 7),
    q1: count(),
    q2: count(),
    t1,
    t2,
    s1: code(),
    s2: code(),
    p: pick(random, POSTS[language]),
    a: onLines(places.a.written),
    b: onLines(places.b.written),
    c: onLines(places.c.written),
    aline: onOneLine(places.a.written),
    bline: onOneLine(places.b.written),
  };
}

const fill = (text: string, tokens: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (token, name: string) => tokens[name] ?? token);

function thingOf(written: string): LineItem {
  const [quantity = "", description = "", article = ""] = written.split("|");
  return {
    description,
    quantity: quantity === "" ? null : quantity,
    articleNumber: article === "" ? null : article,
    unitPrice: null,
  };
}

function valueOf(frame: SceneFrame, tokens: Record<string, string>, places: Places): FieldValue | null {
  const { value } = frame;
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((thing) => thingOf(fill(thing, tokens)));
  if (value === "a" || value === "b") return places[value].value;
  return fill(value, tokens);
}

/** The sender's own lines of a chat are new; a signature and a quoted mail are told apart in mails. */
function blocksOf(frame: SceneFrame, text: string, newest: number): Block[] {
  if (frame.channel === "chat") {
    const speaker = `${text.split(":")[0] ?? ""}:`;
    let at = 0;
    return text.split("\n").map((line) => {
      const start = at;
      at += line.length + 1;
      return { kind: line.startsWith(speaker) ? "newest" : "quote", start, end: Math.min(at, text.length) };
    });
  }
  const signature = text.indexOf("\n--\n");
  const cut = signature >= 0 ? signature : newest;
  if (cut >= text.length) return [{ kind: "newest", start: 0, end: text.length }];
  return [
    { kind: "newest", start: 0, end: cut },
    { kind: signature >= 0 ? "signature" : "quote", start: cut, end: text.length },
  ];
}

const INTRO = { de: "Am 12.02.2026 schrieb Musterwerke:", en: "On 12 Feb 2026 Musterwerke wrote:" };

/** Frame after frame, each time with other names, places, counts. */
export function trainingScene(seed: number): TrainingDocument & { telling: number; only: string } {
  const random = randomFrom(seed + 1);
  const at = seed % FRAMES.length;
  const frame = FRAMES[at];
  if (frame === undefined) throw new Error("no scene to draw from");
  const { language, channel, field } = frame;
  const places = { a: madeAddress(random, language), b: madeAddress(random, language), c: madeAddress(random, language) };
  const tokens = tokensOf(random, language, places);
  const category =
    frame.category ??
    pick(
      random,
      Object.keys(CATEGORY_FIELDS).filter((name) => name !== "address_change"),
    );
  const newest = fill(frame.text, tokens);
  const history =
    frame.quoted === undefined ? "" : `\n\n${INTRO[language]}\n> ${fill(frame.quoted, tokens).replace(/\n/g, "\n> ")}\n`;
  const text = `${newest}${history}`;
  const from = { name: fill(frame.from, tokens), address: channel === "mail" ? `s${seed}@mail.example` : "" };
  const document = { blocks: blocksOf(frame, text, newest.length), ...(channel === "chat" ? { reader: "chat" } : {}) };
  const parsed = givenParsed({ text, subject: fill(frame.subject ?? "", tokens), category, from, channel, document });
  const value = valueOf(frame, tokens, places);
  return { parsed, category, language, channel, expected: value === null ? {} : { [field]: value }, telling: at, only: field };
}
