import type { Entity, Features } from "./evidence.ts";
import type { Region } from "./scene.ts";

/** Words of the clause a day stands in that say what the day is. */
const CUES: Record<string, RegExp> = {
  damageDate:
    /passiert|geschah|geschehen|ereignet|gestohlen|entwendet|geplatzt|gebrannt|gefahren|gekracht|beschädigt|zerdrückt|zerbroch|zerstört|kaputt|demoliert|sturm|hagel|unwetter|gewitter|blitz|wasser|vollgelaufen|überschwemm|unfall|einbruch|eingebrochen|gestürzt|rutscht|ausgerutscht|gefallen|vandalis|kollid|schaden|happened|occurred|\bhit\b|burst|flood|stolen|\bbroke|damag|accident|crash|storm|\bfell\b|slipped|leak|break-in|burgl|\bfire\b|came down|collided|backed into|vandal|took place/u,
  effectiveDate:
    /kündig|beend|auflös|aufgelöst|auslauf|umzug|umgezogen|umzieh|\bziehe[nt]?\b|\bzog(?:en)?\b|\bwohne[nt]?\b|einzug|auszug|gültig|wirkung|\bgilt\b|neue[srnm]? (?:konto|adresse|anschrift|bankverbindung|wohnung)|abbuch|letzte[rn]? tag|schluss|cancel|terminat|\bend(?:s|ing|ed)?\b|finish|\bstop|\bmov(?:e|ed|ing)\b|\bliv(?:e|ing)\b|\bleav|last day|effective|valid|new (?:account|address)|direct debit|close[sd]?\b|\bquit/u,
  requestedDate:
    /termin|passt|passen|\bzeit\b|komm(?:en|t)\b|vorbei|\bginge\b|\bgeht\b|liefer|brauch|benötig|zahl|überweis|rate\b|raten\b|stund|aufschub|begleich|anfangen|beginn|eintritt|verfügbar|besichtig|wunsch|ideal|lieb(?:er|sten)|ausweichen|verschieb|verleg|frei\b|zu hause|daheim|schicken|einrichten|könnten|hätten sie|wäre|available|deliver|\bneed|\bcome\b|visit|\bfree\b|\bpay\b|paid\b|settle|start\b|appointment|suit|\bslot|possible|perfect|prefer|resched|move it|postpone|ideal|arrive|instal|wait until|book|work for/u,
  orderDate:
    /bestell|gekauft|erworben|kaufte|\bkauf|geschlossen|abgeschlossen|unterschrieben|order|bought|purchas|conclud|placed|signed/u,
  invoiceDate: /rechnung|abrechnung|gutschrift|ausgestellt|gestellt|datiert|invoice|\bbill|statement|dated|issued/u,
  dueDate: /zahl|fällig|begleich|überweis|netto|kasse|ausgleich|\bpay|\bdue\b|settle|terms|remit|transfer/u,
  readingDate:
    /abgelesen|ablesung|ablese|nachgesehen|zähler|\bstand(?:en)?\b|zeigt|übergabe|kwh|m³|\bm3\b|reading|\bmeter|\bread\b|display|showed|checked|\bkeys\b|tacho|kilometer|mileage|odometer/u,
};

/** Days of things that happened beside the matter: calls, letters, payments, birthdays. */
const BESIDE =
  /geschrieben|angerufen|telefonier|gesprochen|geantwortet|\bmail vom|schreiben vom|brief vom|e-mail vom|warte\b|warten\b|geboren|geburt|ausgeschrieben|anzeige vom|advertised|gemahnt|mahnung|\bcalled\b|\bwrote\b|\brang\b|spoke|emailed|waiting|\bborn\b|birth|letter of|email of|reminder|replied/u;
const BESIDE_FIELD: Record<string, RegExp> = {
  damageDate:
    /gutachter|handwerker|besichtig|kontrakt|vertrag|police|abgeschlossen|policy (?:started|began)|assessor|plumber|taken out/u,
  effectiveDate:
    /abgeschlossen|unterschrieben|geschlossen am|alte[sn]? konto|old account|preise[^.]{0,30}erhöh|erhöhen|raising|raise (?:your|the) price|preiserhöhung|beitragserhöhung|signed|took out|price increase|joined/u,
  invoiceDate:
    /bezahlt|überwiesen|gezahlt|abgebucht|lieferschein|lieferdatum|geliefert|leistung|arbeiten am|(?:zu|für|bezug|gem\p{L}*) (?:unsere|ihre)[rn]? (?:rechnung|auftrag|bestellung)|ursprüngliche|originalrechnung|(?:auftrag|bestellung)[^\n]{0,26} vom|fällig|zahlbar|\bpaid\b|transferred|debited|delivered|delivery (?:date|note)|original invoice|work done|order (?:date|of)|\bdue\b|pay by|period/u,
  dueDate: /skonto|discount|abzug von|rabatt|bezahlt am|paid on/u,
  readingDate: /last reading|previous reading|letzte[rn]? (?:zähler)?stand|letzte ablesung|vorjahr|last (?:year|time)/u,
  orderDate: /geliefert|angekommen|zugestellt|\bkam\b|delivered|arrived|\bcame\b|returned|zurückgeschickt/u,
  requestedDate:
    /war(?:en)? (?:ihr|der|die|niemand)|gekommen|letzte[rn]? termin|bestellt am|(?:zweite|dritte|letzte)[nrs]? (?:rate|am|zum)|(?:second|third|last) (?:instal|on|payment)|(?:was|were) here|missed|nobody came/u,
};

/** "Am 5.3. kann ich nicht": a day that is named to be ruled out. */
const RULED_OUT =
  /(?:klappt|passt|geht|ginge|kann|können|könnte|schaffe|schaffen|möglich)\b[^,;!?\n]{0,40}\bnicht\b(?! vor| später| nur)|\bnicht (?:möglich|machbar|klappen|passen|kommen)|verhindert|absagen|ursprünglich|can['’]?t|cannot|can not|unable|won['’]t|not (?:possible|available|suit)|doesn['’]t (?:work|suit)|original(?:ly)?/u;
/** "Bestätigen Sie bis zum 20.3.": a day by which we are to answer, not the matter's own. */
const ANSWER_BY =
  /(?:bestätig|rückmeld|antwort|melden sie sich|mitteil|confirm|reply|respond|acknowledg|let me know|get back)[^.!?\n]{0,70}(?:bis(?: zum| spätestens(?: zum)?)?|by|before|until|no later than) (?:\p{L}{6,10},? )?$/u;

/** "Den Termin am 5.3. auf den 12.3. verschieben", "move it from 10 March to 17 March": the first day is given up. */
const GIVEN_UP_AFTER =
  /^[^.!?\n]{0,60} (?:auf|to) (?:den |dem |the |einen |nächst\p{L}* |kommend\p{L}* )?[^.!?]{2,24}[^!?\n]{0,30}(?:verschieb|verleg|verschoben|umbuch)/u;
const GIVEN_UP_BEFORE =
  /(?:(?:mov|resched|chang|postpon|verschieb|verleg|umbuch)\p{L}*[^.!?\n]{0,40} (?:from|von|vom)(?: the| dem)?|(?:anstatt|anstelle|instead of|rather than)(?: am| on| vom| von)?(?: the| dem)?) (?:\p{L}{6,10},? )?$/u;

const LEFT = 160;
const RIGHT = 110;
const CLAUSE_LEFT = /.*(?:[;:!?\n]|,(?!\d)|\.(?=\s)| (?:und|and|aber|but|sondern|dann|then|jedoch)(?= ))/su;
const CLAUSE_RIGHT =
  /[;!?\n]|,(?!\d)|(?<!\d)\.(?=\s|$)|\.(?=\s+(?!(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))\p{Lu})| (?:und|and|aber|but|sondern|jedoch) /u;
const SENTENCE_LEFT = /.*(?:[!?\n]|(?<!\d)\.(?=\s)|\.(?=\s+(?!(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))\p{Lu}))/su;
const SENTENCE_RIGHT = /[!?\n]|(?<!\d)\.(?=\s|$)|\.(?=\s+(?!(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))\p{Lu})/u;

interface Around {
  before: string;
  clause: string;
  sentence: string;
}

/** The clause and the sentence around a place, lower case, never longer than the windows. */
function around(region: Region, entity: Entity): Around {
  const { text, folded } = region.reading;
  const from = Math.max(0, entity.start - LEFT);
  const left = text.slice(from, entity.start);
  const right = text.slice(entity.end, entity.end + RIGHT);
  const cut = (pattern: RegExp): number => from + (pattern.exec(left)?.[0].length ?? 0);
  // "vom 20. Februar. Geliefert wurde": the day took the sentence's point with it.
  const isLast = text[entity.end - 1] === "." && /^\s+\p{Lu}/u.test(right);
  const stop = (pattern: RegExp): number => (isLast ? entity.end : entity.end + (pattern.exec(right)?.index ?? right.length));
  return {
    before: folded.slice(from, entity.start),
    clause: folded.slice(cut(CLAUSE_LEFT), stop(CLAUSE_RIGHT)),
    sentence: folded.slice(cut(SENTENCE_LEFT), stop(SENTENCE_RIGHT)),
  };
}

const SINCE = /(?:seit|since)(?: dem| the| letzte[mnr]?)? $/u;

/** A day named to be ruled out, given up, answered by or already gone by. */
function isRuledOut(field: string, words: { before: string; clause: string; after: string }): boolean {
  const { before, clause, after } = words;
  if (field !== "requestedDate") return field === "effectiveDate" && ANSWER_BY.test(before);
  return (
    RULED_OUT.test(clause) ||
    GIVEN_UP_AFTER.test(after) ||
    [GIVEN_UP_BEFORE, ANSWER_BY, SINCE].some((pattern) => pattern.test(before))
  );
}

/** What the words around a day say about its being this field's. */
export function dateRoleFeatures(region: Region, entity: Entity, field: string): Features {
  const cue = CUES[field];
  if (cue === undefined) return {};
  const { before, clause, sentence } = around(region, entity);
  const after = region.reading.folded.slice(entity.end, entity.end + RIGHT);
  return {
    cue: cue.test(clause) ? 1 : cue.test(sentence) ? 0.5 : 0,
    beside: BESIDE.test(clause) || BESIDE_FIELD[field]?.test(clause) === true ? 1 : 0,
    ...(isRuledOut(field, { before, clause, after }) ? { negated: 1 } : {}),
  };
}
