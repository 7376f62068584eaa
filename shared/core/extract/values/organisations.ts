import { isCompany } from "./names.ts";

/** What offices, shops and clubs are called, alone or at the end of a German compound ("Ingenieurbüro", "Grundschule"). */
const GERMAN =
  /(?<!\p{L})\p{L}*(?:büro|praxis|kanzlei|schule|gymnasium|werkstatt|werkstätten|verein|verband|verwaltung|betrieb|betriebe|bäckerei|metzgerei|fleischerei|gärtnerei|schreinerei|tischlerei|zimmerei|schlosserei|druckerei|dachdeckerei|malerei|rösterei|kellerei|brauerei|reinigung|apotheke|gemeinde|pfarramt|genossenschaft|gesellschaft|agentur|institut|zentrum|zentrale|stiftung|pension|gasthof|gasthaus|hotel|restaurant|café|autohaus|möbelhaus|kindergarten|kindertagesstätte|handel|großhandel|service|dienst|dienste|technik|hochbau|tiefbau|maschinenbau|gartenbau|metallbau|holzbau|anlagenbau|bauunternehmen|baumarkt|supermarkt|laden|studio|shop|werke|logistik|transporte|spedition|gmbh|krankenhaus|klinik|pflegeheim|seniorenheim|altenheim|theater|museum|bibliothek|bücherei|stadtwerke|hausmeisterdienst|center|contor|kontor|meisterbetrieb|malermeister|elektromeister|feuerwehr|maschinenring)(?!\p{L})/iu;
const GERMAN_LEAD = /^(?:firma|fa\.|kita|haus|weingut|hofgut|gut|elektro|sanitär|stadt|landkreis|amt|wg|weg|hotel|büro|team) /iu;
const ENGLISH =
  /(?<!\p{L})(?:school|academy|college|university|surgery|clinic|practice|hospital|church|chapel|parish|council|club|society|association|trust|charity|hotel|inn|arms|farm|garage|motors|bakery|nursery|café|restaurant|catering|foods|supplies|services|solutions|systems|consulting|consultants|engineering|engineers|builders|plumbing|heating|electrical|interiors|architects|partners|partnership|brothers|bros|sons|group|holdings|studios?|stores?|shop|institute|agency|theatre|museum|library|workshop|works|brewery|distillery|tools|press|printers|logistics|haulage|gardens centre|centre|center|house hotel|company|& co)(?!\p{L})/iu;

/** Does the name name a firm, an office or a club rather than a person? */
export function isOrganisation(name: string): boolean {
  return isCompany(name) || GERMAN.test(name) || GERMAN_LEAD.test(name) || ENGLISH.test(name);
}
