import type { ProseCase } from "./prose-case.ts";

const code = (language: "de" | "en", text: string, expected: string | null): ProseCase => [
  "errorCode",
  "technical_fault",
  language,
  text,
  expected,
];
const serial = (language: "de" | "en", text: string, expected: string | null): ProseCase => [
  "serialNumber",
  "technical_fault",
  language,
  text,
  expected,
];
const meter = (language: "de" | "en", text: string, expected: string | null): ProseCase => [
  "meterNumber",
  "meter_reading",
  language,
  text,
  expected,
];

/** Own sentences in which no word for a code or a number stands by it: what a display shows, what a plate says. */
export const SHOWN_CASES: ProseCase[] = [
  code("de", "Die Spülmaschine bricht ab und dann steht E04 da.", "E04"),
  code("de", "Auf der Steuerung erscheint die Anzeige SF 12.", "SF 12"),
  code("de", "Am Bedienpult leuchtet die rote LED und eine 17 steht da.", "17"),
  code("de", "Heizung tot. Laut Anleitung ist F22 Wassermangel.", "F22"),
  code("de", "Letzter Eintrag im Fehlerspeicher: E31, davor war alles in Ordnung.", "E31"),
  code("de", "Die Anlage startet, nach 10 Sekunden Abschaltung mit W51.", "W51"),
  code("en", "My washing machine stops mid cycle and E9 comes up on the panel.", "E9"),
  code("en", "The boiler has locked out again this morning (U6).", "U6"),
  code("en", "I cleaned the filter, still E18 and a drum full of water.", "E18"),
  code("en", "The portal fails with ERR_CONN_RESET whenever I log in.", "ERR_CONN_RESET"),
  code("de", "Unser Router RT-AC68U blinkt nur noch orange, Auftrag AB-55120 vom März.", null),
  code("de", "Der Zähler 1EMH0012 zeigt nichts mehr an.", null),
  code("de", "Die Heizung zeigt 1,2 bar und 54 Grad an, wird aber nicht warm.", null),
  serial("de", "Fehlercode F12. Die auf dem Gehäuse eingestanzte Nummer: E5520-118", "E5520-118"),
  serial("en", "The number stamped on the casing is ZK7781-22.", "ZK7781-22"),
  serial("en", "The plate underneath reads type EM-2, 2021, no. 0412-7781.", "0412-7781"),
  serial("de", "Alarmanlage, SNR 990017735512, piept alle 30 Sekunden.", "990017735512"),
  code("de", "Im Sichtfenster wechselt sich F61 mit der Uhrzeit ab.", "F61"),
  code("en", "Panel reads 'call engineer F-21'", "F-21"),
  code("de", "App-Login schlägt fehl, Meldung: Zugriff verweigert (403).", "403"),
  code("en", "Our lift stops between floor 2 and floor 3. It shows floor 9 although we only have 5.", null),
  code("de", "Heizung bleibt bei 17 Grad, das Thermostat zeigt 21.", null),
  code("de", "Die Klingel geht nicht mehr, Tastenfeld T3 ohne Funktion.", null),
  serial("en", "The little label inside the door: Mod. WQ8, Ser. 2203A0099.", "2203A0099"),
  serial("de", "TYP: KS 300\nNR.: 4411-0098-B\nBJ.: 2018\nKühlschrank kühlt nicht mehr", "4411-0098-B"),
  meter("en", "The meter, which is numbered G10 A 00448 13, stood at 55,207 cubic metres.", "G10 A 00448 13"),
  meter("de", "Nummer des Zählers: 8 220 117, Stand 10332,4", "8 220 117"),
  meter("de", "Strom: 60118822 - 12.334 kWh", "60118822"),
  meter("de", "Mein Vertrag hat die Nummer K-220-71840, der Stand ist 4412 kWh.", null),
];
