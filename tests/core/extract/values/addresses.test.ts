import { describe, expect, it } from "vitest";
import { findAddresses } from "../../../../shared/core/extract/values/addresses.ts";
import { givenReading } from "../given-reading.ts";

const cases: [string, string, Record<string, string>][] = [
  [
    "de",
    "Petra Lüdtke\nAm Kirchbühl 4\n79235 Vogtsburg",
    { street: "Am Kirchbühl", houseNumber: "4", postalCode: "79235", city: "Vogtsburg", country: "DE" },
  ],
  [
    "de",
    "wir wohnen nun in der Lindenallee 17b, 04277 Leipzig",
    { street: "Lindenallee", houseNumber: "17b", postalCode: "04277", city: "Leipzig", country: "DE" },
  ],
  [
    "de",
    "Straße des 17. Juni 135, 10623 Berlin",
    { street: "Straße des 17. Juni", houseNumber: "135", postalCode: "10623", city: "Berlin", country: "DE" },
  ],
  [
    "de",
    "Die Abrechnung erreicht uns künftig in der Lessingstraße 29, 18055 Rostock.",
    { street: "Lessingstraße", houseNumber: "29", postalCode: "18055", city: "Rostock", country: "DE" },
  ],
  [
    "de",
    "An der alten Mühle 3, 35037 Marburg an der Lahn",
    { street: "An der alten Mühle", houseNumber: "3", postalCode: "35037", city: "Marburg an der Lahn", country: "DE" },
  ],
  [
    "de",
    "Mariahilfer Straße 12, 1060 Wien",
    { street: "Mariahilfer Straße", houseNumber: "12", postalCode: "1060", city: "Wien", country: "AT" },
  ],
  [
    "de",
    "Bahnhofstrasse 7, CH-8001 Zürich",
    { street: "Bahnhofstrasse", houseNumber: "7", postalCode: "8001", city: "Zürich", country: "CH" },
  ],
  [
    "en",
    "My new address is 12 High Street, London SW1A 1AA.",
    { street: "High Street", houseNumber: "12", postalCode: "SW1A 1AA", city: "London", country: "GB" },
  ],
  [
    "en",
    "new: 1180 Pine Hollow Dr, Asheville NC 28803",
    { street: "Pine Hollow Dr", houseNumber: "1180", postalCode: "28803", city: "Asheville", country: "US" },
  ],
  [
    "en",
    "Please write to 12 Mill Lane, OX4 2LP Oxford, UK from now on.",
    { street: "Mill Lane", houseNumber: "12", postalCode: "OX4 2LP", city: "Oxford", country: "GB" },
  ],
  [
    "en",
    "Site: 7 Grand Parade, T12 W8KP Cork, Ireland",
    { street: "Grand Parade", houseNumber: "7", postalCode: "T12 W8KP", city: "Cork", country: "IE" },
  ],
  [
    "en",
    "now at Prinsengracht 12, 1015 DK Amsterdam, Netherlands",
    { street: "Prinsengracht", houseNumber: "12", postalCode: "1015 DK", city: "Amsterdam", country: "NL" },
  ],
  [
    "de",
    "Umzug nach Lindenweg 3, 20357 Hamburg. Kundennummer folgt.",
    { street: "Lindenweg", houseNumber: "3", postalCode: "20357", city: "Hamburg", country: "DE" },
  ],
  [
    "de",
    "Straße: Hafenstr. 9\nPLZ: 24103\nOrt: Kiel",
    { street: "Hafenstr.", houseNumber: "9", postalCode: "24103", city: "Kiel", country: "DE" },
  ],
  [
    "de",
    "bisher Rosenweg 4 in Münster, bald weg",
    { street: "Rosenweg", houseNumber: "4", postalCode: "", city: "Münster", country: "DE" },
  ],
];

describe("postal addresses", () => {
  it.each(cases)("reads (%s) %s", (language, text, address) => {
    const [found] = findAddresses(givenReading(text, language));

    expect(found?.value).toEqual(address);
  });

  it.each(["Rechnung 12345 Netto", "2024 Umsatz", "Kundennummer 47110 Bitte", "seit 2019 Kunde"])(
    "finds no street in %s",
    (text) => {
      const found = findAddresses(givenReading(text)).filter((entity) => entity.hints.complete === 1);

      expect(found).toEqual([]);
    },
  );

  it("says when a country cannot have a postcode", () => {
    const [found] = findAddresses(givenReading("Musterweg 1, 43123 Nirgendwo"));

    expect(found?.checks.find((entry) => entry.check === "postcode_plausible")?.result).toBe("fail");
  });
});
