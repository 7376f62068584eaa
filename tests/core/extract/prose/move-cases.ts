import type { Address } from "../../../../shared/schemas/extraction.ts";
import type { Channel } from "../../../../shared/schemas/identifiers.ts";

/** Where somebody moves to and from (null: not told); the quoted mail below the text, where there is one. */
export interface MoveCase {
  language: "de" | "en";
  channel: Channel;
  text: string;
  quoted?: string;
  address: Address | null;
  oldAddress: Address | null;
}

const at =
  (country: string) =>
  (written: string): Address => {
    const [street = "", houseNumber = "", postalCode = "", city = ""] = written.split("|");
    return { street, houseNumber, postalCode, city, country };
  };
const de = at("DE");
const gb = at("GB");
const ie = at("IE");
const austria = at("AT");

const move = (
  [language, channel]: [MoveCase["language"], Channel],
  text: string,
  address: Address | null,
  oldAddress: Address | null,
): MoveCase => ({ language, channel, text, address, oldAddress });

export const MOVE_CASES: MoveCase[] = [
  // The quoted mail has the address that is no longer right.
  {
    language: "de",
    channel: "mail",
    text: "Hallo, die Adresse stimmt nicht mehr. Bitte ab sofort an die Eibenstr. 12, 44139 Dortmund liefern. Danke, Rolf Henke\n",
    quoted: "\nAm 03.02.2026 schrieb Musterwerke:\n> Ihre Lieferung geht an\n> Akazienweg 3, 44227 Dortmund\n",
    address: de("Eibenstr.|12|44139|Dortmund"),
    oldAddress: de("Akazienweg|3|44227|Dortmund"),
  },
  {
    language: "de",
    channel: "mail",
    text: "Guten Tag,\nich wohne schon seit Weihnachten nicht mehr dort, sondern Brunnenstr. 8, 99086 Erfurt.\nViele Grüße\nTina Rost\n",
    quoted:
      "\nAm 03.02.2026 schrieb Service:\n> Sehr geehrte Frau Rost,\n> wir haben folgende Anschrift gespeichert:\n> Talstraße 41\n> 99089 Erfurt\n",
    address: de("Brunnenstr.|8|99086|Erfurt"),
    oldAddress: de("Talstraße|41|99089|Erfurt"),
  },
  {
    language: "en",
    channel: "mail",
    text: "Hi, that's my old place. Please update it to 5 Weaver Street, Leeds LS1 4AP.\nMo\n",
    quoted: "\nOn 3 Feb 2026 Service wrote:\n> We tried to deliver to 77 Hanover Square, Leeds LS3 1BQ.\n",
    address: gb("Weaver Street|5|LS1 4AP|Leeds"),
    oldAddress: gb("Hanover Square|77|LS3 1BQ|Leeds"),
  },
  {
    language: "en",
    channel: "mail",
    text: "Hello, we moved last month, the new one is 12 Castle Road, Bedford MK40 3QJ. Regards, Ann Price\n",
    quoted:
      "\nOn 3 Feb 2026 Service wrote:\n> Dear Ms Price,\n> your bill will be sent to 9 Ford End Road, Bedford MK40 4JR.\n> Musterwerke GmbH, Invalidenstraße 1, 10115 Berlin\n",
    address: gb("Castle Road|12|MK40 3QJ|Bedford"),
    oldAddress: gb("Ford End Road|9|MK40 4JR|Bedford"),
  },
  // The signature still has the old one, and the text says so.
  move(
    ["de", "mail"],
    "Hallo,\n\nunser Büro zieht am 1. April um, die Adresse unten gilt dann nicht mehr. Neu: Speicherstr. 14, 60327 Frankfurt.\n\nGruß\nPia Wendt\n\n--\nWendt Steuerberatung\nKaiserstraße 60\n60329 Frankfurt",
    de("Speicherstr.|14|60327|Frankfurt"),
    de("Kaiserstraße|60|60329|Frankfurt"),
  ),
  move(
    ["en", "mail"],
    "Dear all,\n\nfrom 1 April we will be at 20 Dock Street, Hull HU1 3DZ. Please ignore the address in my footer.\n\nBest\nTom Rudd\n\n--\nTom Rudd\n8 Prospect Street, Hull HU2 8PX\nT 01482 960 233",
    gb("Dock Street|20|HU1 3DZ|Hull"),
    gb("Prospect Street|8|HU2 8PX|Hull"),
  ),
  // The signature has the new one.
  move(
    ["de", "mail"],
    "Guten Tag,\n\nwir sind umgezogen, die neue Anschrift steht unten. Bisher waren wir in der Ulmenallee 5, 14050 Berlin.\n\nMit freundlichen Grüßen\nJan Pohl\nHavelstraße 21\n13597 Berlin",
    de("Havelstraße|21|13597|Berlin"),
    de("Ulmenallee|5|14050|Berlin"),
  ),
  move(
    ["en", "mail"],
    "Hi,\n\nplease note our new address below. You had us at 4 Mere Lane, Stoke ST1 5AA.\n\nKind regards\nLia Hobbs\n19 Lakeside Road\nStoke ST4 2BB",
    gb("Lakeside Road|19|ST4 2BB|Stoke"),
    gb("Mere Lane|4|ST1 5AA|Stoke"),
  ),
  // Letters: the head is where they leave, whatever follows.
  move(
    ["de", "letter"],
    "Walburga Stenzel\nLerchenweg 3\n93047 Regensburg\n\nMusterwerke GmbH\nInvalidenstraße 1\n10115 Berlin\n\n1. Februar 2026\n\nSehr geehrte Damen und Herren,\n\nab 1. März 2026 lautet meine Anschrift\n\n   Haus am Strom, Donaulände 7\n   94032 Passau\n\nDen Schlüssel zum Lerchenweg gebe ich beim Hausmeister ab.\n\nWalburga Stenzel",
    de("Donaulände|7|94032|Passau"),
    de("Lerchenweg|3|93047|Regensburg"),
  ),
  move(
    ["en", "letter"],
    "Mrs Hilary Penrose\n14 Trelawney Road\nFalmouth\nTR11 3LP\n\n2 February 2026\n\nTo: Musterwerke GmbH, Accounts\n\nDear Sirs\n\nKindly note that after 1 March I shall be residing at\n\n   Rose Barn, 2 Mill Lane\n   Truro\n   TR1 1AA\n\nThe meter in Trelawney Road will be read by my son.\n\nYours faithfully\nHilary Penrose",
    gb("Mill Lane|2|TR1 1AA|Truro"),
    gb("Trelawney Road|14|TR11 3LP|Falmouth"),
  ),
  move(
    ["en", "letter"],
    "Derek Olufemi\n3 Station Road\nReading RG1 1LX\n\n10 January 2026\n\nDear Sir or Madam,\n\nI have moved to 88 Wokingham Road, Reading RG6 1JL and would be grateful if you amended your records.\n\nYours sincerely\nDerek Olufemi",
    gb("Wokingham Road|88|RG6 1JL|Reading"),
    gb("Station Road|3|RG1 1LX|Reading"),
  ),
  // A relative moves; the writer's own address is neither.
  move(
    ["de", "mail"],
    "Guten Tag,\n\nmein Vater Otto Vogel (Kundennummer 88-1120) ist am 3. Februar ins Seniorenheim gezogen, Parkstraße 9 in 08056 Zwickau. Seine Wohnung in der Marktgasse 4, 08058 Zwickau ist gekündigt.\n\nEva Vogel\nRosenweg 2, 09111 Chemnitz",
    de("Parkstraße|9|08056|Zwickau"),
    de("Marktgasse|4|08058|Zwickau"),
  ),
  move(
    ["en", "mail"],
    "Hello,\n\nmy mother Edith Lowe now lives with us at 6 Beech Close, Derby DE22 1HJ. Her flat at 30 Green Lane, Derby DE1 1RS has been let.\n\nSusan Lowe",
    gb("Beech Close|6|DE22 1HJ|Derby"),
    gb("Green Lane|30|DE1 1RS|Derby"),
  ),
  // Chats: the question says which.
  move(
    ["en", "chat"],
    "Ray Doyle: hi my letters go to my brothers place\nAoife: Hi Ray. What's the new address?\nRay Doyle: 4 Harbour View, Howth, D13 K2X5\nAoife: And which one should we take off?\nRay Doyle: 19 Abbey Street, Sligo, F91 X2D4",
    ie("Harbour View|4|D13 K2X5|Howth"),
    ie("Abbey Street|19|F91 X2D4|Sligo"),
  ),
  move(
    ["de", "chat"],
    "Nele Prinz: hi, ich bin umgezogen\nBot: Wie lautet Ihre bisherige Adresse?\nNele Prinz: Torgasse 5, 02625 Bautzen\nBot: Und wohin dürfen wir ab jetzt schreiben?\nNele Prinz: Ringstr. 17, 01067 Dresden",
    de("Ringstr.|17|01067|Dresden"),
    de("Torgasse|5|02625|Bautzen"),
  ),
  move(
    ["de", "chat"],
    "Ole Kruse: moin, neue anschrift\nTina: Hallo Ole, wie heißt die neue?\nOle Kruse: seestr. 9, 23701 eutin\nTina: Und welche löschen wir?\nOle Kruse: Plöner Str. 44, 23714 Malente",
    de("Seestr.|9|23701|Eutin"),
    de("Plöner Str.|44|23714|Malente"),
  ),
  // Streets in the dative.
  move(
    ["de", "mail"],
    "Ich ziehe am 1.4. von der Hohen Straße 12 in 04107 Leipzig in die Kurze Gasse 4, 06108 Halle.\nMax Ott",
    de("Kurze Gasse|4|06108|Halle"),
    de("Hohe Straße|12|04107|Leipzig"),
  ),
  move(
    ["de", "mail"],
    "bitte ändern: wir wohnen nicht mehr in der Breiten Str. 3, 38640 Goslar, sondern im Neuen Weg 18, 38302 Wolfenbüttel. Danke, Ina Behr",
    de("Neuer Weg|18|38302|Wolfenbüttel"),
    de("Breite Str.|3|38640|Goslar"),
  ),
  move(
    ["de", "mail"],
    "Statt im Alten Postweg 9, 26121 Oldenburg erreichen Sie uns ab Mai in der Großen Bergstraße 160, 22767 Hamburg. Familie Janssen",
    de("Große Bergstraße|160|22767|Hamburg"),
    de("Alter Postweg|9|26121|Oldenburg"),
  ),
  // More wordings.
  move(
    ["de", "mail"],
    "Unser Umzug von Salzburg nach Freilassing ist geschafft. Alt: Moosstraße 60, 5020 Salzburg. Neu: Münchener Str. 5, 83395 Freilassing.\nGruß, Lena Auer",
    de("Münchener Str.|5|83395|Freilassing"),
    austria("Moosstraße|60|5020|Salzburg"),
  ),
  move(
    ["de", "mail"],
    "Hallo zusammen, Post ab sofort bitte in die Weststr. 7, 33602 Bielefeld. Die Oststr. 90, 33604 Bielefeld, hat jetzt ein anderer Mieter. Bernd Lau",
    de("Weststr.|7|33602|Bielefeld"),
    de("Oststr.|90|33604|Bielefeld"),
  ),
  move(
    ["de", "mail"],
    "Kundennummer 5512-90. Vertrag bitte auf Amselweg 8, 35390 Gießen umschreiben, in der Goethestr. 1, 35390 Gießen bin ich nur noch bis Monatsende. Ute Wahl",
    de("Amselweg|8|35390|Gießen"),
    de("Goethestr.|1|35390|Gießen"),
  ),
  move(
    ["de", "mail"],
    "Wir verlassen Ende März die Bergstr. 2, 79104 Freiburg. Danach: Schlossallee 10, 76131 Karlsruhe. Grüße Familie Blum",
    de("Schlossallee|10|76131|Karlsruhe"),
    de("Bergstr.|2|79104|Freiburg"),
  ),
  move(
    ["de", "mail"],
    "ich habe geheiratet und bin zu meiner Frau gezogen: Kirchplatz 3, 59555 Lippstadt (früher Südring 12, 59557 Lippstadt). Paul Brand",
    de("Kirchplatz|3|59555|Lippstadt"),
    de("Südring|12|59557|Lippstadt"),
  ),
  move(
    ["de", "mail"],
    "Adressänderung für Vertrag 4471-8:\n\nvon\nHeinrich Kolb\nBachstr. 4\n66111 Saarbrücken\n\nauf\nHeinrich Kolb\nMainzer Str. 88\n66121 Saarbrücken\n\nMfG H. Kolb",
    de("Mainzer Str.|88|66121|Saarbrücken"),
    de("Bachstr.|4|66111|Saarbrücken"),
  ),
  move(
    ["en", "mail"],
    "Change of address for account 5521-7.\n\nFROM\n12 Quay Street\nBristol BS1 4RW\n\nTO\n7 Hill Road\nClevedon BS21 7NE\n\nThanks, Joan Field",
    gb("Hill Road|7|BS21 7NE|Clevedon"),
    gb("Quay Street|12|BS1 4RW|Bristol"),
  ),
  move(
    ["en", "mail"],
    "We've sold 40 Mayfield Avenue, York YO24 1AA and bought 3 Orchard Close, Selby YO8 4DD. Completion is 20 March. Ed and Kim Shaw",
    gb("Orchard Close|3|YO8 4DD|Selby"),
    gb("Mayfield Avenue|40|YO24 1AA|York"),
  ),
  move(
    ["en", "mail"],
    "Bills keep arriving at 9 Dale Street, Keighley BD21 1AA. I gave that flat up in January. I'm at 51 Cavendish Street, Skipton BD23 2AA these days. Lou Bates",
    gb("Cavendish Street|51|BD23 2AA|Skipton"),
    gb("Dale Street|9|BD21 1AA|Keighley"),
  ),
  move(
    ["en", "mail"],
    "Could you switch my account over to 22 Lime Grove, Wigan WN1 2BB? I hand back the keys for 6 Elm Street, Wigan WN3 4AA on the 30th. Jade Moss",
    gb("Lime Grove|22|WN1 2BB|Wigan"),
    gb("Elm Street|6|WN3 4AA|Wigan"),
  ),
  move(
    ["en", "message"],
    "hi its carla, acc 77120, swapped 5 pine court luton lu1 3aa for 18 oak drive dunstable lu6 1bb",
    gb("Oak Drive|18|LU6 1BB|Dunstable"),
    gb("Pine Court|5|LU1 3AA|Luton"),
  ),
  move(
    ["en", "message"],
    "new home!! 31 Quarry Road, Bath BA2 5QQ. bye bye 2 Wells Way, Bath BA1 1AA. start 1 april",
    gb("Quarry Road|31|BA2 5QQ|Bath"),
    gb("Wells Way|2|BA1 1AA|Bath"),
  ),
  // Only one of them is told.
  move(["de", "mail"], "Meine neue Adresse ist Am Teich 4, 37073 Göttingen. Tim Kopp", de("Am Teich|4|37073|Göttingen"), null),
  move(
    ["en", "mail"],
    "I have moved. Please send mail to 17 South Parade, Oxford OX2 7JN. Bea Hart",
    gb("South Parade|17|OX2 7JN|Oxford"),
    null,
  ),
  move(
    ["de", "mail"],
    "Guten Tag,\n\nich bin umgezogen: Am Stadtpark 5, 90409 Nürnberg. Den Techniker brauche ich trotzdem.\n\nOlga Simon\nSimon & Partner, Tel. 0911 5512",
    de("Am Stadtpark|5|90409|Nürnberg"),
    null,
  ),
];
