import type { Entity, Features } from "./evidence.ts";
import type { Region } from "./scene.ts";

/** Words of the clause a day stands in that say what the day is. */
const CUES: Record<string, RegExp> = {
  damageDate:
    /passiert|geschah|geschehen|ereignet|gestohlen|entwendet|geplatzt|gebrannt|gefahren|gekracht|beschädigt|zerdrückt|zerbroch|zerstört|kaputt|demoliert|sturm|hagel|unwetter|gewitter|blitz|wasser|vollgelaufen|überschwemm|unfall|einbruch|eingebrochen|gestürzt|rutscht|ausgerutscht|gefallen|vandalis|kollid|schaden|happened|occurred|\bhit\b|burst|flood|stolen|\bbroke|damag|accident|crash|storm|\bfell\b|slipped|leak|break-in|burgl|\bfire\b|came down|collided|backed into|vandal|took place|gerissen|zerriss|eingeklemmt|verloren|abhanden|abgebrochen|umgestürzt|umgefallen|umgekippt|getroffen|gerammt|gestreift|verkratz|zerkratz|geraubt|gebissen|ausgelaufen|durchnässt|entstanden|explodi|in brand|brannte|angefahren|aufgefahren|verletzt|gestolpert|kurzschluss|rohrbruch|marderbiss|wildunfall|blitzschlag|zerschlagen|eingeschlagen|geborsten|umgeknickt|\bcaught\b|\btorn\b|\bripped|\blost\b|missing|scratch|dent|smashed|shatter|\bstruck\b|knocked|crack|tripped|injur|burgled|broke (?:in|down)|ran into|rear-end|fallen|collaps|soaked|burn|robbed|snapped|bitten|\bhail|lightning|ruined|spilled|blown|revers(?:ed|ing)|backed|bump|drove into|driven into|skid|swerv|pulled out|clipped|keyed|dropped|spilt|\bslid\b|froze|overflow|subsid|blocked|zurückgesetzt|rückwärts|touchiert|geschrammt|umgefahren|überfahren|verbrannt|geklaut|aufgebrochen|abgerissen|übergelaufen|verstopft|eingefroren|geflogen|erfasst|zusammengestoßen|durchgebrannt|undicht|zusammenstoß|fiel\b|flog\b|lief\b|riss\b|brach\b/u,
  effectiveDate:
    /kündig|beend|auflös|aufgelöst|auslauf|umzug|umgezogen|umzieh|\bziehe[nt]?\b|\bzog(?:en)?\b|\bwohne[nt]?\b|einzug|auszug|gültig|wirkung|\bgilt\b|neue[srnm]? (?:konto|adresse|anschrift|bankverbindung|wohnung)|abbuch|letzte[rn]? tag|schluss|cancel|terminat|\bend(?:s|ing|ed)?\b|finish|\bstop|\bmov(?:e|ed|ing)\b|\bliv(?:e|ing)\b|\bleav|last day|effective|valid|new (?:account|address)|direct debit|close[sd]?\b|\bquit|geht es in\b|möbelwagen|umzugswagen|erreichen sie (?:mich|uns)|zustell|post (?:bitte )?an\b|nicht mehr verlänger|verlänger|widerruf des mandats|lastschrift|einzieh|eingezogen|einzugsermächtigung|mandat|raus\b|vertragsende|laufzeit|\bendet\b|enden\b|mein letzter|zieh(?:en|st|t)? (?:ich|wir|sie|bitte)|umstell|umgestellt|wechsel|move[sd]? (?:in|out|to)|removal|forward|from then|collect|debit|switch|expire|renew|run out|in force|takes? effect|notice|vacat|hand(?:ing)? (?:back|in) the keys|changeover|\bzieht\b|no longer need|nicht mehr (?:brauch|benötig)|needed after|relocat/u,
  requestedDate:
    /termin|passt|passen|\bzeit\b|komm(?:en|t)\b|vorbei|\bginge\b|\bgeht\b|liefer|brauch|benötig|zahl|überweis|rate\b|raten\b|stund|aufschub|begleich|anfangen|beginn|eintritt|verfügbar|besichtig|wunsch|ideal|lieb(?:er|sten)|ausweichen|verschieb|verleg|frei\b|zu hause|daheim|schicken|einrichten|könnten|hätten sie|wäre|available|deliver|\bneed|\bcome\b|visit|\bfree\b|\bpay\b|paid\b|settle|start\b|appointment|suit|\bslot|possible|perfect|prefer|resched|move it|postpone|ideal|arrive|instal|wait until|book|work for|transfer|\bjoin\b|\bbegin|instalment|erste zahlung|tilg|abzahl|gezahlt werden|zurückzahl|nachkommen|antreten|starten|dienstantritt|anlieferung|abhol|pick ?up|defer|collect|ankommen|da sein|dasein|ausgeliefert|einzug der rate|fix|schedule|fit me in|vorzugsweise|möglich wäre|spätestens|bis dahin|hold off|\bgive me|extension|deadline|clear (?:the|this|my) (?:balance|debt|bill|account)|catch up|make (?:the|a|my) payment|hand over|onsite|on site|look at|inspect|first day|erster (?:arbeits)?tag|einsatz|versuch|bitte am\b|please on\b|attempt|\btry\b|sagen wir|let['’]?s say|\breicht|genügt/u,
  orderDate:
    /bestell|gekauft|erworben|kaufte|\bkauf|geschlossen|abgeschlossen|unterschrieben|order|bought|purchas|conclud|placed|signed|bezogen|vertrag|bestellung|abgegeben|aufgegeben|getätigt|angefordert|vereinbart|agreed|subscribed|took out|signed up|ordered|checkout|sale/u,
  invoiceDate:
    /rechnung|abrechnung|gutschrift|ausgestellt|gestellt|datiert|invoice|\bbill|statement|dated|issued|beleg|rg\b|bescheid|mahnung|forderung|quittung|charge|receipt/u,
  dueDate:
    /zahl|fällig|begleich|überweis|netto|kasse|ausgleich|\bpay|\bdue\b|settle|terms|remit|transfer|bitte bis|eingehend|eingang|kontoeingang|skontofrei|zahlungsziel|frist|payable|by latest|clear|funds|received by/u,
  readingDate:
    /abgelesen|ablesung|ablese|nachgesehen|zähler|\bstand(?:en)?\b|zeigt|übergabe|kwh|m³|\bm3\b|reading|\bmeter|\bread\b|display|showed|checked|\bkeys\b|tacho|kilometer|mileage|odometer|notiert|aufgeschrieben|gemessen|dokumentiert|fotografiert|foto vom|nachgeschaut|geschaut|selbst|took|noted|wrote down|photo|looked at|dial|counter|\bsaid\b|stood at|übernommen|einzug|auszug|move(?:d)? in/u,
};

/** Days of things that happened beside the matter: calls, letters, payments, birthdays. */
const BESIDE =
  /(?<!auf)geschrieben|angerufen|telefonier|gesprochen|geantwortet|\bmail vom|schreiben vom|brief vom|e-mail vom|warte\b|warten\b|geboren|geburt|ausgeschrieben|anzeige vom|advertised|gemahnt|mahnung|\bcalled\b|\bwrote\b|\brang\b|spoke|emailed|eingereicht|submitted|phoned|angebot vom|quote of|offer of|\bquote from|waiting|\bborn\b|birth|letter of|email of|reminder|replied/u;
const BESIDE_FIELD: Record<string, RegExp> = {
  damageDate:
    /gutachter|handwerker|besichtig|kontrakt|vertrag|police|abgeschlossen|policy (?:started|began)|assessor|plumber|taken out|gekauft|bestellt|gebucht|gemeldet|angezeigt|eingebaut|repariert|werkstatt(?:termin)?|erstattet|kaufdatum|begutachte|bought|booked|purchased|reported|repaired|installed|appointment|renew|filed|quote[ds]? (?:from|dated)|estimate (?:from|of|dated)|anzeige|polizei war|geschickt|zugesandt|eingesandt|abgeschickt|\bsent\b/u,
  effectiveDate:
    /abgeschlossen|unterschrieben|geschlossen am|alte[sn]? konto|old account|preise[^.]{0,30}erhöh|erhöhen|raising|raise (?:your|the) price|preiserhöhung|beitragserhöhung|signed|took out|price increase|joined|schlüsselübergabe|wohnungsübergabe|besichtig|bis zum \d|nur bis|eröffnet|eröffnet hatte|opened|bonus|anruf|telefonat|applied|ordered|geliefert|bestätigungs|seit \p{L}+ nicht mehr|handover|viewing|until now|kaution|deposit|rechnung vom|invoice (?:of|dated|from)|raise[sd]?|going up|teurer|erhöht|läuft (?:noch )?(?:bis|am|zum)|bis dahin|gilt noch|noch bis|still until|valid until|runs until|aufgelöst|closed on|alte (?:adresse|anschrift|bankverbindung)|geschickt|zugesandt|eingesandt|abgeschickt|\bsent\b|(?:direct )?debit of|lastschrift vom|abbuchung vom|rücklastschrift|bounced|ging zurück|returned|alte (?:gilt|stimmt|ist)|old (?:one|account|address)|geben wir[^,;]{0,30}zurück|rückgabe|abgabe|alten? (?:wohnung|haus|mietvertrag)|old (?:flat|house|lease|place|tenancy)|schief|fehlgeschlagen|failed|went wrong|einweihung|feiern|lease dates|dates from|increase|erhöhung|anhebung|price rise|anpassung|stelle[^,;]{0,20} an\b|(?:\bbis\b|until|\btill\b)[^,;]{0,34}(?:wohnte|gewohnt|gelebt|lived|was (?:at|living))|(?:wohnte|lived)[^,;]{0,60}(?:\bbis\b|until|\btill\b)|(?:überweis|bezahl|zahle|\bpay|\bpaid)[^,;.]{0,40}(?:selbst|noch|heute|today|by card|by hand|manually|myself)/u,
  invoiceDate:
    /bezahlt|überwiesen|gezahlt|abgebucht|lieferschein|lieferdatum|geliefert|leistung|arbeiten am|(?:zu|für|bezug|gem\p{L}*) (?:unsere|ihre)[rn]? (?:rechnung|auftrag|bestellung)|ursprüngliche|originalrechnung|(?:auftrag|bestellung)[^\n]{0,26} vom|fällig|zahlbar|\bpaid\b|transferred|debited|delivered|delivery (?:date|note)|original invoice|work done|order (?:date|of)|\bdue\b|pay by|period|buchung|booking|abbuchung|charge dated|transaction|kontoauszug|bank statement|mahnung vom|gemahnt|kündig|cancel|vertragsbeginn|umgezogen|moved|eingezogen|gestiegen|increase|lastschrift|vertrag vom|position|posten|eintrag|einzelgespräch|\bentry\b|\bcalls? (?:on|to|of)\b|charge (?:of|on|from)|payment of|zahlung vom|überweisung vom|payment (?:on|from)|\bkam\b|\bcame\b|arrived|angekommen|bekommen|erhalten|received|briefkasten|\bgot (?:your|the)\b/u,
  dueDate: /skonto|discount|abzug von|rabatt|bezahlt am|paid on/u,
  readingDate:
    /last reading|previous reading|letzte[rn]? (?:zähler)?stand|letzte ablesung|vorjahr|last (?:year|time)|einbau|eingebaut|gewechselt|getauscht|ausgetauscht|installed|replaced|exchanged|rechnung|abrechnung|\bbill\b|invoice|ableser war|ableser kam|konnte nicht|nicht rein|could ?n.t|postkarte|ihre karte|schreiben|fitted|was changed|ablesetermin|angekündigt/u,
  orderDate:
    /geliefert|angekommen|zugestellt|\bkam\b|delivered|arrived|\bcame\b|returned|zurückgeschickt|abgeholt|erhielt|erhalten|bekommen|received|picked up|collected|retour|shipped|versandt|verschickt|rückgabe|storniert|bestätigt|\bkamen\b|zurück/u,
  requestedDate:
    /(?:ist|war|wäre|sind|waren|bisher|eigentlich)[^,;]{0,34} fällig|fällig (?:ist|war|wäre|am|gewesen)|(?:is|was|falls|previously|originally) due|\bdue on|(?:andere|zweite) hälfte|\brest(?:betrag)? (?:am|dann|zum|bis)|(?:other half|the rest|remainder|balance) (?:on|by|in)|war(?:en)? (?:ihr|der|die|niemand)|gekommen|letzte[rn]? termin|bestellt am|(?:zweite|dritte|letzte)[nrs]? (?:rate|am|zum)|(?:second|third|last) (?:instal|on|payment)|(?:was|were) here|missed|nobody came|beworben|applied|notice period|kündigungsfrist|abschluss|graduat|abgeschlossen|arbeitgeber|employer|gehalt|salary|wages|paid on the|lohn|rechnung vom|invoice (?:of|dated|from)|gekündigt|läuft aus|ausgelaufen|bin ich[^.]{0,20}(?:klinik|urlaub|verreist|unterwegs)|in hospital|on holiday|on leave|bestellung vom|ordered on|geliefert am|was delivered|seit|geschickt|zugesandt|eingesandt|abgeschickt|\bsent\b|\bcame\b|\bkam(?:en)?\b|war (?:da|hier)|missed|niemand (?:da|kam|gekommen|erschienen)|nobody (?:came|showed|turned)/u,
};

/** "Am 5.3. kann ich nicht": a day that is named to be ruled out. */
const RULED_OUT =
  /(?:klappt|passt|geht|ginge|kann|können|könnte|schaffe|schaffen|möglich)\b[^,;!?\n]{0,40}\bnicht\b(?! vor| später| nur)|\bnicht (?:möglich|machbar|klappen|passen|kommen)|verhindert|absagen|ursprünglich|can['’]?t|cannot|can not|unable|won['’]t|not (?:possible|available|suit)|doesn['’]t (?:work|suit)|original(?:ly)?|(?:\bbin|\bsind|\bi am|\bi['’]m|\bwe are|\bwe['’]re)\b[^,;!?\n]{0,24}(?:\baway\b|\bweg\b|verreist|urlaub|holiday|\bbusy|unterwegs|arbeiten|klinik|hospital|abroad)|(?:cancel|stornier)[^,;!?\n]{0,24}(?:appointment|termin|visit|slot|booking)/u;
/** "Bestätigen Sie bis zum 20.3.": a day by which we are to answer, not the matter's own. */
const ANSWER_BY =
  /(?:bestätig|rückmeld|antwort|melden sie sich|mitteil|schreiben sie|bescheid|zu hören|confirm|reply|respond|acknowledg|let me know|get back|write back|hear (?:back|from)|answer)[^.!?\n]{0,70}(?:bis(?: zum| spätestens(?: zum)?)?|by|before|until|no later than) (?:\p{L}{6,10},? )?$/u;

/** "Den Termin am 5.3. auf den 12.3. verschieben", "move it from 10 March to 17 March": the first day is given up. */
const GIVEN_UP_AFTER =
  /^ ?\(?(?:please cancel|cancelled|bitte absagen|bitte stornieren|fällt aus|entfällt|absagen|is off)|^[^.!?\n]{0,60} (?:auf|to) (?:den |dem |the |einen |nächst\p{L}* |kommend\p{L}* )?[^.!?]{2,24}[^!?\n]{0,30}(?:verschieb|verleg|verschoben|umbuch|schieb|tausch|ändern|umlegen|shift|swap)/u;
const GIVEN_UP_BEFORE =
  /(?:(?:old|previous|current|existing|original|scheduled|alter|bisheriger|ursprünglicher|jetziger|derzeitiger|geplanter|vereinbarter?|bestehender|abgesagter) (?:appointment|termin|liefertermin|date|slot|delivery date|booking|visit)(?: (?:am|on|was|is|war|ist))?:?(?: the| dem)?|(?:mov|resched|chang|postpon|verschieb|verleg|umbuch)\p{L}*[^.!?\n]{0,40} (?:from|von|vom)(?: the| dem)?|(?:anstatt|anstelle|instead of|rather than)(?: am| on| vom| von)?(?: the| dem)?) (?:\p{L}{6,10},? )?$/u;

const LEFT = 160;
const RIGHT = 110;
const CLAUSE_LEFT = /^.*(?:[;:!?\n]|(?<=[\d.])(?:\t| {2,})|,(?!\d)|\.(?=\s)| (?:und|and|aber|but|sondern|jedoch)(?= ))/su;
const CLAUSE_RIGHT =
  /[;!?\n]|(?<=[\d.])(?:\t| {2,})|^(?:\t| {2,})|,(?!\d)|(?<!\d)\.(?=\s|$)|\.(?=\s+(?!(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))\p{Lu})| (?:und|and|aber|but|sondern|jedoch) /u;
const SENTENCE_LEFT = /^.*(?:[!?\n]|(?<!\d)\.(?=\s)|\.(?=\s+(?!(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))\p{Lu}))/su;
const SENTENCE_RIGHT = /[!?\n]|(?<!\d)\.(?=\s|$)|\.(?=\s+(?!(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))\p{Lu})/u;

interface Around {
  before: string;
  clause: string;
  sentence: string;
  /** The clause is nothing but the day: "..., on 1 March." */
  isBare: boolean;
}

/** The words as written, lines of one sentence joined. */
function unwrapped(region: Region, start: number, end: number): string {
  const { text, folded } = region.reading;
  const words = text.slice(start, end);
  if (!words.includes("\n")) return words;
  return words.replace(/\n/g, (_, at: number) => folded[start + at] ?? "\n");
}

/** "die Rechnung vom 3.3.", "your letter of 5 March": a paper with its own day says nothing about the others. */
const DATED_PAPER =
  /[\p{L}-]{3,30} (?:vom|of|dated|from) (?:the |dem )?(?:\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}(?:\.|st|nd|rd|th)? \p{L}{3,9}(?: \d{4})?|\p{L}{3,9} \d{1,2}(?:, \d{4})?)/gu;

/** Dear to look for, and most clauses name no other day. */
function withoutPapers(words: string): string {
  return /\d/.test(words) ? words.replace(DATED_PAPER, " ") : words;
}

/** Words before and after a day without the papers that have their own. */
function told(folded: string, from: number, to: number, entity: Entity): string {
  const [before, after] = [folded.slice(from, entity.start), folded.slice(entity.end, to)];
  const day = folded.slice(entity.start, Math.min(entity.end, to));
  return `${withoutPapers(before)}${day}${withoutPapers(after)}`;
}

const seen = new WeakMap<Entity, Around>();

/** The clause and the sentence around a place, lower case, never longer than the windows; the same for every field. */
function around(region: Region, entity: Entity): Around {
  const known = seen.get(entity);
  if (known !== undefined) return known;
  const words = wordsAround(region, entity);
  seen.set(entity, words);
  return words;
}

/** Room for a preposition beside the day. */
const BARE_CLAUSE = 8;

function wordsAround(region: Region, entity: Entity): Around {
  const { text, folded } = region.reading;
  const from = Math.max(0, entity.start - LEFT);
  const left = unwrapped(region, from, entity.start);
  const right = unwrapped(region, entity.end, entity.end + RIGHT);
  const cut = (pattern: RegExp): number => from + (pattern.exec(left)?.[0].length ?? 0);
  // "vom 20. Februar. Geliefert wurde": the day took the sentence's point with it.
  const isLast = text[entity.end - 1] === "." && /^\s+\p{Lu}/u.test(right);
  const stop = (pattern: RegExp): number => (isLast ? entity.end : entity.end + (pattern.exec(right)?.index ?? right.length));
  const [start, to] = [cut(CLAUSE_LEFT), stop(CLAUSE_RIGHT)];
  return {
    before: folded.slice(from, entity.start),
    clause: told(folded, start, to, entity),
    sentence: told(folded, cut(SENTENCE_LEFT), stop(SENTENCE_RIGHT), entity),
    isBare: to - start - (entity.end - entity.start) <= BARE_CLAUSE,
  };
}

/** "Bitte schnellstmöglich liefern" wishes for a day; "bitte umgehend bestätigen" only hurries us. */
const ANSWERS =
  /bestätig|rückmeld|antwort|meld|mitteil|rückruf|zurückruf|\brufen|prüf|klär|erledig|confirm|reply|respond|get back|let me know|call|check|look into|acknowledg/u;

/** Where something ends, other haste is about money and papers. */
const SETTLES = /erstatt|guthaben|überweis|auszahl|lösch|kaution|schicken|senden|refund|deposit|delete|\bpay|\bsend/u;

/** Fields that "as soon as possible" can be the day of, by category. */
const HASTENED: Record<string, string> = {
  order: "requestedDate",
  appointment_request: "requestedDate",
  job_application: "requestedDate",
  contract_cancellation: "effectiveDate",
};

/** "Anfangen könnte ich sofort", "available immediately" */
const BEGINS =
  /anfang|beginn|start|verfügbar|einsatz|eintritt|eintreten|frei\b|antreten|einsteig|zur verfügung|available|begin|join|free\b/u;

/** Haste is a day only where somebody is to come, to bring or to end something. */
export function isWishedSoon(region: Region, entity: Entity, of: { field: string; category: string }): boolean {
  if (HASTENED[of.category] !== of.field) return false;
  const { clause } = around(region, entity);
  if (of.category === "job_application") return BEGINS.test(clause) && !ANSWERS.test(clause);
  return !ANSWERS.test(clause) && !(of.field === "effectiveDate" && SETTLES.test(clause));
}

/** "vom 12. auf den 19. schieben" is no range: the second day is the wish. */
const PUT_OFF = /schieb|verschob|verleg|umbuch|tausch|umlegen|mov|resched|postpone|chang|shift|swap/u;

const SINCE = /(?:seit|since)(?: dem| the| letzte[mnr]?)? $/u;

/** "Mein Termin ist am 5. März um 9 Uhr. Da kann ich nicht": the day that was agreed, and what came between. */
const OLD_APPOINTMENT =
  /(?:termin|appointment|slot|booking|visit|besuch|meeting|monteur|techniker|engineer|technician|fitter|handwerker)\b[^.!?\n]{0,70}(?:\bam|\bon|\bfor|\bist|\bis|\bauf|,)?(?: (?:den|dem|the|\p{L}{6,10},?))? ?$/u;
const CANNOT_COME =
  /^[^!?]{0,100}(?:kann ich|ich kann|können wir|wir können|schaffe ich|ich schaffe|klappt|passt)[^.!?\n]{0,30} nicht|^[^!?]{0,100}(?:can['’]?t|cannot|unable to|won['’]t be|have been called|['’]ve been called|am called|something (?:has )?come up|absagen|verschieben|verlegen|need to (?:move|change|cancel|rearrange|reschedule)|have to (?:move|change|cancel|rearrange|reschedule)|dazwischen)/u;
/** "Tomorrow would be nice, but let's say Thursday" */
const BUT_ANOTHER =
  /^ (?:would be|wäre|ginge|geht|is|ist)[^.!?\n]{0,30}(?:but|aber)[^.!?\n]{0,70}(?:let['’]?s say|let us say|sagen wir|machen wir|nehmen wir|make it|fine|reicht|genügt)/u;
/** "Bis heute keine Antwort" */
const UNTIL_NOW = /(?:\bbis|\buntil|\btill|\bto|\bof) $/u;

/** A day named to be ruled out, given up, answered by or already gone by. */
function isRuledOut(field: string, words: { before: string; clause: string; after: string; isToday: boolean }): boolean {
  const { before, clause, after, isToday } = words;
  if (field === "invoiceDate") return SINCE.test(before);
  if (field !== "requestedDate") return field === "effectiveDate" && ANSWER_BY.test(before);
  return (
    RULED_OUT.test(clause) ||
    GIVEN_UP_AFTER.test(after) ||
    (OLD_APPOINTMENT.test(before) && CANNOT_COME.test(after)) ||
    BUT_ANOTHER.test(after) ||
    (isToday && UNTIL_NOW.test(before)) ||
    [GIVEN_UP_BEFORE, ANSWER_BY, SINCE].some((pattern) => pattern.test(before))
  );
}

/** "am 18. April bestellte Markise": the participle after a day is what the day is of. */
const ATTRIBUTE = /^ \p{Ll}{3,16}(?:te|ene)[nrsm]? (?=\p{Lu})/u;

/** "die Abrechnung (17.2.)": the noun before the bracket. */
const IN_BRACKETS = /\p{L}{2} ?\((?:vom |of |dated )?$/u;
const NOUN_BEFORE = 24;

/** "..., und zwar am 20.2.": read with what stands before it. */
const GOES_ON = /^[ ,]*(?:und zwar|nämlich|namely|that is|d\. ?h\.|i\.e\.)/u;
/** "Das alte Konto endet am 15.3., ab dann gilt das neue": the end of one is the beginning of the other. */
const FROM_THEN = /ab dann|ab da\b|danach|from then|after that|thereafter/u;

/** "Mein Gehalt kommt am 28., dann zahle ich": the day of one is the day of the other. */
const THEN_PAID =
  /(?:wait|hold off|warten|gedulden)[^.!?]{0,20}(?:until then|till then|bis dahin)|(?:dann|danach) (?:überweis|zahl|begleich|kann ich|könnte ich)|then (?:i|we)(?: can|['’]ll| will| could)? (?:pay|settle|clear|transfer)/u;

/** What a clause says; with its sentence where it only goes on. */
function roleWords(field: string, words: Around): Features {
  const { clause, sentence, isBare } = words;
  const cue = CUES[field];
  const isBeside = (text: string): boolean => BESIDE.test(text) || BESIDE_FIELD[field]?.test(text) === true;
  const inClause = cue?.test(clause) === true;
  const isExcused =
    (field === "effectiveDate" && FROM_THEN.test(sentence)) || (field === "requestedDate" && THEN_PAID.test(sentence));
  const beside = isExcused
    ? 0
    : isBeside(clause)
      ? 1
      : !inClause && (isBare || GOES_ON.test(clause)) && isBeside(sentence)
        ? 0.5
        : 0;
  return { cue: inClause ? 1 : cue?.test(sentence) === true ? 0.5 : 0, beside };
}

/** "Wie am 3.3. besprochen": the day of the talk, not of its matter. */
const TALKED_AFTER = /^ (?:am telefon |telefonisch |mündlich )?(?:besprochen|abgesprochen|vereinbart|beredet)/u;
const TALKED_BEFORE = /(?:discussed|agreed|talked|conversation)(?: (?:over|on) the phone| by phone)? on (?:the )?$/u;

/** What the words around a day say about its being this field's. */
export function dateRoleFeatures(region: Region, entity: Entity, field: string): Features {
  const cue = CUES[field];
  if (cue === undefined) return {};
  const words = around(region, entity);
  const { before, clause } = words;
  const after = region.reading.folded.slice(entity.end, entity.end + RIGHT);
  const isBeside = (words: string): boolean => BESIDE.test(words) || BESIDE_FIELD[field]?.test(words) === true;
  const next = ATTRIBUTE.exec(region.reading.text.slice(entity.end, entity.end + RIGHT))?.[0].toLowerCase() ?? "";
  return {
    ...roleWords(field, words),
    // "die am 18. April bestellte Markise", "die Abrechnung (17.2.)": the word right beside the day says it before all others.
    ...((cue.test(next) && !isBeside(next)) || (IN_BRACKETS.test(before) && cue.test(before.slice(-NOUN_BEFORE)))
      ? { cue: 1, beside: 0 }
      : {}),
    ...(TALKED_AFTER.test(after) || TALKED_BEFORE.test(before) ? { beside: 1 } : {}),
    ...(isRuledOut(field, { before, clause, after, isToday: /^(?:heute|today|date)$/iu.test(entity.raw) }) ? { negated: 1 } : {}),
    ...(field === "requestedDate" && entity.hints.rangeEnd === 1 && PUT_OFF.test(clause) ? { rangeEnd: 0 } : {}),
  };
}
