/** Words around a code that tell whether it is a vehicle's plate. */

/** Behind such a word stands a plate, of whatever country. */
const PLATE =
  "(?:kennzeichen|kennz|kfz-kz|kz|nummernschild|nummerntafel|kontrollschild|schild|zugelassen auf|(?:number|licen[sc]e|registration|private|cherished) plates?|plates?|plate (?:number|no)|registration(?: (?:number|no|mark))?|registered as|reg(?:[. ]{1,2}(?:no|number|nr))?|vrm|vrn)";
const VEHICLE =
  "(?:\\p{L}{0,12}fahrzeug\\p{L}{0,3}|fz|fzg|pkw|kfz|\\p{L}{0,12}auto|e-auto|\\p{L}{0,10}wagens?|lkw|transporter|sprinter|motorrad|motorroller|roller|moped|mofa|anhänger|wohnmobil|wohnwagen|camper|caravan|oldtimer|cabrio|kombi|leasing|kilometerstand|km-stand|tachostand|vehicle|car|van|lorry|truck|motorbike|motorcycle|scooter|trailer|taxi|bus|lease|mileage|odometer|golf|polo|passat|tiguan|touran|bmw|mini|audi|ford|fiesta|focus|opel|astra|corsa|vauxhall|vw|volkswagen|skoda|fabia|octavia|seat|fiat|mercedes|merc|benz|toyota|yaris|renault|clio|peugeot|citro[eë]n|volvo|mazda|kia|hyundai|nissan|qashqai|honda|tesla|dacia|smart|porsche|jaguar|suzuki)";
const PLATE_REACH = 44;
const VEHICLE_REACH = 48;
/** Few words and no end of a sentence between the word and the code. */
const PLATE_BEFORE = new RegExp(
  `(?<!\\p{L})${PLATE}(?:[.:]|(?: (?:ist|is|lautet|war|was|des|meines|my|mein|the|von|of|for|für|pkw|fahrzeugs?|autos?|wagens?|car|vehicle|\\p{L}{2,9}er)){1,3}:?)?[ :=(„"'–-]{0,4}$`,
  "u",
);
/** "Wie lautet das Kennzeichen?", "Für welches Fahrzeug?" and the answer in the next turn of a chat. */
const ASKED_REACH = 130;
const PLATE_ASKED = new RegExp(
  `(?<!\\p{L})(?:${PLATE}|welche[sn] (?:fahrzeug|auto|wagen)|(?:which|what) (?:car|vehicle|van))(?!\\p{L})[^\\n]{0,60}\\?\\n[^\\n:]{1,40}: [^\\n]{0,24}$`,
  "u",
);
const VEHICLE_BEFORE = new RegExp(`(?<!\\p{L})${VEHICLE}(?!\\p{L})[\\p{L}\\p{N} .:,()"'’-]{0,30}$`, "u");
const VEHICLE_AFTER = new RegExp(
  `^[ ,:(–-]{1,3}(?:(?:[ae]n?|the|my|der|die|das|ein|mein) )?(?:\\p{L}{3,10} )?(?:${VEHICLE}|kilometer|km-?stand|miles)(?!\\p{L})`,
  "u",
);
const OTHERWISE_REACH = 40;
/** "Regal D-EF 34", "Ersatzspiegel B-XY 12", "Police K-HV 2210": a code of theirs, whatever it looks like. */
const OTHERWISE =
  /(?<!\p{L})(?:artikel\p{L}*|art|(?!kennzeichen)\p{L}{4,}(?:nummer|nr)|frame|regal\p{L}*|halle|hallen|zimmer|raum|modell|typ|type|teil\p{L}*|ersatz\p{L}*|bestell\p{L}*|auftrag\p{L}*|ticket\p{L}*|vorgang\p{L}*|aktenzeichen|az|rechnung\p{L}*|vertrag\p{L}*|fach|haus|police\p{L}*|versicherungs\p{L}*|policen\p{L}*|kundennummer|seriennummer|schadennummer|schaden-nr|shelf|room|hall|item|model|part|parts|order|invoice|policy|claim|ref|reference|unit|locker)(?:[.:-]? ?(?:nr|no|nummer|number)\b)?[.:#(]{0,2} {0,2}$/u;

export function isPlateNamed(folded: string, at: number): boolean {
  return (
    PLATE_BEFORE.test(folded.slice(Math.max(0, at - PLATE_REACH), at)) ||
    PLATE_ASKED.test(folded.slice(Math.max(0, at - ASKED_REACH), at))
  );
}

export function isVehicleNamed(folded: string, { start, end }: { start: number; end: number }): boolean {
  return (
    VEHICLE_BEFORE.test(folded.slice(Math.max(0, start - VEHICLE_REACH), start)) ||
    VEHICLE_AFTER.test(folded.slice(end, end + VEHICLE_REACH))
  );
}

export function isNamedOtherwise(folded: string, at: number): boolean {
  return OTHERWISE.test(folded.slice(Math.max(0, at - OTHERWISE_REACH), at));
}
