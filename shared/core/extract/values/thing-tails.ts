/** What is told right behind a thing: article, price, colour, what it is for. */
const ARTICLE_TAIL =
  /[ ,;:–-]{0,3}\(?(?:art(?:ikel)?\.?[- ]?(?:nr|nummer|no)\.?|art\.|artikel|article(?: no\.?| number)?|bestell-?nr\.?|sku|item(?: no\.?| number| code)?|part(?: no\.?| number)?|product code|ref(?:erence)?\.?|code|nr\.|no\.)[ :#.]{0,3}(?=[\p{L}./-]{0,12}\d)[\p{L}\p{N}](?:[\p{L}\p{N}/-]|\.(?=[\p{L}\p{N}])){1,24}\)?/iuy;
const CODE_TAIL = / ?\((?=[^)]*\d)[A-Z\d][A-Z\d./-]{2,20}\)/uy;
const PRICE_TAIL =
  /[ ,;–-]{0,3}\(?(?:zum (?:preis|einzelpreis|stückpreis) von|für|à|a|je|zu je|zu|at|@|for|each|zum preis von je)?[ ]{0,2}(?:(?:eur|€|£|\$|chf|gbp)[ ]?\d{1,6}(?:[.,]\d{3})*(?:[.,]\d{2})?|\d{1,6}(?:[.,]\d{3})*(?:[.,]\d{2})? ?(?:euro|eur|€|£|\$|chf|gbp)(?![\p{L}]))(?: ?(?:each|\/ ?st(?:ück|k)?\.?|pro stück|je stück|das stück|per piece|apiece|the piece))?\)?/iuy;
const FEATURE_TAIL =
  /, (?:(?:in )?(?:größe|gr\.|farbe|size|colou?r|model|modell|typ|type|länge|breite)[ :]{1,2}[\p{L}\d./-]+|(?:rot|blau|grün|gelb|weiß|schwarz|grau|braun|beige|red|blue|green|yellow|white|black|gr[ea]y|brown)(?![\p{L}]))/iuy;
/** "two fobs for the main door (FOB-2)", "ein Filter für die Pumpe und": what it is for, where more is told behind. */
const PURPOSE_TAIL =
  / (?:for (?:the|my|our) [\p{L}-]+(?: [\p{L}-]+)?|für (?:\p{Ll}+ )?\p{L}+)(?=,? (?:and|und|sowie|plus|\())/iuy;
const MODEL_TAIL = / ?\((?:model|modell|typ|type) (?=[^)\n]*\d)[\p{L}\d./-]{2,24}\)/iuy;
const MAX_TAILS = 4;

/** Where the article, the price, the colour told behind a thing end. */
export function tailsEnd(text: string, at: number): number {
  let end = at;
  for (let count = 0; count < MAX_TAILS; count += 1) {
    const tail = [ARTICLE_TAIL, CODE_TAIL, PRICE_TAIL, FEATURE_TAIL, PURPOSE_TAIL, MODEL_TAIL].find((pattern) => {
      pattern.lastIndex = end;
      return pattern.test(text);
    });
    if (tail === undefined) break;
    end = tail.lastIndex;
  }
  return end;
}
