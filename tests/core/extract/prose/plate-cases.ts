import type { ProseCase } from "./prose-case.ts";

const plate = (language: "de" | "en", text: string, expected: string | null): ProseCase => [
  "licensePlate",
  "damage_claim",
  language,
  text,
  expected,
];

/** Own sentences about vehicles: the sender's plate however it is written; null: somebody else's, or a code of something else. */
export const PLATE_CASES: ProseCase[] = [
  plate("de", "mein auto hh xy 77 wurde angefahren", "HH-XY 77"),
  plate("de", "Mein Kennzeichen: BCD4455.", "BCD 4455"),
  plate("de", "Ich fahre einen roten Polo (GER - MA 14).", "GER-MA 14"),
  plate("de", "Unser Firmenwagen, Kontrollschild ZH 123456, bekam beim Waschen einen Kratzer.", "ZH 123456"),
  plate("de", "Der Gegner fuhr mit dem Kennzeichen LB-TT 334. Mein Wagen (S-KO 1) hat einen Lackschaden.", "S-KO 1"),
  plate("de", "Fremdes Fahrzeug K-AA 1 (Mercedes, schwarz), eigenes Fahrzeug K-YZ 47 (Skoda).", "K-YZ 47"),
  plate("de", "Polizeilich aufgenommen, mein Fz. H-AH 1001, Gegner CE-KL 22.", "H-AH 1001"),
  plate("de", "Der Verursacher hatte das Kennzeichen DO-PP 55, ich war zu Fuß unterwegs.", null),
  plate("de", "Bitte prüfen Sie Regal D-EF 34, da ist Wasser eingedrungen.", null),
  plate("de", "Mein Fahrrad (Rahmennummer WB-AT 4471) ist beschädigt worden.", null),
  plate("en", "my car lk19 hht was hit in the car park", "LK19 HHT"),
  plate("en", "Your driver in van YK70 PLO reversed into my Fiesta, registration BD51 SMR.", "BD51 SMR"),
  plate("en", "My car, reg J44 MES, was damaged by your barrier.", "J44 MES"),
  plate("en", "Car registration NLZ 4471 (Northern Ireland) damaged by a pothole.", "NLZ 4471"),
  plate("en", "My car 191-D-12345 was hit in your depot.", "191-D-12345"),
  plate("en", "I was stood there when a taxi, number plate OU15 JJK, knocked me over.", null),
];
