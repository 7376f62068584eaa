/** Closing formulas of letters and mails, folded; the name follows on the same line or below. */
const CLOSING =
  /(?:^|\n|[.!?,] )[ \t]{0,8}((?:mit (?:\p{L}+ ){0,3}(?:grüßen?|grüssen|gruessen|gruß|gruss|hochachtung|empfehlung(?:en)?)|(?:(?:viele|liebe|beste|herzliche|schöne|freundliche|sonnige|nette|hochachtungsvolle|vg|lg) )*(?:grüße|grüsse|gruesse|gruß|gruss)(?: (?:aus|von|vom|nach)(?: (?:de[mnr]|unsere[mnr]?|schöne[mnr]?|sonnige[mnr]?))* [\p{L} ]{2,30}?)?(?: (?:sende(?:t|n)|schick(?:t|en)|wünsch(?:t|en)|von)(?: (?:ihnen|euch|dir))?)?|hochachtungsvoll|es dank(?:t|en)(?: ihnen)?(?: (?:im voraus|herzlich|bestens|sehr))?(?: und grüß(?:t|en))?|herzlichst|freundlichst|liebst|es grüßt(?: sie| euch| dich)?(?: (?:ganz )?(?:herzlich|freundlich|lieb))?|ihre?(?=\n)|bis (?:bald|dann|demnächst)|alles (?:gute|liebe)|besten dank|xx?x?|take care|speak soon|bye|love(?=\n)|mfg|vg|lg|bg|mit bestem dank(?: und gruß)?|vielen dank(?: und [\p{L} ]{3,20}| im voraus| vorab)?|danke(?:schön| im voraus| und \p{L}{3,12}| vorab)?|servus|tschüss|ciao|beste grüsse|(?:kind|best|warm|warmest|many|with kind|with best|kindest) (?:regards|wishes)|regards|yours,? (?:sincerely|faithfully|truly|etc\.?|ever|respectfully|in anticipation)|sincerely(?: yours)?|cheers|thanks(?: (?:a lot|again|very much|so much|in advance|and regards|for your help))?|many thanks|thank you(?: (?:kindly|very much|in advance|for your help|so much))?|all the best|best|respectfully|cordially|yours|rgds|br|ta)(?: ?[,.!:)]{0,3}| ?-))(?=[ \n]|$)/gu;

/** A letter has one closing, a thread a few; the last one of the newest text counts. */
const MAX_CLOSINGS = 40;

export interface Closing {
  start: number;
  /** Where the formula ends and the name may begin. */
  end: number;
}

export function findClosings(folded: string): Closing[] {
  const found: Closing[] = [];
  for (const match of folded.matchAll(CLOSING)) {
    if (found.length >= MAX_CLOSINGS) break;
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}
