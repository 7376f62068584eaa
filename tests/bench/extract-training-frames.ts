import type { FieldValue } from "../../shared/schemas/extraction.ts";
import type { Block } from "../../shared/schemas/parsed.ts";
import { givenParsed } from "../core/extract/given-mail.ts";
import {
  bodyOf,
  madeAddress,
  madeName,
  MAKERS,
  pick,
  randomFrom,
  type Building,
  type TrainingDocument,
} from "./extract-training-mails.ts";
import { trainingMove } from "./extract-training-moves.ts";
import { CATEGORY_FIELDS, CLOSINGS, OPENERS } from "./extract-training-sentences.ts";

type Language = "de" | "en";

/** What a chat flow or an agent asks before the bare value comes. */
const QUESTIONS: Record<string, Record<Language, string[]>> = {
  customerNumber: {
    de: ["Ihre Kundennummer?", "Nennen Sie mir bitte Ihre Kundennummer."],
    en: ["Your customer number?", "What is your customer number, please?"],
  },
  contractNumber: { de: ["Wie lautet die Vertragsnummer?"], en: ["And the contract number?"] },
  orderNumber: { de: ["Um welche Bestellnummer geht es?"], en: ["Which order number is it?"] },
  invoiceNumber: { de: ["Welche Rechnungsnummer?"], en: ["Invoice number?"] },
  policyNumber: {
    de: ["Ihre Versicherungsnummer bitte.", "Policennummer?"],
    en: ["Your policy number, please.", "What is the policy number?"],
  },
  meterNumber: { de: ["Zählernummer?"], en: ["What is the meter number?"] },
  meterReading: { de: ["Und der Zählerstand?", "Was zeigt der Zähler?"], en: ["And the reading?", "What does the meter say?"] },
  readingDate: { de: ["Wann haben Sie abgelesen?"], en: ["When did you read it?"] },
  damageDate: { de: ["Wann ist es passiert?", "Schadentag?"], en: ["When did it happen?"] },
  effectiveDate: { de: ["Ab wann gilt das?", "Zu welchem Datum?"], en: ["From which date?", "As of when?"] },
  requestedDate: {
    de: ["Welcher Termin passt Ihnen?", "Wann hätten Sie Zeit?", "Bis wann brauchen Sie es?"],
    en: ["Which day suits you?", "When do you need it?"],
  },
  orderDate: { de: ["Wann haben Sie bestellt?"], en: ["When did you order?"] },
  invoiceDate: { de: ["Von wann ist die Rechnung?"], en: ["What is the invoice date?"] },
  iban: { de: ["Wie lautet die neue IBAN?"], en: ["The new IBAN, please?"] },
  accountHolder: {
    de: ["Wer ist Kontoinhaber?", "Auf wen läuft das Konto?", "Auf wessen Namen lautet es?"],
    en: ["Who is the account holder?", "What name is on the account?", "Whose account is it?"],
  },
  address: { de: ["Ihre neue Adresse?", "Wohin ziehen Sie?"], en: ["Your new address?", "Where are you moving to?"] },
  oldAddress: {
    de: ["Und die alte Adresse?", "Und bisher?", "Welche Anschrift haben wir von Ihnen?"],
    en: ["And the old address?", "And the previous one?", "Which address do we have now?"],
  },
  phone: { de: ["Unter welcher Nummer erreichen wir Sie?"], en: ["Which number can we call you on?"] },
  serialNumber: { de: ["Seriennummer des Geräts?"], en: ["Serial number?"] },
  errorCode: { de: ["Welchen Fehlercode sehen Sie?"], en: ["Which error code do you see?"] },
  amount: { de: ["Um welchen Betrag geht es?"], en: ["Which amount?"] },
};

function bare(building: Building, field: string): string {
  const made = MAKERS[field]?.(building.random, building.language);
  if (made === undefined) return "";
  building.expected[field] = made.value;
  return (made.written === "" && typeof made.value === "string" ? made.value : made.written).replace(/\n/g, ", ");
}

/** A conversation: the matter, then questions and bare answers. */
export function trainingChat(seed: number): TrainingDocument {
  const random = randomFrom(seed);
  const language: Language = random() < 0.6 ? "de" : "en";
  const category = pick(random, Object.keys(CATEGORY_FIELDS));
  const building: Building = { random, language, expected: {} };
  const name = madeName(random);
  const agent = pick(random, ["Bot", "Tim", "agent", "Frau Bauer"]);
  const blocks: Block[] = [];
  let text = "";
  const say = (who: string, words: string): void => {
    const start = text.length;
    text += `${who}: ${words}\n`;
    const kind = who === name ? ("newest" as const) : ("quote" as const);
    const last = blocks.at(-1);
    if (last?.kind === kind) last.end = text.length;
    else blocks.push({ kind, start, end: text.length });
  };
  say(name, pick(random, OPENERS[category]?.[language] ?? [""]) || "Hallo");
  for (const [field, chance] of Object.entries(CATEGORY_FIELDS[category] ?? {})) {
    const questions = QUESTIONS[field]?.[language];
    if (questions === undefined || random() >= chance) continue;
    say(agent, pick(random, questions));
    say(name, bare(building, field));
  }
  if (random() < 0.4) say(name, language === "de" ? "Danke!" : "thanks");
  building.expected.senderName = name;
  const from = { name, address: "" };
  const parsed = {
    ...givenParsed({ text, category, from, channel: "chat", document: { blocks, reader: "chat" } }),
    sender: { name, email: "", phone: "", id: "" },
  };
  return { parsed, category, language, channel: "chat", expected: building.expected };
}

const OUR_HEAD = "Musterwerke GmbH\nKundenservice\nInvalidenstraße 1\n10115 Berlin";
const LETTER_DAY = { de: ["2. März 2026", "02.03.2026"], en: ["2 March 2026", "March 2, 2026"] };

function letterText(parts: {
  head: string;
  name: string;
  body: string;
  language: Language;
  building: Building;
  city: string;
}): string {
  const { random } = parts.building;
  const day = pick(random, LETTER_DAY[parts.language]);
  const dated = random() < 0.5 ? `${parts.city}, ${day}` : day;
  const greeting = parts.language === "de" ? "Sehr geehrte Damen und Herren," : "Dear Sir or Madam,";
  return `${parts.name}\n${parts.head}\n\n${OUR_HEAD}\n\n${dated}\n\n${greeting}\n\n${parts.body}\n\n${pick(random, CLOSINGS[parts.language])}\n\n${parts.name}\n`;
}

/** The matter of a letter, its values put into `building.expected`; `head` where the text leaves the old address to the head. */
function letterBody(building: Building, category: string): { text: string; head: string | null; moves: boolean } {
  const { random, language, expected } = building;
  const opener = pick(random, OPENERS[category]?.[language] ?? [""]);
  const join = (parts: string[]): string => [opener, ...parts].filter((part) => part !== "").join("\n");
  if (category !== "address_change") return { text: join(bodyOf(building, category)), head: null, moves: false };
  const move = trainingMove(random, language, true);
  Object.assign(expected, expectedOf(move));
  return { text: join([move.text]), head: move.head, moves: true };
}

/** A letter: head, our address, place and day, matter, name. */
export function trainingLetter(seed: number): TrainingDocument {
  const random = randomFrom(seed);
  const language: Language = random() < 0.6 ? "de" : "en";
  const category = pick(random, [...Object.keys(CATEGORY_FIELDS), "address_change", "address_change"]);
  const expected: Record<string, FieldValue> = {};
  const building: Building = { random, language, expected };
  const name = madeName(random);
  const made = madeAddress(random, language);
  const body = letterBody(building, category);
  if (!body.moves) expected.address ??= made.value;
  const head = body.head ?? made.written.replace(" in ", "\n").replace(", ", "\n");
  const city = typeof made.value === "object" && "city" in made.value ? made.value.city : "";
  const withHead = !body.moves || body.head !== null || random() < 0.3;
  const text = withHead
    ? letterText({ head, name, body: body.text, language, building, city })
    : `${name}\n\n${body.text}\n\n${name}\n`;
  expected.senderName = name;
  const parsed = givenParsed({ text, category, channel: "letter" });
  return { parsed, category, language, channel: "letter", expected };
}

export function expectedOf(move: ReturnType<typeof trainingMove>): Record<string, FieldValue> {
  const { address, oldAddress, effectiveDate } = move.expected;
  return {
    address,
    ...(oldAddress === null ? {} : { oldAddress }),
    ...(effectiveDate === null ? {} : { effectiveDate }),
  };
}
