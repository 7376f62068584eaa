import type { Entity, Features } from "./evidence.ts";
import { isOwn, ownIdentitiesOf } from "./own-identities.ts";
import { blockKindAt } from "./place.ts";
import { NEW, NEW_AFTER, NEW_BESIDE, OF_THE_LAST, OFFICE_DATA, OLD, OLD_AFTER, OLD_BESIDE } from "./address-role-words.ts";
import type { Region, Scene } from "./scene.ts";
import { isTrade } from "./values/trades.ts";

/** A role word speaks for the address within so many characters after it. */
const BEFORE = 110;
const AFTER = 70;
const SENTENCE_LEFT = /.*(?:[;:]-?[)D]|[!?;]|(?<!\d|str|nr|tel|(?<!\p{L})st)\.)(?=\s|\))/su;
const LINE_OF_HEAD = /(?:^|\n)[^\n]{0,60}$/u;
const GREETING = /(?:sehr geehrte|guten tag|hallo|liebe[rs]? |dear |to whom it may|hiermit )/u;

type Role = "old" | "new";
interface Known {
  role: Role | null;
  /** Said by a word, not concluded from the other addresses. */
  told: boolean;
  head: boolean;
  /** By nothing but the order in which they stand. */
  guessed?: boolean;
  /** Whom a letter is sent to, a landlord, an office that stays: nobody moves from or to it. */
  addressee?: boolean;
}

function lastOf(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index + match[0].length;
  return last;
}

/** "Und die bisherige?" and the answer in the next line of a chat. */
const NEXT_SPEAKER = /[?.!]\n[^\n:]{1,40}: $/u;

/** "von" or "auf" alone on its line, the name of who moves below it. */
const OLD_HEADING = /(?:^|\n)[ \t]*(?:von|from|alt|old|bisher|before)[ \t:]{0,3}\n(?:[^\n\d]{2,44}\n)?[ \t]*$/u;
const NEW_HEADING = /(?:^|\n)[ \t]*(?:auf|nach|an|to|neu|new|after)[ \t:]{0,3}\n(?:[^\n\d]{2,44}\n)?[ \t]*$/u;

function headingOf(text: string): Role | null {
  if (OLD_HEADING.test(text)) return "old";
  return NEW_HEADING.test(text) ? "new" : null;
}

/** "The Old Dairy, 4 Chapel Lane": the name of a house is no word about it. */
const HOUSE_NAME =
  /(?:The )?(?:Old|New|Alte[rs]?|Neue[rs]?) (?!(?:Adress|Anschrift|Address|Wohnung|Home|Flat|Place|House:|Haus:|Post|Liefer))\p{Lu}\p{L}+,?[ \t]{0,3}\n?[ \t]{0,8}$/u;

/** The role the words before an address give it: a preposition right beside it unless its own clause says more. */
function roleBefore(text: string): Role | null {
  const heading = headingOf(text);
  if (heading !== null) return heading;
  const window = text.replace(NEXT_SPEAKER, ": ");
  const sentence = window.slice(SENTENCE_LEFT.exec(window)?.[0].length ?? 0);
  const beside = OLD_BESIDE.test(sentence) ? "old" : NEW_BESIDE.test(sentence) ? "new" : null;
  const [old, now] = [lastOf(OLD, sentence), lastOf(NEW, sentence)];
  if (old < 0 && now < 0) return beside;
  // "bis jetzt" ends where its "jetzt" does.
  const told: Role = old >= now ? "old" : "new";
  if (beside === null) return told;
  const between = sentence.slice(Math.max(old, now));
  // "nicht mehr an die ...": its own clause decides; "ab jetzt, von der ... in die": the preposition does.
  return told === "old" && beside === "new" && !/[,\n]|\.\s| und | and /u.test(between) ? told : beside;
}

/** What follows up to the next address, without the words that lead to it: ", nicht mehr" speaks of the next one. */
function ownWords(after: string, isCut: boolean): string {
  const comma = Math.max(after.lastIndexOf(","), after.lastIndexOf("\n"));
  return isCut && comma >= 0 ? after.slice(0, comma) : after;
}

/** What leads to an address from the one before it; one in brackets is said in passing: "Neue Anschrift (Sitz bleibt Kanalstr. 1, 90441 Nürnberg): Hauptmarkt 9". */
function leadTo(folded: string, start: number, last: Entity | undefined): string {
  const from = last?.end ?? 0;
  const between = folded.slice(Math.max(from, start - BEFORE), start);
  const lead = last === undefined ? between : between.replace(OF_THE_LAST, "");
  const close = last === undefined ? -1 : lead.indexOf(")");
  const open = close < 0 || last === undefined ? -1 : folded.lastIndexOf("(", last.start);
  const isAround = open >= 0 && !folded.slice(open, from).includes(")");
  return isAround ? `${folded.slice(Math.max(0, open - BEFORE), open)}${lead.slice(close + 1)}` : lead;
}

/** "Der Sitz bleibt ...", "Hausverwaltung Nord, Kanalstr. 5, ...": addresses that nobody moves from or to. */
const STAYS =
  /(?:(?:bleib(?:t|en)|unverändert|remains?|stays?|unchanged)(?!\p{L})(?! (?:nur|bis|until|ab))[^.!?;()\n]{0,44}|(?<!\p{L})(?:(?:ehemalige[rnms]? |früher\p{L}* |neue[rnms]? )?vermieter\p{L}*|hausverwaltung|hausverwalter\p{L}*|makler\p{L}*|notar\p{L}*|anwalt|anwältin|arbeitgeber\p{L}*|arbeit|büro|landlord|letting agents?|estate agents?|managing agents?|employer|solicitors?|workplace|work)(?!\p{L})[^.!?;)\n]{0,44})$/u;

function isOthers(region: Region, entity: Entity, role: Role | null): boolean {
  const before = region.reading.folded.slice(Math.max(0, entity.start - BEFORE), entity.start);
  const stays = STAYS.exec(before)?.[0] ?? "";
  return stays !== "" && (role === null || /^(?:bleib|unver|remain|stay|unch)/u.test(stays));
}

function roleOf(region: Region, entity: Entity, options: { last: Entity | undefined; until: number }): Role | null {
  const { folded, text } = region.reading;
  const from = Math.max(options.last?.end ?? 0, entity.start - BEFORE);
  const house = HOUSE_NAME.exec(text.slice(from, entity.start))?.[0].length ?? 0;
  const before = roleBefore(leadTo(folded, entity.start - house, options.last));
  const after = ownWords(
    folded.slice(entity.end, Math.min(options.until, entity.end + AFTER)),
    options.until <= entity.end + AFTER,
  );
  if (OLD_AFTER.test(after) && before !== "old") return "old";
  if (before !== null) return before;
  return NEW_AFTER.test(after) ? "new" : null;
}

/** Half an address that nothing names says nothing about the others. */
function isWhole(entity: Entity): boolean {
  return entity.hints.bareStreet !== 1 || entity.hints.complete === 1;
}

type Entry = [Entity, Known];

const keysOf = (entries: Entry[]): Set<string> => new Set(entries.map(([entity]) => entity.key));

/** The same address named again has the role it was given elsewhere. */
function repeatRoles(entries: Entry[]): void {
  const told = new Map(entries.filter(([, known]) => known.role !== null).map(([entity, known]) => [entity.key, known.role]));
  for (const [entity, known] of entries) known.role ??= told.get(entity.key) ?? null;
}

/** Neither is told: people mostly say first where they come from, and a letter's head is where it was written. */
function takeByOrder(open: Entry[], [first, { head }]: Entry): void {
  for (const [entity, known] of open) {
    known.role = entity.key === first.key ? "old" : "new";
    known.guessed = !head;
  }
}

/** With one address named new (or old), the single other one is its opposite; in a letter the head is where it was written. */
function concludeOthers(roles: Map<Entity, Known>, moves: boolean): void {
  const entries = [...roles].filter(([entity, known]) => isWhole(entity) && known.addressee !== true);
  repeatRoles(entries);
  const open = entries.filter(([, known]) => known.role === null);
  const has = (role: Role): boolean => [...roles.values()].some((known) => known.role === role);
  const [isOld, isNew] = [has("old"), has("new")];
  const distinct = keysOf(open).size;
  if (distinct === 1 && isNew !== isOld) {
    for (const [, known] of open) known.role = isNew ? "old" : "new";
    return;
  }
  const [first] = open;
  if (distinct !== 2 || first === undefined || isNew || isOld) return;
  if (first[1].head || moves) takeByOrder(open, first);
}

/** Above the greeting of a letter the sender's address stands first and the one it is sent to below it. */
function markAddressees(scene: Scene, region: Region, roles: Map<Entity, Known>): void {
  if (scene.arrival.channel !== "letter" && region.kind !== "attachment") return;
  const heads = [...roles].filter(([entity, known]) => known.head && known.role === null && isWhole(entity));
  const sender = heads[0]?.[0].key;
  for (const [entity, known] of heads) known.addressee ??= entity.key !== sender;
}

/** "the address below is out of date": the text speaks of its own signature. */
const BELOW = /(?<!\p{L})(?:unten|untenstehend\p{L}*|signatur|fußzeile|below|footer|signature)(?!\p{L})/u;

function isOfficeSignature(region: Region, at: number): boolean {
  const block = region.blocks.find(({ kind, start, end }) => kind === "signature" && start <= at && at < end);
  if (block === undefined) return false;
  if (OFFICE_DATA.test(region.reading.folded.slice(block.start, block.end))) return true;
  const lines = region.reading.text.slice(block.start, block.end).split(/[\n|·•]/);
  return lines.some((line) => isTrade(line.trim()));
}

/** An office under a mail is nobody's move unless the text says so; below a private one people still have their old home. */
function isAside(region: Region, entity: Entity): boolean {
  if (blockKindAt(region, entity.start) !== "signature") return false;
  return isOfficeSignature(region, entity.start) && !BELOW.test(region.reading.folded.slice(0, entity.start));
}

/** The one address of the mail that is answered is where the sender was, when the answer names another. */
function concludeQuoted(quoted: Entity[], roles: Map<Entity, Known>): void {
  const named = [...roles].filter(([entity]) => isWhole(entity));
  const [first] = quoted;
  const isOld = named.some(([, known]) => known.role === "old");
  const isNew = keysOf(named).size === 1 || named.some(([, known]) => known.role === "new");
  if (first === undefined || named.length === 0 || isOld || !isNew) return;
  const keys = new Set(quoted.map((entity) => entity.key));
  if (keys.size !== 1 || named.some(([entity]) => keys.has(entity.key))) return;
  for (const [, known] of named) known.role ??= "new";
  for (const entity of quoted) roles.set(entity, { role: "old", told: false, head: false });
}

function rolesIn(scene: Scene, region: Region): Map<Entity, Known> {
  const own = ownIdentitiesOf(scene.pack);
  const all = region.entities.get("address") ?? [];
  const others = all.filter((entity) => !isOwn(own, entity, region.reading.text));
  const isQuoted = (entity: Entity): boolean => blockKindAt(region, entity.start) === "quote";
  const entities = others.filter((entity) => !isQuoted(entity) && !isAside(region, entity));
  const greeting = GREETING.exec(region.reading.folded)?.index ?? 0;
  const roles = new Map<Entity, Known>();
  for (const entity of entities) {
    const at = all.indexOf(entity);
    const options = { last: all[at - 1], until: all[at + 1]?.start ?? Number.POSITIVE_INFINITY };
    const role = columnRole(entity) ?? roleOf(region, entity, options);
    const head = entity.start < greeting && LINE_OF_HEAD.test(region.reading.text.slice(0, entity.start));
    const isAddressee = hasAddressRoles(scene) && isOthers(region, entity, role);
    roles.set(entity, isAddressee ? { role: null, told: false, head, addressee: true } : { role, told: role !== null, head });
  }
  markAddressees(scene, region, roles);
  concludeOthers(roles, hasAddressRoles(scene));
  concludeQuoted(
    others.filter((entity) => isQuoted(entity) && isWhole(entity)),
    roles,
  );
  return roles;
}

/** Read down the column of a table headed "bisher" or "künftig". */
function columnRole(entity: Entity): Role | null {
  if (entity.hints.columnOld === 1) return "old";
  return entity.hints.columnNew === 1 ? "new" : null;
}

const rolesOfRegion = new WeakMap<Region, Map<Entity, Known>>();

/** Is it where people come from or where they go? */
export function addressRoleFeatures(scene: Scene, region: Region, options: { entity: Entity; field: string }): Features {
  const { entity, field } = options;
  if (field !== "address" && field !== "oldAddress") return {};
  const roles = rolesOfRegion.get(region) ?? rolesIn(scene, region);
  rolesOfRegion.set(region, roles);
  const known = roles.get(entity);
  if (known?.addressee === true) return { roleAgainst: 1 };
  if (known === undefined || known.role === null) return {};
  const fits = (field === "oldAddress") === (known.role === "old");
  // "pick it up from 19 Vicarage Road": where nobody moves, the only address is no old one.
  if (!fits && !hasAddressRoles(scene) && keysOf([...roles]).size === 1) return {};
  if (fits) return speaksFor(known);
  // "New address from Friday is ...": a label of the other address says nothing once the role is told.
  return known.told ? { roleAgainst: 1, label: 0, labelled: 0 } : { roleAgainst: known.guessed === true ? GUESSED : 1 };
}

function speaksFor(known: Known): Features {
  // A label further off that speaks of the other address says nothing once the role is told.
  if (known.told) return { roleFits: 1, other: 0 };
  return { roleGuess: known.guessed === true ? GUESSED : 1 };
}

/** What the mere order of two addresses says. */
const GUESSED = 0.5;

/** Does the item speak of two addresses, one left and one moved to? */
export function hasAddressRoles(scene: Scene): boolean {
  return scene.fields.some((plan) => plan.name === "oldAddress");
}
