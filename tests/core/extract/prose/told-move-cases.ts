import type { Address } from "../../../../shared/schemas/extraction.ts";
import type { MoveCase } from "./move-cases.ts";

type Told = [
  language: "de" | "en",
  channel: MoveCase["channel"],
  text: string,
  address: string | null,
  oldAddress: string | null,
];

const NEW = "Eibenweg|12|44139|Dortmund";
const OLD = "Akazienallee|3|44227|Dortmund";
const now = "Eibenweg 12, 44139 Dortmund";
const before = "Akazienallee 3, 44227 Dortmund";
const NEW_BRITISH = "Mill Lane|12|OX4 2LP|Oxford";
const OLD_BRITISH = "Station Road|3|RG1 4AB|Reading";
const nowBritish = "12 Mill Lane, Oxford OX4 2LP";
const beforeBritish = "3 Station Road, Reading RG1 4AB";

const at = (written: string | null, country: string): Address | null => {
  if (written === null) return null;
  const [street = "", houseNumber = "", postalCode = "", city = ""] = written.split("|");
  return { street, houseNumber, postalCode, city, country };
};

/** Own sentences: one way after the other in which people tell where they go and where they were. */
const TOLD: Told[] = [
  ["de", "mail", `Ich gebe meine Wohnung in der ${before} auf und wohne ab dem 1. April im ${now}.`, NEW, OLD],
  ["de", "mail", `Bis zum 31.3. wohnte ich in der ${before}. Seit dem 1.4. bin ich im ${now} gemeldet.`, NEW, OLD],
  ["de", "mail", `Anschrift dort: ${now}. Die Wohnung ${before} ist geräumt, dort kommt nichts mehr an.`, NEW, OLD],
  ["de", "mail", `Unsere Familie ist gewachsen, daher jetzt mehr Platz: ${now}. Aus der ${before} sind wir raus.`, NEW, OLD],
  ["de", "mail", `Alte Adresse: ${before}\nNeue Adresse: ${now}`, NEW, OLD],
  ["de", "mail", `Von ${before} nach ${now}.`, NEW, OLD],
  ["de", "mail", `Ich wohne nicht mehr ${before}, sondern ${now}.`, NEW, OLD],
  ["de", "mail", `Sie haben noch ${before} gespeichert, richtig ist ${now}.`, NEW, OLD],
  ["de", "mail", `Mietende in der ${before} ist der 30.4., danach erreichen Sie mich ${now}.`, NEW, OLD],
  ["de", "mail", `Meine Eltern (${before}) geben das Haus ab und ziehen zu mir: ${now}.`, NEW, OLD],
  ["de", "mail", `Der Betrieb verlegt seinen Sitz. Bislang ${before}, demnächst ${now}.`, NEW, OLD],
  ["de", "mail", `Ausgezogen: ${before}. Eingezogen: ${now}.`, NEW, OLD],
  ["de", "mail", `Post bitte an ${now}. Unter ${before} wohnt jetzt meine Schwester.`, NEW, OLD],
  ["de", "mail", `${before} war einmal - ab sofort ${now}!`, NEW, OLD],
  ["de", "mail", `Wir haben uns verkleinert und wohnen nun ${now} (früher ${before}).`, NEW, OLD],
  ["de", "mail", `Das Haus in der ${before} haben wir verkauft. Unser neues Zuhause: ${now}.`, NEW, OLD],
  ["de", "mail", `Rechnungen gingen bis jetzt an ${before}. Das bitte umstellen auf ${now}.`, NEW, OLD],
  ["de", "mail", `Bitte umschreiben auf ${now}, die Räume ${before} werden zum Monatsende übergeben.`, NEW, OLD],
  [
    "de",
    "mail",
    `statt Akazienallee 3 jetzt Akazienallee 10, beides 44227 Dortmund`,
    "Akazienallee|10|44227|Dortmund",
    "Akazienallee|3|44227|Dortmund",
  ],
  [
    "de",
    "mail",
    `Wir ziehen nur ein paar Häuser weiter, von der Akazienallee 3 in die Akazienallee 10, 44227 Dortmund.`,
    "Akazienallee|10|44227|Dortmund",
    "Akazienallee|3|44227|Dortmund",
  ],
  ["de", "mail", `Innerhalb von Dortmund umgezogen: bisher Akazienallee 3 (44227), jetzt Eibenweg 12 (44139).`, NEW, OLD],
  ["de", "mail", `Meine Adresse ist jetzt ${now}.`, NEW, null],
  ["de", "mail", `Ich ziehe in den Eibenweg 12 nach 44139 Dortmund.`, NEW, null],
  ["de", "mail", `Bisher wohnten wir in der ${before}, ab Mai im ${now}. Gruß`, NEW, OLD],
  [
    "de",
    "letter",
    `Petra Kolb\nAkazienallee 3\n44227 Dortmund\n\nMusterwerke GmbH\nInvalidenstraße 1\n10115 Berlin\n\nDortmund, 3. März 2026\n\nSehr geehrte Damen und Herren,\n\nzum 1. April ziehe ich um. Meine neue Anschrift lautet dann:\n\nEibenweg 12\n44139 Dortmund\n\nMit freundlichen Grüßen\nPetra Kolb`,
    NEW,
    OLD,
  ],
  [
    "de",
    "letter",
    `Petra Kolb\nEibenweg 12\n44139 Dortmund\n(bisher: Akazienallee 3, 44227 Dortmund)\n\nMusterwerke GmbH\nInvalidenstraße 1\n10115 Berlin\n\nSehr geehrte Damen und Herren,\n\nich bin umgezogen, siehe oben.\n\nPetra Kolb`,
    NEW,
    OLD,
  ],
  ["de", "mail", `\tbisher\tkünftig\nStraße\tAkazienallee 3\tEibenweg 12\nOrt\t44227 Dortmund\t44139 Dortmund`, NEW, OLD],
  ["de", "mail", `Alt | Neu\nAkazienallee 3 | Eibenweg 12\n44227 Dortmund | 44139 Dortmund`, NEW, OLD],
  ["de", "mail", `alt:\nAkazienallee 3\n44227 Dortmund\n\nneu:\nEibenweg 12\n44139 Dortmund`, NEW, OLD],
  [
    "de",
    "chat",
    `Tim: hallo ich bin umgezogen\nLea: Wie lautet Ihre bisherige Adresse?\nTim: ${before}\nLea: Und die neue?\nTim: ${now}`,
    NEW,
    OLD,
  ],
  [
    "de",
    "chat",
    `Tim: adresse ändern bitte\nLea: Welche Adresse haben wir bei Ihnen?\nTim: ${before}\nLea: Und wohin sollen wir künftig schicken?\nTim: ${now}`,
    NEW,
    OLD,
  ],
  [
    "de",
    "chat",
    `Tim: ich ziehe um\nLea: Wohin geht es?\nTim: Eibenweg 12\nTim: 44139 Dortmund, 2. Stock\nLea: Danke!`,
    NEW,
    null,
  ],
  [
    "de",
    "chat",
    `Tim: umzug zum 1.5.\nLea: Neue Anschrift?\nTim: eibenweg 12, 44139 dortmund\nLea: Und die alte zur Kontrolle?\nTim: akazienallee 3, 44227 dortmund`,
    NEW,
    OLD,
  ],
  [
    "en",
    "mail",
    `Until 14 March I lived at ${beforeBritish}. Since 15 March my address is ${nowBritish}.`,
    NEW_BRITISH,
    OLD_BRITISH,
  ],
  [
    "en",
    "mail",
    `I'm giving up the flat at ${beforeBritish} and will be at ${nowBritish} from 1 April.`,
    NEW_BRITISH,
    OLD_BRITISH,
  ],
  ["en", "mail", `We've sold ${beforeBritish} and bought ${nowBritish}.`, NEW_BRITISH, OLD_BRITISH],
  ["en", "mail", `You still have me at ${beforeBritish}; it should be ${nowBritish}.`, NEW_BRITISH, OLD_BRITISH],
  ["en", "mail", `Our lease at ${beforeBritish} runs out, find us at ${nowBritish} afterwards.`, NEW_BRITISH, OLD_BRITISH],
  ["en", "mail", `My last address was ${beforeBritish}. These days I live at ${nowBritish}.`, NEW_BRITISH, OLD_BRITISH],
  ["en", "mail", `Change of address\nFrom: ${beforeBritish}\nTo: ${nowBritish}`, NEW_BRITISH, OLD_BRITISH],
  ["en", "mail", `Please redirect everything from ${beforeBritish} to ${nowBritish}.`, NEW_BRITISH, OLD_BRITISH],
  ["en", "mail", `I moved out of ${beforeBritish} last week. New place: ${nowBritish}.`, NEW_BRITISH, OLD_BRITISH],
  [
    "en",
    "mail",
    `The house at ${beforeBritish} has been cleared and nobody lives there. Mum is now at ${nowBritish}.`,
    NEW_BRITISH,
    OLD_BRITISH,
  ],
  ["en", "mail", `My address has changed to ${nowBritish}.`, NEW_BRITISH, null],
  ["en", "mail", `Address on your records: ${beforeBritish}\nCorrect address: ${nowBritish}`, NEW_BRITISH, OLD_BRITISH],
  ["en", "mail", `We used to be at ${beforeBritish} but our office is relocating to ${nowBritish}.`, NEW_BRITISH, OLD_BRITISH],
  ["en", "mail", `${nowBritish} is where I live now, ${beforeBritish} was my student house.`, NEW_BRITISH, OLD_BRITISH],
  [
    "en",
    "mail",
    `Post for me keeps landing at ${beforeBritish}, my ex's place. I am at ${nowBritish}.`,
    NEW_BRITISH,
    OLD_BRITISH,
  ],
  [
    "en",
    "chat",
    `Tim: need to update my address\nLea: What's the address we have now?\nTim: you'll have ${beforeBritish}\nLea: Found you. And the new one?\nTim: Flat 6, ${nowBritish}`,
    NEW_BRITISH,
    OLD_BRITISH,
  ],
  [
    "en",
    "chat",
    `Tim: moving house\nLea: Where are you moving to?\nTim: ${nowBritish}\nLea: And what was your previous address?\nTim: ${beforeBritish}`,
    NEW_BRITISH,
    OLD_BRITISH,
  ],
  [
    "en",
    "chat",
    `Tim: moving house\nLea: Which address do we hold for you?\nTim: ${beforeBritish}\nLea: Where should we write in future?\nTim: ${nowBritish}`,
    NEW_BRITISH,
    OLD_BRITISH,
  ],
];

export const TOLD_MOVE_CASES: MoveCase[] = TOLD.map(([language, channel, text, address, oldAddress]) => {
  const country = language === "de" ? "DE" : "GB";
  return { language, channel, text, address: at(address, country), oldAddress: at(oldAddress, country) };
});
