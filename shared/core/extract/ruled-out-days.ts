/** "Am 5.3. kann ich nicht": a day that is named to be ruled out. */
const RULED_OUT =
  /(?:klappt|passt|geht|ginge|kann|können|könnte|schaffe|schaffen|möglich)\b[^,;!?\n]{0,40}\bnicht\b(?! vor| später| nur)|\bnicht (?:möglich|machbar|klappen|passen|kommen)|verhindert|absagen|ursprünglich|can['’]?t|cannot|can not|unable|won['’]t|not (?:possible|available|suit)|doesn['’]t (?:work|suit)|original(?:ly)?|(?:\bbin|\bsind|\bi am|\bi['’]m|\bwe are|\bwe['’]re)\b[^,;!?\n]{0,24}(?:\baway\b|\bweg\b|verreist|urlaub|holiday|\bbusy|unterwegs|arbeiten|klinik|hospital|abroad)|(?:bin|sind) (?:ich|wir) (?:leider|beruflich|geschäftlich|nicht)|(?:shall|will|['’]ll) be (?:at the|in hospital|away|abroad)|beim (?:arzt|zahnarzt)|at the (?:doctor|hospital|dentist)|in hospital|auf montage|dienstreise|fortbildung|on nights|on shift|at work\b|not in\b|(?:cancel|stornier)[^,;!?\n]{0,24}(?:appointment|termin|visit|slot|booking)/u;
/** "Bestätigen Sie bis zum 20.3.": a day by which we are to answer, not the matter's own. */
const ANSWER_BY =
  /(?:bestätig|rückmeld|antwort|melden sie sich|mitteil|schreiben sie|bescheid|zu hören|confirm|reply|respond|acknowledg|let me know|get back|write back|hear (?:back|from)|answer)[^.!?\n]{0,70}(?:bis(?: zum| spätestens(?: zum)?)?|by|before|until|no later than) (?:\p{L}{6,10},? )?$/u;

/** "Den Termin am 5.3. auf den 12.3. verschieben", "move it from 10 March to 17 March": the first day is given up. */
const GIVEN_UP_AFTER =
  /^ ?\(?(?:please cancel|cancelled|bitte absagen|bitte stornieren|fällt aus|entfällt|absagen|is off)|^[^.!?\n]{0,60} (?:auf|to) (?:den |dem |the |einen |nächst\p{L}* |kommend\p{L}* )?[^.!?]{2,24}[^!?\n]{0,30}(?:verschieb|verleg|verschoben|umbuch|schieb|tausch|ändern|umlegen|shift|swap)/u;
/** "Am 9. Juni hat mein Sohn seine OP. Ginge es stattdessen am 11.?", "I cannot make it that day": the next words refuse the day. */
const REFUSED_AFTER =
  /^[^?!\n]{0,60}[.;] [^.?!\n]{0,40}(?:stattdessen|instead(?! of))|^[) ,]{0,3}(?:is|was|ist|wäre|war) (?:no good|out\b|impossible|bad|schlecht|ungünstig|leider nicht)|^(?:[^.!?\n]{0,90}[.;:–,-])? ?(?:da|dann|an dem tag|an diesem tag|that|that day|on that day|then|i|it|this)(?: \p{L}+){0,3} (?:nicht|cannot|can['’]?t|unable|niemand|nobody|arbeite|work|weg|verreist|away|doesn['’]t|won['’]t)(?!\p{L})/u;
/** "den 17.11. gegen den 24.11. tauschen", "swap 17 November for 24 November": the first of the two is given away. */
const SWAPPED_AFTER = /^ ?(?:gegen|für|for|with) (?:den |dem |the )?(?:\p{L}{6,10},? )?\d/u;
const NEW_DAY_BEFORE = /(?:auf|to|stattdessen|instead)[^.!?]{0,12}$/u;
const SWAP = /tausch|swap|exchang|switch|trade/u;
const GIVEN_UP_BEFORE =
  /(?:(?:old|previous|current|existing|original|scheduled|alter|bisheriger|ursprünglicher|jetziger|derzeitiger|geplanter|vereinbarter?|bestehender|abgesagter) (?:appointment|termin|liefertermin|date|slot|delivery date|booking|visit)(?: (?:am|on|was|is|war|ist))?:?(?: the| dem)?|(?:mov|resched|chang|postpon|verschieb|verleg|umbuch)\p{L}*[^.!?\n]{0,40} (?:from|von|vom)(?: the| dem)?|(?:anstatt|anstelle|instead of|rather than)(?: am| on| vom| von)?(?: the| dem)?) (?:\p{L}{6,10},? )?$/u;

const SINCE = /(?:seit|since)(?: dem| the| letzte[mnr]?)? $/u;

/** "Mein Termin ist am 5. März um 9 Uhr. Da kann ich nicht": the day that was agreed, and what came between. */
const OLD_APPOINTMENT =
  /(?:termin|appointment|slot|booking|visit|besuch|meeting|monteur|techniker|engineer|technician|fitter|handwerker)\b[^.!?\n]{0,70}(?:\bam|\bon|\bfor|\bist|\bis|\bauf|,)?(?: (?:den|dem|the|\p{L}{6,10},?))? ?$/u;
const CANNOT_COME =
  /^[^!?]{0,100}(?:kann ich|ich kann|können wir|wir können|schaffe ich|ich schaffe|klappt|passt)[^.!?\n]{0,30} nicht|^[^!?]{0,100}(?:can['’]?t|cannot|unable to|won['’]t be|have been called|['’]ve been called|am called|something (?:has )?come up|absagen|verschieben|verlegen|need to (?:move|change|cancel|rearrange|reschedule)|have to (?:move|change|cancel|rearrange|reschedule)|dazwischen)/u;
/** "Tomorrow would be nice, but let's say Thursday" */
const BUT_ANOTHER =
  /^ (?:would be|wäre|ginge|geht|is|ist)[^.!?\n]{0,30}(?:but|aber)[^.!?\n]{0,70}(?:let['’]?s say|let us say|sagen wir|machen wir|nehmen wir|make it|fine|reicht|genügt)/u;
const SWAP_REACH = 60;
/** "Bis heute keine Antwort" */
const UNTIL_NOW = /(?:\bbis|\buntil|\btill|\bto|\bof) $/u;

/** The words behind a day give it away for another. */
function isRefused(before: string, after: string): boolean {
  return (
    GIVEN_UP_AFTER.test(after) ||
    BUT_ANOTHER.test(after) ||
    (REFUSED_AFTER.test(after) && !NEW_DAY_BEFORE.test(before)) ||
    (SWAPPED_AFTER.test(after) && SWAP.test(`${before.slice(-SWAP_REACH)}${after.slice(0, SWAP_REACH)}`)) ||
    (OLD_APPOINTMENT.test(before) && CANNOT_COME.test(after))
  );
}

/** A day named to be ruled out, given up, answered by or already gone by. */
export function isRuledOut(field: string, words: { before: string; clause: string; after: string; isToday: boolean }): boolean {
  const { before, clause, after, isToday } = words;
  if (field === "invoiceDate") return SINCE.test(before);
  if (field !== "requestedDate") return field === "effectiveDate" && ANSWER_BY.test(before);
  return (
    RULED_OUT.test(clause) ||
    isRefused(before, after) ||
    (isToday && UNTIL_NOW.test(before)) ||
    [GIVEN_UP_BEFORE, ANSWER_BY, SINCE].some((pattern) => pattern.test(before))
  );
}
