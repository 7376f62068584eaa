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
  // More wordings, written without looking at the rules.
  [
    "order",
    "de",
    "Sehr geehrte Damen und Herren,\n\nwir bestellen verbindlich:\n\nPos. 1: 12 Stück Konferenzstuhl Linea, Art.-Nr. KL-12, je 119,00 EUR\nPos. 2: 3 Stück Konferenztisch Linea, Art.-Nr. KT-3, je 480,00 EUR\n\nLieferung frei Haus.\n\nMit freundlichen Grüßen\nM. Beck",
    ["12|Konferenzstuhl Linea|KL-12|119.00", "3|Konferenztisch Linea|KT-3|480.00"],
  ],
  [
    "order",
    "de",
    "hi, nachschub bitte: 4x tonerkartusche schwarz, 2x trommel, 1x wartungskit. lg büro 3",
    ["4|tonerkartusche schwarz", "2|trommel", "1|wartungskit"],
  ],
  [
    "order",
    "de",
    "Hallo, zum Schulstart bräuchten wir noch 60 Hefte A5 liniert, 60 Hefte A4 kariert und 30 Schnellhefter rot.",
    ["60|Hefte A5 liniert", "60|Hefte A4 kariert", "30|Schnellhefter rot"],
  ],
  ["order", "de", "ich möchte die Wallbox Home 11 (WB-11) mit Montage bestellen", ["1|Wallbox Home 11|WB-11"]],
  [
    "order",
    "de",
    "Bitte senden Sie uns wie besprochen fünf Kanister Frostschutz und zehn Liter Scheibenreiniger.",
    ["5|Frostschutz", "10|Scheibenreiniger"],
  ],
  [
    "order",
    "de",
    "Artikel: Rollcontainer Nova\nArtikelnummer: RC-77\nAnzahl: 6\nWunschtermin: 12.05.2026",
    ["6|Rollcontainer Nova|RC-77"],
  ],
  [
    "order",
    "de",
    "bestelle nochmal 1 Paar Arbeitsschuhe S3 Gr. 44 und 2 Paar Handschuhe",
    ["1|Arbeitsschuhe S3 Gr. 44", "2|Handschuhe"],
  ],
  ["order", "de", "Kann ich 2 Jahreskarten und eine Familienkarte bekommen?", ["2|Jahreskarten", "1|Familienkarte"]],
  [
    "order",
    "en",
    "Dear team,\n\nplease supply:\n\n1. 24 x chair cover, black (CC-24)\n2. 6 x tablecloth 180 cm (TC-180)\n\nPO 5512\n\nThanks, Jill",
    ["24|chair cover, black|CC-24", "6|tablecloth 180 cm|TC-180"],
  ],
  [
    "order",
    "en",
    "We require 300 metres of CAT6 cable (part CB-6) and 50 wall sockets.",
    ["300|CAT6 cable|CB-6", "50|wall sockets"],
  ],
  ["order", "en", "Please add one annual pass and three guest passes to my account.", ["1|annual pass", "3|guest passes"]],
  ["order", "en", "Item: Standing desk Aero 140\nQuantity: 2\nColour: oak", ["2|Standing desk Aero 140"]],
  ["order", "en", "I'd like to order the Home Broadband 150 plan please, starting 1 May.", ["|Home Broadband 150 plan"]],
  [
    "order",
    "en",
    "Following your quote Q-118 we would like to go ahead with 15 LED panels 60x60 (LP-60) at £42.00 each.",
    ["15|LED panels 60x60|LP-60|42.00"],
  ],
  [
    "order",
    "en",
    "order: 2 crates sparkling water, 1 crate orange juice, 5 bags of ice",
    ["2|sparkling water", "1|orange juice", "5|ice"],
  ],
  [
    "withdrawal",
    "de",
    "Sehr geehrte Damen und Herren,\n\nhiermit widerrufe ich den von mir abgeschlossenen Vertrag über den Kauf der folgenden Waren:\nBluetooth-Kopfhörer SoundMax 2, Farbe blau\n\nBestellt am 01.02.2026, erhalten am 04.02.2026",
    ["1|Bluetooth-Kopfhörer SoundMax 2, Farbe blau"],
  ],
  [
    "withdrawal",
    "de",
    "die gestern gelieferte Couch Milano passt nicht durch die Tür, ich möchte vom Kauf zurücktreten",
    ["1|Couch Milano"],
  ],
  ["withdrawal", "de", "Ich gebe alle drei Lampen wieder zurück.", ["3|Lampen"]],
  [
    "withdrawal",
    "de",
    "Bestellung 5512: das Zelt Fjord 3 und die Isomatte Comfort gehen zurück, den Schlafsack behalten wir.",
    ["1|Zelt Fjord 3", "1|Isomatte Comfort"],
  ],
  ["withdrawal", "de", "moin, ich will die drohne skyfly 2 doch nicht, widerruf", ["1|drohne skyfly 2"]],
  [
    "withdrawal",
    "en",
    "Goods: Robot vacuum R7\nOrder date: 1 February 2026\nI hereby withdraw from the contract.",
    ["1|Robot vacuum R7"],
  ],
  ["withdrawal", "en", "The rug I got from you last week sheds everywhere. I am returning it under the 14-day rule.", ["1|rug"]],
  [
    "withdrawal",
    "en",
    "Hi, want to send back the running shoes size 42 and the cap, order 8812",
    ["1|running shoes size 42", "1|cap"],
  ],
  ["withdrawal", "en", "I cancel my purchase of two Nordic armchairs dated 2 February.", ["2|Nordic armchairs"]],
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
