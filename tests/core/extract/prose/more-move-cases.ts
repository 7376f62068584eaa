import type { Address } from "../../../../shared/schemas/extraction.ts";
import type { Channel } from "../../../../shared/schemas/identifiers.ts";
import type { MoveCase } from "./move-cases.ts";

const at =
  (country: string) =>
  (written: string): Address => {
    const [street = "", houseNumber = "", postalCode = "", city = ""] = written.split("|");
    return { street, houseNumber, postalCode, city, country };
  };
const de = at("DE");
const gb = at("GB");
const ie = at("IE");
const ch = at("CH");
const aus = at("AT");

const m = (
  [language, channel]: [MoveCase["language"], Channel],
  text: string,
  ...[address, oldAddress, quoted]: [address: Address | null, oldAddress: Address | null, quoted?: string]
): MoveCase => ({ language, channel, text, address, oldAddress, ...(quoted === undefined ? {} : { quoted }) });

/** More wordings, written without looking at the rules. */
export const MORE_MOVE_CASES: MoveCase[] = [
  m(
    ["de", "mail"],
    "Sehr geehrte Damen und Herren,\n\nhiermit zeige ich Ihnen meine Anschriftenänderung zum 01.05.2026 an.\n\nAlte Anschrift: Turmstraße 18, 10559 Berlin\nNeue Anschrift: Seestraße 101, 13353 Berlin\n\nMit freundlichen Grüßen\nDaniela Voss",
    de("Seestraße|101|13353|Berlin"),
    de("Turmstraße|18|10559|Berlin"),
  ),
  m(
    ["de", "mail"],
    "Hi, ab Mai bitte alles an meine neue Bude: Kiefernweg 2b, 21337 Lüneburg! Tschüss Stadtkoppel 8 :) LG Finn",
    de("Kiefernweg|2b|21337|Lüneburg"),
    null,
  ),
  m(
    ["de", "mail"],
    "Guten Tag, die Firma Keller GmbH ist seit dem 1. Februar nicht mehr in der Lagerstr. 4 in 64331 Weiterstadt ansässig. Unsere neue Adresse: Am Flugfeld 10, 64331 Weiterstadt. Kundennummer 4711.\nF. Keller",
    de("Am Flugfeld|10|64331|Weiterstadt"),
    de("Lagerstr.|4|64331|Weiterstadt"),
  ),
  m(
    ["de", "letter"],
    "Irmgard Sauer\nKastanienallee 9\n16225 Eberswalde\n\nAn die\nMusterwerke GmbH\nInvalidenstraße 1\n10115 Berlin\n\nEberswalde, 3.2.2026\n\nWohnungswechsel, Vertrag 9981\n\nSehr geehrte Damen und Herren,\n\naus Altersgründen gebe ich meine Wohnung zum 31.3. auf und ziehe zu meiner Nichte nach Bernau:\n\nIrmgard Sauer bei Lehmann\nBreitscheidstraße 40\n16321 Bernau\n\nMit freundlichen Grüßen\nI. Sauer",
    de("Breitscheidstraße|40|16321|Bernau"),
    de("Kastanienallee|9|16225|Eberswalde"),
  ),
  m(
    ["de", "mail"],
    "Hallo Team, Nachsendeauftrag läuft schon, hier nochmal offiziell: von Uferstr. 3, 13357 Berlin nach Lange Gasse 12, 93047 Regensburg, Datum 15.4. Gruß Samir",
    de("Lange Gasse|12|93047|Regensburg"),
    de("Uferstr.|3|13357|Berlin"),
  ),
  m(
    ["de", "mail"],
    "Bitte aktualisieren Sie meine Daten. Straße: Rheinallee 7, PLZ/Ort: 55118 Mainz. Danke, Nora Lenz",
    de("Rheinallee|7|55118|Mainz"),
    null,
  ),
  m(
    ["de", "mail"],
    "Guten Morgen, Zähler 4471 steht in der Hansastr. 5, 44137 Dortmund. Da ziehe ich Ende März aus. Meine Rechnungen dann bitte an Kampstr. 88, 44137 Dortmund. Danke! Ole",
    de("Kampstr.|88|44137|Dortmund"),
    de("Hansastr.|5|44137|Dortmund"),
  ),
  m(
    ["de", "mail"],
    "Moin, seit gestern wohnen wir im Grünen Winkel 3, 26603 Aurich. Die alte Adresse (Esenser Str. 100, 26603 Aurich) könnt ihr löschen. Familie Harms",
    de("Grüner Winkel|3|26603|Aurich"),
    de("Esenser Str.|100|26603|Aurich"),
  ),
  m(
    ["de", "mail"],
    "Meine Tochter Jule (Vertrag 5512) studiert jetzt in Wien und wohnt dort in der Neustiftgasse 45, 1070 Wien. Bisher lief alles über uns, Schulweg 2, 85435 Erding.\nHeike Baier",
    aus("Neustiftgasse|45|1070|Wien"),
    de("Schulweg|2|85435|Erding"),
  ),
  m(
    ["de", "mail"],
    "wir haben geheiratet und ziehen zusammen. Ab 1.6.: Familie Kunz-Bader, Gartenstr. 4, 72764 Reutlingen. Vorher Kunz: Karlstr. 9, 72764 Reutlingen",
    de("Gartenstr.|4|72764|Reutlingen"),
    de("Karlstr.|9|72764|Reutlingen"),
  ),
  m(
    ["de", "chat"],
    "Ben Roth: hallo, ich zieh um\nMia: Glückwunsch! Wohin denn?\nBen Roth: Poststr. 4, 66111 Saarbrücken\nMia: Und wo wohnen Sie bis dahin?\nBen Roth: Am Homburg 12, 66123 Saarbrücken",
    de("Poststr.|4|66111|Saarbrücken"),
    de("Am Homburg|12|66123|Saarbrücken"),
  ),
  m(
    ["de", "message"],
    "neue adresse ab 1.5. rosenstr 8 50678 köln statt bonner str 112 50677 köln, kd 55120 danke petra",
    de("Rosenstr|8|50678|Köln"),
    de("Bonner Str|112|50677|Köln"),
  ),
  m(
    ["en", "mail"],
    "Dear Sir or Madam,\n\nChange of address, contract 77-120\n\nOld: 8 Fern Way, Woking GU21 4AA\nNew: 45 Albert Drive, Woking GU21 5RX\nEffective: 1 May 2026\n\nYours faithfully\nMr T. Okoye",
    gb("Albert Drive|45|GU21 5RX|Woking"),
    gb("Fern Way|8|GU21 4AA|Woking"),
  ),
  m(
    ["en", "mail"],
    "Hello, my parents (account 5512) have downsized. They left The Gables, 3 Church Road, Thame OX9 3AJ last week and are now at Flat 6, 20 Park Street, Thame OX9 3HT. Regards, Kate Dunn",
    gb("Park Street|20|OX9 3HT|Thame"),
    gb("Church Road|3|OX9 3AJ|Thame"),
  ),
  m(
    ["en", "mail"],
    "Hi, we've relocated our office to 100 Science Park, Cambridge CB4 0FW. Kindly stop using 12 Regent Street, Cambridge CB2 1AB. Thanks, Ines at Lumo Ltd",
    gb("Science Park|100|CB4 0FW|Cambridge"),
    gb("Regent Street|12|CB2 1AB|Cambridge"),
  ),
  m(
    ["en", "letter"],
    "Miss Olive Tranter\n22 Cedar Avenue\nSolihull B91 1AA\n\n4 February 2026\n\nMusterwerke GmbH\nAccounts\n\nDear Sirs,\n\nI write to inform you that I shall be moving on 1 March to the address below.\n\n7 Priory Gardens\nKenilworth\nCV8 1LL\n\nYours faithfully,\nOlive Tranter",
    gb("Priory Gardens|7|CV8 1LL|Kenilworth"),
    gb("Cedar Avenue|22|B91 1AA|Solihull"),
  ),
  m(
    ["en", "mail"],
    "Hi, please note we moved house on Saturday. Everything should come to 9 Tithe Barn Lane, Ripley DE5 3AA from now on - the people at 41 Nottingham Road, Ripley DE5 3DJ keep having to forward our bills. Cheers Jon",
    gb("Tithe Barn Lane|9|DE5 3AA|Ripley"),
    gb("Nottingham Road|41|DE5 3DJ|Ripley"),
  ),
  m(
    ["en", "message"],
    "moving to 6 kings court, stirling fk8 1aa on friday, leaving 19 port street stirling fk8 2ej. ref 5120 gemma",
    gb("Kings Court|6|FK8 1AA|Stirling"),
    gb("Port Street|19|FK8 2EJ|Stirling"),
  ),
  m(
    ["en", "chat"],
    "Dee Flynn: hi, need to update my address\nSam: Sure, what is it now?\nDee Flynn: 3 Castle Park, Mallow, P51 KX22\nSam: and what did we have before?\nDee Flynn: 12 Bridge Street, Mallow, P51 A3C9",
    ie("Castle Park|3|P51 KX22|Mallow"),
    ie("Bridge Street|12|P51 A3C9|Mallow"),
  ),
  m(
    ["en", "mail"],
    "Thanks for the reminder. I no longer live there. Please send it to 55 Union Road, Oldham OL1 1AA.\nMarge",
    gb("Union Road|55|OL1 1AA|Oldham"),
    gb("Lees Road|10|OL4 1NN|Oldham"),
    "\nOn 3 Feb 2026 Service wrote:\n> Dear Mrs Holt, the invoice was posted to\n> 10 Lees Road\n> Oldham OL4 1NN\n",
  ),
  m(
    ["de", "mail"],
    "Vielen Dank für die Bestätigung. Leider steht da noch die falsche Adresse, richtig ist Feldstr. 6, 48149 Münster.\nGrüße Ina Koch",
    de("Feldstr.|6|48149|Münster"),
    de("Weseler Str.|19|48151|Münster"),
    "\nAm 03.02.2026 schrieb Service:\n> Lieferadresse: Weseler Str. 19, 48151 Münster\n> Ihre Musterwerke\n",
  ),
  m(
    ["de", "mail"],
    "Hallo, Umzug am 28.2. in die Schweiz: Seestrasse 14, 8702 Zollikon. Die Wohnung in der Lindwurmstr. 77, 80337 München ist dann leer.\nTheo Graf",
    ch("Seestrasse|14|8702|Zollikon"),
    de("Lindwurmstr.|77|80337|München"),
  ),
  m(
    ["de", "mail"],
    "Wir ziehen innerhalb des Hauses um, Adresse bleibt Domplatz 3, 39104 Magdeburg, nur jetzt 4. OG. Rita Menz",
    de("Domplatz|3|39104|Magdeburg"),
    null,
  ),
];
