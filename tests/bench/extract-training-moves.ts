import type { Address } from "../../shared/schemas/extraction.ts";
import { madeAddress, madeDate, pick, type Random } from "./extract-training-mails.ts";

/** How people tell that they move: where from {old}, where to {new}, when {date}. Nothing of the gold set is in here. */
const MOVES: Record<"de" | "en", string[]> = {
  de: [
    "Wir ziehen am {date} von der {old} in die {new}.",
    "Zum {date} ziehe ich um. Neue Anschrift: {new}. Alte Anschrift: {old}.",
    "Bisher: {old}\nNeu: {new}",
    "Alt: {old}\nNeu ab {date}: {new}",
    "Neue Adresse\n{new}\n\nAlte Adresse\n{old}",
    "Bitte schicken Sie Post ab {date} nicht mehr an die {old}, sondern an die {new}.",
    "Statt {old} gilt ab {date} {new}.",
    "Statt der {old} gilt jetzt die {new}.",
    "Ich wohne seit {date} nicht mehr {old}, sondern {new}.",
    "Ab {date} erreichen Sie mich unter {new}. Die Anschrift {old} stimmt dann nicht mehr.",
    "ab {date} wohne ich in der {new}, vorher {old}",
    "Meine Adresse ändert sich von {old} auf {new}.",
    "Meine neue Anschrift lautet {new}, die alte war {old}.",
    "Bitte ändern Sie meine Anschrift. Bisherige Anschrift: {old}. Künftige Anschrift: {new}. Gültig ab {date}.",
    "Am {date} verlassen wir die {old} und ziehen nach {new}.",
    "Wir sind umgezogen! Früher {old}, jetzt {new}.",
    "Unsere neue Wohnung ist {new} (bisher {old}).",
    "Bei Ihnen ist noch {old} gespeichert. Richtig ist seit {date}: {new}.",
    "Umzug von {old} nach {new} zum {date}.",
    "Die alte Wohnung ({old}) ist gekündigt, ab {date} sind wir in der {new}.",
    "zum {date} ändert sich meine Anschrift. Sie lautet dann:\n\n{new}\n\nBislang wohnte ich in der {old}.",
    "Neue Anschrift ab {date}:\n\n{new}\n\nBisherige Anschrift:\n\n{old}",
    "Die Adresse {old} bitte löschen, neu ist {new}.",
    "{old} ist veraltet. Ab {date} bitte {new}.",
    "wir wohnen jetzt hier: {new} und nicht mehr {old}",
    "Ich ziehe aus der {old} aus und wohne ab {date} {new}.",
    "Von {old} geht es am {date} nach {new}.",
    "Bitte nehmen Sie {new} als neue Adresse auf, {old} war die alte.",
    "Vormals {old}, nunmehr {new}.",
    "Ich löse meine Wohnung {old} auf und bin ab {date} {new}.",
    "Das Haus {old} ist verkauft, wir sind jetzt {new}.",
    "Die Räume {old} sind übergeben. Post bitte an {new}.",
    "Mietvertrag {old} endet, danach {new}.",
    "Sie haben {old}, richtig ist {new}.",
    "Bis {date} wohnte ich {old}, inzwischen {new}.",
  ],
  en: [
    "We are moving from {old} to {new} on {date}.",
    "Old address: {old}\nNew address: {new}",
    "Previous: {old}\nNew: {new}\nFrom: {date}",
    "From {date} my address will be {new}, not {old} any more.",
    "I have moved out of {old} and now live at {new}.",
    "Please send everything to {new} from {date} instead of {old}.",
    "My new address is {new}. My old one was {old}.",
    "So far you had me at {old}. As of {date} it is {new}.",
    "You still have me at {old}. I moved to {new} on {date}.",
    "We used to live at {old}. Since {date} we have been at {new}.",
    "Formerly {old}, now {new}.",
    "New address from {date}:\n\n{new}\n\nPrevious address:\n\n{old}",
    "I no longer live at {old}. Please update your records to {new}.",
    "Kindly note that from {date} I shall be living at\n\n{new}\n\nUntil now: {old}",
    "The address on file ({old}) is out of date. It should be {new}.",
    "Please change my address from {old} to {new}.",
    "We left {old} on {date}, our new place is {new}.",
    "moved! {old} is history, {new} is where we are now",
    "new one is {new}, old one {old}",
    "Delete {old} please, {new} is my new address from {date}.",
    "Rather than {old}, please use {new} after {date}.",
    "Leaving {old} on {date}, moving into {new}.",
    "I am relocating to {new} on {date}. My former address is {old}.",
    "I am giving up {old} and will be at {new}.",
    "{old} has been sold, we are at {new}.",
    "The lease on {old} ends, find me at {new} after that.",
    "Your records say {old}, it should be {new}.",
    "I lived at {old} until {date}. My address is now {new}.",
  ],
};

/** The head of the letter is the old address; the text names only the new one. */
const HEAD_MOVES: Record<"de" | "en", string[]> = {
  de: [
    "zum {date} ändert sich meine Anschrift. Sie lautet dann:\n\n{new}",
    "ich ziehe zum {date} um. Meine neue Anschrift:\n{new}",
    "hiermit teile ich Ihnen mit, dass ich ab {date} unter folgender Adresse wohne: {new}.",
    "ab dem {date} bin ich unter {new} zu erreichen.",
    "bitte senden Sie alle Schreiben ab {date} an {new}.",
  ],
  en: [
    "please note that from {date} I shall be living at\n\n{new}",
    "I am moving on {date}. My new address will be:\n{new}",
    "from {date} please write to me at {new}.",
    "my address is about to change. As of {date} it is {new}.",
  ],
};

const STREET_ONLY_SHARE = 0.15;

export interface Move {
  text: string;
  expected: { address: Address; oldAddress: Address | null; effectiveDate: string | null };
  /** What stands at the head of the letter. */
  head: string | null;
}

function written(random: Random, language: "de" | "en"): { value: Address; text: string } {
  const made = madeAddress(random, language);
  const value = made.value;
  if (typeof value !== "object" || !("postalCode" in value)) throw new Error("an address is an object");
  if (language === "de") return { value, text: made.written };
  const { houseNumber, street, postalCode, city } = value;
  return {
    value,
    text: pick(random, [
      made.written,
      made.written,
      `${houseNumber} ${street}, ${postalCode} ${city}`,
      `${houseNumber} ${street}\n${city}\n${postalCode}`,
    ]),
  };
}

export function trainingMove(random: Random, language: "de" | "en", letter: boolean): Move {
  const next = written(random, language);
  const before = written(random, language);
  const day = madeDate(random, language, [5, 60]);
  const byHead = letter && random() < 0.6;
  const template = pick(random, byHead ? HEAD_MOVES[language] : MOVES[language]);
  const { street, houseNumber } = before.value;
  const half = !byHead && random() < STREET_ONLY_SHARE;
  const oldText = half ? (language === "de" ? `${street} ${houseNumber}` : `${houseNumber} ${street}`) : before.text;
  const isDated = template.includes("{date}");
  const text = template.replace("{old}", oldText).replace("{new}", next.text).replace("{date}", day.written);
  const oldAddress = half ? { ...before.value, postalCode: "", city: "" } : before.value;
  return {
    text,
    expected: { address: next.value, oldAddress, effectiveDate: isDated && typeof day.value === "string" ? day.value : null },
    head: byHead ? before.text.replace(" in ", "\n").replace(", ", "\n") : null,
  };
}
