const NAMES: Record<string, string> = {
  deutschland: "DE", germany: "DE", österreich: "AT", oesterreich: "AT", austria: "AT", schweiz: "CH", suisse: "CH", switzerland: "CH", "united kingdom": "GB", uk: "GB", england: "GB", "great britain": "GB", liechtenstein: "LI",
  frankreich: "FR", france: "FR", niederlande: "NL", netherlands: "NL", belgien: "BE", belgium: "BE", italien: "IT", italy: "IT", spanien: "ES", spain: "ES", polen: "PL", poland: "PL", dänemark: "DK", denmark: "DK", luxemburg: "LU", luxembourg: "LU", irland: "IE", ireland: "IE", scotland: "GB", wales: "GB",
};

export function countryOfName(name: string): string | null {
  return NAMES[name.toLowerCase()] ?? null;
}

export interface CountryHint {
  austria: boolean;
  swiss: boolean;
}

/** Towns whose four-digit postcodes both countries could have; the largest of each. */
const AUSTRIAN_TOWNS = new Set(["wien", "graz", "linz", "salzburg", "innsbruck", "klagenfurt", "villach", "wels", "sankt pölten", "st. pölten", "dornbirn", "wiener neustadt", "steyr", "feldkirch", "bregenz", "leonding", "klosterneuburg", "baden", "wolfsberg", "leoben", "krems", "krems an der donau", "traun", "amstetten", "kapfenberg", "mödling", "lustenau", "hallein", "kufstein", "braunau", "schwechat", "eisenstadt", "tulln", "zwettl", "spittal", "bruck an der mur", "lienz", "gmunden", "vienna"]);
const SWISS_TOWNS = new Set(["zürich", "zurich", "genf", "genève", "basel", "lausanne", "bern", "winterthur", "luzern", "st. gallen", "sankt gallen", "lugano", "biel", "thun", "bellinzona", "köniz", "freiburg", "fribourg", "schaffhausen", "chur", "vernier", "uster", "sitten", "sion", "neuenburg", "neuchâtel", "lancy", "emmen", "zug", "yverdon", "kriens", "rapperswil", "dübendorf", "dietikon", "montreux", "frauenfeld", "wetzikon", "baar", "wil", "aarau", "olten", "solothurn", "locarno", "davos", "herisau", "horgen", "thalwil", "kloten", "bülach", "burgdorf", "langenthal", "liestal", "brugg", "wettingen", "baden"]);

export function cityCountry(postcode: string, city: string, hint: CountryHint): string {
  const name = city.toLowerCase();
  const austrian = AUSTRIAN_TOWNS.has(name);
  const swiss = SWISS_TOWNS.has(name);
  if (austrian && !swiss) return "AT";
  if (swiss && !austrian) return "CH";
  if (hint.austria !== hint.swiss) return hint.austria ? "AT" : "CH";
  // Austrian delivery codes mostly end in 0; Swiss ones use every digit.
  return postcode.endsWith("0") ? "AT" : "CH";
}
