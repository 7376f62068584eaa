/** What forms write beside boxes to be ticked, and the boxes themselves where the engine knows their signs. */
const ASKS = [
  /\b(?:bitte|zutreffendes|entsprechendes|gewünschtes)\s{1,3}(?:\p{L}{1,20}\s{1,3}){0,3}an(?:zu)?kreuzen\b/iu,
  /\bzutreffendes\s{1,3}(?:bitte\s{1,3})?(?:ankreuzen|markieren)\b/iu,
  /\b(?:please\s{1,3})?(?:tick|check|mark)\s{1,3}(?:the\s{1,3}|all\s{1,3}|one\s{1,3})?(?:appropriate\s{1,3}|applicable\s{1,3}|relevant\s{1,3})?box(?:es)?\b/i,
  /\b(?:please\s{1,3})?tick\s{1,3}(?:as\s{1,3}appropriate|where\s{1,3}applicable|all\s{1,3}that\s{1,3}apply)\b/i,
  /[☐☑☒□■]/u,
];

/**
 * A scanned form asks for ticks. Which boxes carry one is not read: a cross that runs over its box, a table's cell and a
 * capital D look alike to a rule, and a wrong tick is worse than none. So a person is told to look.
 */
export const asksForTicks = (text: string): boolean => ASKS.some((sign) => sign.test(text));
