import type { Entity, Features } from "./evidence.ts";
import type { Region } from "./scene.ts";

/** "Raten zu je 148 €", "50 a month": a part of what is owed, not what is owed. */
const RATE_BEFORE =
  /(?:(?:rate|raten|instal\p{L}{2,7}|zahlungen|payments?) (?:zu |von |à |of |at )?(?:je )?|zu je |je |monatlich (?:nur |höchstens |maximal )?|monthly )$/u;
const RATE_AFTER =
  /^[ ,]{0,2}(?:€|eur|euro)? ?(?:monatlich|im monat|pro monat|jeden monat|je monat|\/ ?monat|a month|per month|each month|every month|monthly|pro rate)/u;
/** "Bezahlt habe ich schon 100 €", "we paid the deposit of ...": gone already. */
const PAID_BEFORE =
  /(?:\bpaid\b|deposit|bezahlt|gezahlt|überwiesen|anzahlung|abschlag|credited|gutgeschrieben|bought|purchased|gekauft|erworben)[^.!?;,\n\d]{0,24}$/u;
const PAID_AFTER = /^[^.!?;,\n\d]{0,16}(?:bezahlt|gezahlt|überwiesen|angezahlt|\bpaid\b)/u;

/** "Selbstbeteiligung 150 EUR", "my plan is £30": sums beside the matter's. */
const BESIDE_BEFORE =
  /(?:alone (?:was|is|cost|costs)|allein (?:war|ist|kostete|kostet)|kostete(?: allein)?|davon|darunter|of which|selbstbeteiligung|selbstbehalt|eigenanteil|skonto|rabatt|gutschein|mahngebühr\p{L}*|porto|versand(?:kosten)?|guthaben|excess|deductible|voucher|discount|(?:my|the|our) (?:plan|tariff|contract) (?:is|costs)|instead of|statt|anstatt|normalerweise|sonst|usually|normally|bisher|previously|vorher|before)(?: immer| nur| only| of| von| ist| is| beträgt| war| was)?:? (?:(?:€|£|\$|eur|gbp|usd|chf) ?)?$/u;
const BESIDE_AFTER =
  /^ ?(?:€|eur|euro|pounds|gbp|chf)? ?(?:late (?:payment )?fee|reminder fee|mahngebühr|mahnkosten|porto|versand|postage|excess|deductible|deposit|skonto|rabatt|selbstbeteiligung|selbstbehalt|anzahlung|handling|gekostet|wert war|(?:when |brand )?new\b)/u;
/** "von 85 € auf 112 €": what it was and what it has become. */
const ROSE_BEFORE =
  /(?:von|from) (?:bisher |monatlich )?(?:(?:€|£|\$|eur|gbp|usd|chf) ?)?\d[\d.,]{0,10} ?(?:€|eur|euro|pounds|gbp|chf)? (?:auf|to) (?:nun |jetzt |now )?(?:(?:€|£|\$|eur|gbp|usd|chf) ?)?$/u;
const ROSE_FROM = /(?:von|from) (?:bisher |monatlich )?$/u;
const ROSE_AFTER = /^ ?(?:€|eur|euro|pounds|gbp|chf)? ?(?:auf|to) (?:nun |jetzt |now )?(?:(?:€|£|\$|eur|gbp|usd|chf) ?)?\d/u;

const REACH = 90;

/** As good as a word that means the amount. */
const ROSE_TO = 0.8;

/** What the words around an amount say about its being the matter's. */
export function amountRoleFeatures(region: Region, entity: Entity, field: string): Features {
  if (field !== "amount") return {};
  const { folded } = region.reading;
  const before = folded.slice(Math.max(0, entity.start - REACH), entity.start);
  const after = folded.slice(entity.end, entity.end + REACH);
  if (ROSE_BEFORE.test(before)) return { label: ROSE_TO, hinted: 1, other: 0 };
  const isFormer = ROSE_FROM.test(before) && ROSE_AFTER.test(after);
  return {
    ...(isFormer || BESIDE_BEFORE.test(before) || BESIDE_AFTER.test(after) ? { beside: 1 } : {}),
    ...(RATE_BEFORE.test(before) || RATE_AFTER.test(after) ? { partial: 1 } : {}),
    ...(PAID_BEFORE.test(before) || PAID_AFTER.test(after) ? { paid: 1 } : {}),
  };
}
