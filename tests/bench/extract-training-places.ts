import type { SceneFrame } from "./extract-training-scenes.ts";

type Short = [text: string, address: "a" | null, oldAddress: "b" | null, quoted?: string];

const OUR = "Musterwerke GmbH\nInvalidenstraße 1\n10115 Berlin";

const moves = (language: "de" | "en", channel: SceneFrame["channel"], frames: Short[]): SceneFrame[] =>
  frames.flatMap(([text, address, oldAddress, quoted]) =>
    (["address", "oldAddress"] as const).map((field) => ({
      field,
      category: "address_change",
      language,
      channel,
      from: channel === "mail" ? "{name}" : "",
      text,
      value: field === "address" ? address : oldAddress,
      ...(quoted === undefined ? {} : { quoted }),
    })),
  );

/** Where people go ({a}) and where they leave ({b}); {aline}, {bline} on one line, {c} is somebody else's. */
export const PLACE_FRAMES: SceneFrame[] = [
  ...moves("de", "mail", [
    [
      "{hi}\n\ndie Adresse stimmt nicht mehr, ich wohne jetzt {aline}.\n\n{name}",
      "a",
      "b",
      "Ihre Sendung an {bline} konnte nicht zugestellt werden.",
    ],
    ["{hi}\n\nbitte ändern auf {aline}. Danke\n{name}", "a", "b", "wir haben folgende Anschrift:\n{b}"],
    ["{hi}\n\nneue Anschrift {aline}\n\n{bye}\n{name}", "a", "b", "Bitte prüfen Sie Ihre Anschrift: {bline}"],
    ["{hi}\n\nwir sind umgezogen, neu: {aline}\n\n{name}", "a", null, "Ihre Kundennummer ist 4711."],
    ["{hi}\n\nunser Laden zieht um: {aline}.\n\n{bye}\n{name}\n--\n{org}\n{c}", "a", null],
    [
      "{hi}\n\nab {d} erreichen Sie uns hier: {aline}. Die Adresse unten gilt dann nicht mehr.\n\n{name}\n--\n{org}\n{b}",
      "a",
      "b",
    ],
    ["{hi}\n\nmeine Mutter zieht zum {d} ins Heim, {aline}. Ihre Wohnung {bline} wird verkauft.\n\n{name}\n{c}", "a", "b"],
    ["{hi}\n\nich ziehe zum {d} von {bline} nach {aline}.\n\n{name}", "a", "b"],
    ["{hi}\n\nvon {bline} -> {aline}\n\n{name}", "a", "b"],
    ["Adressänderung\n\nvon\n{name}\n{b}\n\nauf\n{name}\n{a}\n\n{bye}\n{name}", "a", "b"],
    ["{hi}\n\nPost ab sofort an {aline}. In der {bline} wohnt jetzt mein Bruder.\n\n{name}", "a", "b"],
    ["{hi}\n\nVertrag bitte auf {aline} umschreiben, in der {bline} bin ich nur noch bis {d}.\n\n{name}", "a", "b"],
    ["{hi}\n\nich habe die {bline} verkauft und wohne seit {d} {aline}.\n\n{name}", "a", "b"],
    ["{hi}\n\nRechnungen landen immer noch in der {bline}, richtig ist {aline}.\n\n{name}", "a", "b"],
    ["{hi}\n\nneu: {aline}\nbisher: {bline}\n\n{bye}\n{name}", "a", "b"],
    ["{hi}\n\n{aline} ist ab {d} meine Anschrift. Den Schlüssel für {bline} gebe ich vorher ab.\n\n{name}", "a", "b"],
    ["{hi}\n\nmein Umzug ist am {d}, danach {aline}.\n\n{bye}\n{name}", "a", null],
    ["{hi}\n\nneue Adresse {aline}. Mein Zähler in der {bline} wird am {d} abgelesen.\n\n{name}", "a", "b"],
    ["{hi}\n\nich wohne jetzt bei meiner Schwester, {aline}.\n\n{name}", "a", null],
    ["{hi}\n\nich wohne nicht mehr {bline}, die neue Adresse reiche ich nach.\n\n{name}", null, "b"],
    ["{hi}\n\nwir ziehen am {d} aus der {bline} aus und gehen ins Ausland.\n\n{name}", null, "b"],
    ["{hi}\n\nmeine alte Anschrift war {bline}. Die neue kennen Sie schon.\n\n{name}", null, "b"],
    ["{hi}\n\nUmzug am {d}: {aline}. Die Wohnung {bline} steht dann leer.\n\n{name}", "a", "b"],
    ["{hi}\n\nbitte künftig {aline} verwenden; {bline} ist aufgegeben.\n\n{name}", "a", "b"],
    ["{hi}\n\nzieht jemand in die {bline} ein? Ich bin seit {d} in {aline}.\n\n{name}", "a", "b"],
  ]),
  ...moves("en", "mail", [
    ["{hi}\n\nthat is my old place, I am at {aline} now.\n\n{name}", "a", "b", "Your parcel could not be delivered to {bline}."],
    ["{hi}\n\nplease change it to {aline}. Thanks, {name}", "a", "b", "We have this address for you:\n{b}"],
    ["{hi}\n\nmy new address is {aline}\n\n{name}", "a", null, "Your customer number is 4711."],
    ["{hi}\n\nour studio moves on {d}, find us at {aline}.\n\n{name}\n--\n{org}\n{c}", "a", null],
    ["{hi}\n\nfrom {d} it is {aline}; the address below is out of date.\n\n{name}\n--\n{org}\n{b}", "a", "b"],
    ["{hi}\n\nwe have sold {bline} and bought {aline}.\n\n{name}", "a", "b"],
    ["{hi}\n\nFROM\n{b}\n\nTO\n{a}\n\n{bye}\n{name}", "a", "b"],
    ["{hi}\n\nmy mother has moved to {aline}. Her flat at {bline} has been let.\n\n{name}", "a", "b"],
    ["{hi}\n\nplease switch my account to {aline}. I hand back the keys for {bline} on {d}.\n\n{name}", "a", "b"],
    ["{hi}\n\nletters keep going to {bline}. I live at {aline} these days.\n\n{name}", "a", "b"],
    ["{hi}\n\nyou had me at {bline}. It is {aline} from {d}.\n\n{name}", "a", "b"],
    ["{hi}\n\nmoving on {d}: {bline} -> {aline}\n\n{name}", "a", "b"],
    ["{hi}\n\nplease remove {bline}, it is {aline} now.\n\n{name}", "a", "b"],
    ["{hi}\n\nI shall be at {aline} from {d}. My son stays at {bline}.\n\n{name}", "a", "b"],
    ["{hi}\n\nI no longer live at {bline}, the new address will follow.\n\n{name}", null, "b"],
    ["{hi}\n\nwe left {bline} on {d} and are travelling for a year.\n\n{name}", null, "b"],
    ["{hi}\n\nit was {bline}, you have the new one already.\n\n{name}", null, "b"],
    ["{hi}\n\nkindly use {aline} from now on; the flat at {bline} has been given up.\n\n{name}", "a", "b"],
    ["{hi}\n\nplease send it to {aline}. The people at {bline} keep forwarding our bills.\n\n{name}", "a", "b"],
    ["{hi}\n\nI now live with my daughter at {aline}.\n\n{name}", "a", null],
  ]),
  ...moves("de", "letter", [
    [`{name}\n{b}\n\n${OUR}\n\n2. März 2026\n\n{hi}\n\nab {d} lautet meine Anschrift\n\n{a}\n\n{bye}\n{name}`, "a", "b"],
    [`{name}\n{b}\n\n${OUR}\n\n{hi}\n\nich ziehe zum {d} zu meinem Sohn: {aline}.\n\n{bye}\n{name}`, "a", "b"],
    [`{name}\n{b}\n\n{hi}\n\nbitte schicken Sie die Abrechnung ab {d} an\n{name}\n{a}\n\n{name}`, "a", "b"],
    [`{name}\n{a}\n\n${OUR}\n\n{hi}\n\nwie Sie oben sehen, bin ich umgezogen. Früher wohnte ich {bline}.\n\n{name}`, "a", "b"],
  ]),
  ...moves("en", "letter", [
    ["{name}\n{b}\n\n2 March 2026\n\n{hi}\n\nfrom {d} our address will be\n\n{a}\n\n{bye}\n{name}", "a", "b"],
    ["{name}\n{b}\n\n{hi}\n\nI have moved to {aline} and would be grateful for a note in your records.\n\n{name}", "a", "b"],
    ["{name}\n{a}\n\n{hi}\n\nI have moved, as you see above. I used to live at {bline}.\n\n{name}", "a", "b"],
  ]),
  ...moves("de", "chat", [
    [
      "{name}: hi, ich bin umgezogen\nTina: Wie lautet die neue Adresse?\n{name}: {aline}\nTina: Und welche sollen wir löschen?\n{name}: {bline}",
      "a",
      "b",
    ],
    ["{name}: neue anschrift\nBot: Ihre bisherige Adresse?\n{name}: {bline}\nBot: Und die neue?\n{name}: {aline}", "a", "b"],
    ["{name}: umzug nach {aline}\nBot: Danke, ab wann?\n{name}: ab sofort", "a", null],
  ]),
  ...moves("en", "chat", [
    [
      "{name}: hi my post goes to my mums\nNia: What's the new address?\n{name}: {aline}\nNia: And which one shall we remove?\n{name}: {bline}",
      "a",
      "b",
    ],
    [
      "{name}: I moved\nBot: Your previous address, please?\n{name}: {bline}\nBot: And where are you now?\n{name}: {aline}",
      "a",
      "b",
    ],
  ]),
];
