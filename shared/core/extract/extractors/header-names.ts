import type { Scene } from "../scene.ts";
import { nameInLine } from "../values/names.ts";
import { isOrganisation } from "../values/organisations.ts";
import type { Named } from "./names-by-place.ts";

/** "KNABE Ilse": the surname in capitals comes first. */
const CAPITAL_FIRST = /^(\p{Lu}[\p{Lu}'’-]{2,30}) (\p{Lu}\p{Ll}[\p{L} .'’-]{1,40})$/u;
const COMMA_FIRST = /^([\p{L}'’ -]+), ?([\p{L}'’ .-]+)$/u;
const SMALL_NAME = /^\p{Ll}+(?:[ .]\p{Ll}+){1,2}$/u;

const inCapitals = (words: string): string =>
  words.replace(/(?<!\p{L})(\p{L})(\p{L}*)/gu, (_, first: string, rest: string) => first.toUpperCase() + rest.toLowerCase());

/** "(Praxis)", "via contact form" */
const AROUND = /\s*\([^)]*\)\s*$|\s+via\s.*$/iu;

/** "Liffey Guarding Ltd - Accounts": the desk behind a firm's name. */
const DESK =
  /\s+[-–]\s+(?:accounts?(?: (?:payable|receivable|department|dept|team))?|billing|invoic(?:es?|ing)|finance|sales|orders?|purchasing|office|support|service|team|no-?reply|buchhaltung|rechnungen|rechnungswesen|einkauf|vertrieb|verwaltung|büro|sekretariat|kundenservice|zentrale)$/iu;

/** "Einkauf | Brunnen AG": the office among the parts, else the first. */
function mainPart(display: string): string {
  const parts = display.replace(DESK, "").split(/\s+[|/]\s+/);
  return parts.find((part) => isOrganisation(part)) ?? parts[0] ?? display;
}

/** The display name of a mail as a person's name: "Weber, Anna", "WEBER Anna", "anna.weber". */
function natural(display: string): string {
  const cleaned = mainPart(display.replace(/["']/g, "").replace(AROUND, "").trim());
  const comma = COMMA_FIRST.exec(cleaned);
  if (comma !== null) return `${comma[2] ?? ""} ${comma[1] ?? ""}`;
  const capital = CAPITAL_FIRST.exec(cleaned);
  if (capital !== null && !isOrganisation(cleaned)) return `${capital[2] ?? ""} ${inCapitals(capital[1] ?? "")}`;
  return SMALL_NAME.test(cleaned) ? inCapitals(cleaned.replace(/\./g, " ")) : cleaned;
}

/** "cem.ylz", "rosaandthewren": what somebody calls himself in a network is nobody's name. */
function isHandle(scene: Scene, sender: string): boolean {
  return (
    scene.arrival.channel === "message" &&
    /^[\p{Ll}\d._-]+$/u.test(sender) &&
    (/[._\d]/.test(sender) || sender.length > LONGEST_FIRST_NAME)
  );
}
const LONGEST_FIRST_NAME = 9;

/** Who the mail, the network or the form says is writing. */
export function fromHeaders(scene: Scene): Named[] {
  const found: Named[] = [];
  const from = scene.parsed.mail?.from.name ?? "";
  if (from.trim() !== "") {
    const person = nameInLine(natural(from));
    if (person !== null) found.push({ name: person, source: "header", provenance: null, features: { header: 1 } });
  }
  const sender = scene.parsed.sender.name.trim();
  if (sender !== "" && sender !== from) {
    const person = isHandle(scene, sender) ? null : nameInLine(sender, true);
    if (person !== null && !/^(?:kunde|customer|user|gast|guest|besucher|visitor|client)$/i.test(person))
      found.push({ name: person, source: "header", provenance: null, features: { header: 1 } });
  }
  return found;
}
