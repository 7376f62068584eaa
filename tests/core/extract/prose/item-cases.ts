import type { LineItem } from "../../../../shared/schemas/extraction.ts";

/** Category, language, what was written, the things in it: "2|Filter|F-7|9.90" (count, thing, article, price; empty: not told). */
export type ItemCase = [category: string, language: "de" | "en", text: string, things: string[]];

export function itemOf(written: string): LineItem {
  const [quantity = "", description = "", articleNumber = "", unitPrice = ""] = written.split("|");
  const told = (value: string): string | null => (value === "" ? null : value);
  return { description, quantity: told(quantity), articleNumber: told(articleNumber), unitPrice: told(unitPrice) };
}

export const ITEM_CASES: ItemCase[] = [
  [
    "order",
    "de",
    "Moin, fürs Büro bitte 3 Pakete Kopierpapier und eine neue Tastatur (KB-220). Danke, Jo",
    ["3|Kopierpapier", "1|neue Tastatur|KB-220"],
  ],
  [
    "order",
    "de",
    "Wir brauchen 5 Kartons Handschuhe Gr. L und ein Ersatzrad (ER-9).",
    ["5|Handschuhe Gr. L", "1|Ersatzrad|ER-9"],
  ],
  ["order", "de", "Hallo, ich hätte gern den Tarif Ökostrom Plus 24 für die neue Wohnung.", ["|Tarif Ökostrom Plus 24"]],
  ["order", "de", "wir möchten den Internetanschluss Giga 500 bestellen", ["|Internetanschluss Giga 500"]],
  ["order", "de", "Könnten Sie mir bitte zwei Sack Zement und einen Mörtelkübel vorbeibringen?", ["2|Zement", "1|Mörtelkübel"]],
  [
    "order",
    "de",
    "Bestellung:\n\n4 Stk. Wandhaken Art. 5512\n1 Stk. Spiegel 60x80 Art. 7719\n\nLieferung Mittwoch",
    ["4|Wandhaken|5512", "1|Spiegel 60x80|7719"],
  ],
  [
    "order",
    "de",
    "Menge  Artikel            Nr.      Preis\n10     Brotkörbe Rattan   BK-10    4,50\n2      Servierwagen       SW-3     189,00",
    ["10|Brotkörbe Rattan|BK-10|4.50", "2|Servierwagen|SW-3|189.00"],
  ],
  ["order", "de", "Bitte liefern:\n- Blumenerde 40 l: 6 Sack\n- Rindenmulch: 3 Sack", ["6|Blumenerde 40 l", "3|Rindenmulch"]],
  ["order", "de", "ich nehme 2 von den Lampen Nova und 1 Stehleuchte Arc", ["2|Lampen Nova", "1|Stehleuchte Arc"]],
  ["order", "de", "Wir bestellen 2,5 t Streusalz (Art.-Nr. SS-25) zu 89,00 EUR.", ["2.5|Streusalz|SS-25|89.00"]],
  ["order", "de", "Hiermit ordern wir 1.500 Stück Flyer A6 und 200 Plakate A2.", ["1500|Flyer A6", "200|Plakate A2"]],
  [
    "order",
    "de",
    "bitte noch mal das gleiche wie letztes mal: 12 Flaschen Riesling und 6 Flaschen Spätburgunder",
    ["12|Riesling", "6|Spätburgunder"],
  ],
  ["order", "de", "Guten Tag, ich bestelle hiermit 2 Monatskarten Zone B ab 1. April.", ["2|Monatskarten Zone B"]],
  ["order", "en", "Hi, can I get 2 day passes zone B for the fair on 4 May? cheers", ["2|day passes zone B"]],
  ["order", "en", "could we have 6 tickets for the museum on Friday please", ["6|tickets"]],
  [
    "order",
    "en",
    "Please send 3 boxes of nitrile gloves (size L) and a new tap washer (TW-4).",
    ["3|nitrile gloves", "1|new tap washer|TW-4"],
  ],
  ["order", "en", "We'd like to sign up for the Fibre 300 package.", ["|Fibre 300 package"]],
  [
    "order",
    "en",
    "Qty  Item                 Code    Price\n12   Exercise books A5    EX-5    1.20\n1    Whiteboard 90x120    WB-9    64.00",
    ["12|Exercise books A5|EX-5|1.20", "1|Whiteboard 90x120|WB-9|64.00"],
  ],
  [
    "order",
    "en",
    "Order please:\n4 x bird feeder, ref BF-22\n2 x seed mix 5kg, ref SM-5",
    ["4|bird feeder|BF-22", "2|seed mix 5kg|SM-5"],
  ],
  ["order", "en", "I'll take two of the oak benches and one parasol.", ["2|oak benches", "1|parasol"]],
  [
    "order",
    "en",
    "Would you supply 250 (two hundred and fifty) name badges and 250 lanyards by 6 June?",
    ["250|name badges", "250|lanyards"],
  ],
  ["order", "en", "Need 8 replacement bulbs GU10, part no. GU-108, at £3.20 each.", ["8|replacement bulbs GU10|GU-108|3.20"]],
  [
    "withdrawal",
    "de",
    "Hiermit widerrufe ich den Kauf der Kaffeemaschine Barista 200 (Art.-Nr. KM-200), bestellt am 3. Februar, bezahlt habe ich 249 Euro.",
    ["1|Kaffeemaschine Barista 200|KM-200"],
  ],
  ["withdrawal", "de", "ich schicke nur den Toaster zurück, den Wasserkocher behalte ich", ["1|Toaster"]],
  [
    "withdrawal",
    "de",
    "Von meiner Bestellung 4471-22 möchte ich die Jacke Nordwind Gr. M zurückgeben. Die Hose passt.",
    ["1|Jacke Nordwind Gr. M"],
  ],
  ["withdrawal", "de", "Widerruf: 1 x Akkuschrauber AS-18, geliefert am 4.2.", ["1|Akkuschrauber AS-18"]],
  ["withdrawal", "de", "Die beiden Sessel Lounge 2 gefallen uns nicht, wir widerrufen den Kauf.", ["2|Sessel Lounge 2"]],
  ["withdrawal", "de", "Ich trete vom Kauf des Fernsehers Vision 55 zurück.", ["1|Fernseher Vision 55"]],
  [
    "withdrawal",
    "en",
    "I am withdrawing from the purchase of the Stellar 200 telescope (item no. ST-200), ordered on 2 February. I paid 349 pounds.",
    ["1|Stellar 200 telescope|ST-200"],
  ],
  ["withdrawal", "en", "I want to return the blue kettle from order 7719-2, the toaster is fine.", ["1|blue kettle"]],
  ["withdrawal", "en", "Please cancel my order for the garden shed Oxford 6x4, bought last week.", ["1|garden shed Oxford 6x4"]],
  ["withdrawal", "en", "I'm sending both lamps back, they are too dark.", ["2|lamps"]],
  ["withdrawal", "en", "Under the 14 day rule I am cancelling the wireless speaker Boom 3.", ["1|wireless speaker Boom 3"]],
  [
    "withdrawal",
    "en",
    "Order 5512-7: the trainers (size 9, art. TR-9) are going back. Refund of £79.99 please.",
    ["1|trainers|TR-9"],
  ],
  // Nothing is ordered here.
  ["order", "de", "Guten Tag, meine Bestellung ist noch nicht da. Ich warte seit 3 Wochen und habe 2 Mails geschrieben.", []],
  ["order", "en", "Hello, I would like to order the same as last time. Call me on Monday after 3 pm.", []],
  [
    "withdrawal",
    "de",
    "Hiermit widerrufe ich den am 2. Februar 2026 geschlossenen Vertrag. Bitte zahlen Sie 48,20 EUR zurück.",
    [],
  ],
  ["withdrawal", "en", "I withdraw from my contract of 3 February within 14 days. Please confirm within 2 weeks.", []],
];
