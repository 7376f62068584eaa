import type { Entity, Features } from "./evidence.ts";
import type { Region } from "./scene.ts";

/** Whose vehicle a plate is, by the words of its own clause. */
type Owner = "sender" | "other" | "doubtful" | "unknown";

const REACH = 90;
const VEHICLE =
  "(?:transporter|lkw|fahrzeug\\p{L}*|bus|wagen|auto|pkw|fahrer\\p{L}*|kolleg\\p{L}*|monteur\\p{L}*|mitarbeiter\\p{L}*|\\p{L}{3,12}(?:wagen|fahrzeug|auto|transporter|laster)|van|lorry|truck|driver|courier|vehicle|engineer|tram|taxi|car)";
/** "Mein neuer (F-AB 1310) kommt morgen" is not the one this is about. */
const OWN =
  /(?<!\p{L})(?:mein(?:e[mnrs]?)?|unser(?:e[mnrs]?)?|eigene[mnrs]?|my|our|mine|ours|own|ich fahre|i drive|halter(?:in)?|geparkt\p{L}*|parked)(?!\p{L})(?! (?:neue[rsn]?|nächste[rsn]?|ersatz\p{L}*|new(?: one)?|next(?: one)?|replacement)[ (:,]{1,3}$)/gu;
const OTHER = new RegExp(
  "(?<!\\p{L})(?:" +
    [
      "(?:unfall)?gegner\\p{L}*",
      "(?:unfall|schaden)?verursacher\\p{L}*",
      "gegnerische[mnrs]?",
      "unfallbeteiligte[mnrs]?",
      "fremde[mnrs]?",
      "(?:de[rsmn]|die) anderen?",
      "andere[mnrs]? (?:fahrzeug\\p{L}*|autos?|wagens?|fahrers?)",
      "zeug(?:e|en|in|innen)",
      "nachbar\\p{L}*",
      "(?:vor|hinter|neben) mir",
      `(?:ihr|euer|eure|seine?)(?:e?[mnrs])? (?:\\p{L}+ )?${VEHICLE}`,
      `your (?:\\p{L}+ ){0,2}${VEHICLE}`,
      "(?:von|durch) (?:eine[mnr]?|ihre[mnr]?) (?!(?:ast|baum|stein|poller|schranke))",
      "by (?:an?|your|another|the other) ",
      "their|theirs|his|hers?",
      "(?:the )?other (?:car|driver|vehicle|party|van|lorry)(?:['’]s)?",
      "third party(?:['’]s)?",
      "witness(?:['’]s|es)?",
      "neighbou?r(?:['’]s|s)?",
      "(?:car|van|vehicle) (?:behind|in front|ahead)(?: of me)?",
      "at fault",
      "(?:kennzeichen|plate|registration|reg)(?: (?:des|der|vom|of|of the))? (?:bus(?:ses)?|lkw|transporters?|tram|bahn|van|lorry|truck|taxi)",
    ].join("|") +
    ")",
  "gu",
);
/** "Ein Taxi mit dem Kennzeichen ...": somebody's, where the sender names none of his own. */
const SOMEBODYS = new RegExp(
  `(?<!\\p{L})(?:(?:ein(?:e[mnrs]?)?|an?|some|irgendein) (?:\\p{L}+ ){0,2}${VEHICLE}|the driver|der fahrer)(?!\\p{L})`,
  "gu",
);
const OTHER_AFTER =
  /^["”)]{0,2} \(?(?:(?:ist|war|is|was|gehört|belongs to|das) )?(?:(?:vom|von|des|dem|der|the|of) )?(?:(?:unfall)?gegner\p{L}*|verursacher\p{L}*|zeug(?:e|en|in)|other (?:car|driver|party)|third party|witness)/u;
const SENTENCE = /[!?]\s|\n\s*\n|(?<!(?:kennz|reg|nr|no|amtl|pol|fz|fzg|ca|tel|str|\d))\.\s/gu;

const lastOf = (pattern: RegExp, text: string): number => {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
};

/** A form's "Ihr Fahrzeug" is the sender's, a letter's is ours. */
const ASKED_OF_SENDER = /(?<!\p{L})(?:ihr(?:e[mnrs]?|es)?|your)(?!\p{L}).*$/gu;
const isForm = (region: Region): boolean => (region.document?.formFields.length ?? 0) > 0;

function ownerOf(region: Region, plate: Entity, from: number): Owner {
  const { folded } = region.reading;
  if (OTHER_AFTER.test(folded.slice(plate.end, plate.end + REACH))) return "other";
  const window = folded.slice(Math.max(from, plate.start - REACH), plate.start);
  const clause = window.slice(lastOf(SENTENCE, window) + 1);
  const [own, other] = [
    Math.max(lastOf(OWN, clause), lastOf(isForm(region) ? ASKED_OF_SENDER : OWN, clause)),
    lastOf(OTHER, clause),
  ];
  const somebodys = lastOf(SOMEBODYS, clause);
  if (own < 0 && other < 0) return somebodys >= 0 ? "other" : "unknown";
  if (other > own) return "other";
  // "my bike when a taxi, number plate ...", "mein Wagen, ein VW Transporter, ...": one or the other.
  return somebodys > own ? "doubtful" : "sender";
}

const owners = new WeakMap<Region, Map<Entity, Owner>>();

function ownersIn(region: Region): Map<Entity, Owner> {
  const known = owners.get(region);
  if (known !== undefined) return known;
  const found = new Map<Entity, Owner>();
  let from = 0;
  for (const plate of region.entities.get("license_plate") ?? []) {
    found.set(plate, ownerOf(region, plate, from));
    from = plate.end;
  }
  owners.set(region, found);
  return found;
}

/** "Gegner: LB-TT 334": a plate of somebody else's, or one beside which the sender names his own. */
export function isOthersPlate(region: Region, plate: Entity): boolean {
  const known = ownersIn(region);
  const owner = known.get(plate);
  if (owner === "sender" || owner === "other") return owner === "other";
  const own = [...known].find(([, whose]) => whose === "sender");
  return own !== undefined && own[0].key !== plate.key;
}

/** Two plates and no word about whose they are, or a vehicle that may be anybody's. */
export function plateFeatures(region: Region, plate: Entity): Features {
  if (plate.type !== "license_plate") return {};
  const known = ownersIn(region);
  const owner = known.get(plate);
  if (owner === "sender") return {};
  const open = new Set([...known].filter(([, whose]) => whose !== "other").map(([{ key }]) => key));
  return owner === "doubtful" || open.size > 1 ? { besideAnother: 1 } : {};
}
