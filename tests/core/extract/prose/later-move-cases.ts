import type { ProseCase } from "./prose-case.ts";

const germany = (street: string, houseNumber: string, postalCode: string, city: string) => ({
  street,
  houseNumber,
  postalCode,
  city,
  country: "DE",
});

/** Own sentences about moves: what is new, what is left, and what nobody moves from or to. */
export const LATER_MOVE_CASES: ProseCase[] = [
  [
    "oldAddress",
    "address_change",
    "en",
    "New address from Friday is 6 Vale Road, Tunbridge Wells TN1 1BS. My solicitor is at 14 Mount Pleasant, Tunbridge Wells TN1 1QU.",
    null,
  ],
  [
    "address",
    "address_change",
    "de",
    "Wir sind umgezogen! Post bitte nur noch an: Rosenweg 4a, 86150 Augsburg. Fam. Kern",
    germany("Rosenweg", "4a", "86150", "Augsburg"),
  ],
  [
    "oldAddress",
    "address_change",
    "de",
    "Bitte ändern Sie Südplatz 4, 04275 Leipzig in Lindenallee 33, 04105 Leipzig.",
    germany("Südplatz", "4", "04275", "Leipzig"),
  ],
  [
    "address",
    "address_change",
    "de",
    "Neue Anschrift für Rechnungen (Firmensitz bleibt Industriestr. 1, 90441 Nürnberg): Hauptmarkt 9, 90403 Nürnberg",
    germany("Hauptmarkt", "9", "90403", "Nürnberg"),
  ],
  [
    "oldAddress",
    "address_change",
    "de",
    "Bitte neue Adresse speichern: Hafenstr. 10, 18055 Rostock. Die Rechnung vom Vermieter (Hausverwaltung Nord, Kanalstr. 5, 18057 Rostock) hängt an.",
    null,
  ],
  [
    "oldAddress",
    "address_change",
    "de",
    "Neue Str. 3, 21073 Hamburg war einmal, jetzt Alte Landstr. 15, 22339 Hamburg.",
    germany("Neue Str.", "3", "21073", "Hamburg"),
  ],
  [
    "address",
    "address_change",
    "de",
    "Umzug innerhalb von 91541 Rothenburg: Kurze Gasse 2 → Lange Gasse 9",
    germany("Lange Gasse", "9", "91541", "Rothenburg"),
  ],
  [
    "address",
    "address_change",
    "de",
    "Die neue Wohnung ist in der Südlichen Ringstraße 140, 69469 Weinheim.",
    germany("Südliche Ringstraße", "140", "69469", "Weinheim"),
  ],
  [
    "address",
    "address_change",
    "en",
    "You keep writing to 60 Hill Crescent, Exeter EX4 4QQ where I haven't lived for a year. Correct: 2 Harbour View, Plymouth PL1 3RE.",
    { street: "Harbour View", houseNumber: "2", postalCode: "PL1 3RE", city: "Plymouth", country: "GB" },
  ],
];
