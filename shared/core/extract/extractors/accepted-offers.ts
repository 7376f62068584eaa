import { squeeze } from "../fold-text.ts";
import type { Region } from "../scene.ts";
import type { FoundItem } from "../values/item-phrase.ts";

/** "Passt, nehmen wir so", "please go ahead as quoted": what was offered is ordered. */
const ACCEPTS =
  /(?<!\p{L})(?:nehmen? (?:wir|ich)(?: das| es| alles)? so|nehmen? (?:wir|ich) (?:das |ihr |euer |ihre )?(?:angebot )?an|nehmen? (?:ihr|euer|das) angebot|einverstanden|wie (?:angeboten|im angebot|besprochen|unten)|(?:laut|gemäß|nach) (?:ihrem )?angebot|so (?:bestellen|liefern|machen)|bestell(?:e|en) (?:ich|wir) (?:hiermit )?(?:so|das|wie)|(?:mach(?:en|t) (?:wir|das|es)|passt|gerne?) so|go ahead|we accept|i accept|accept (?:your|the) (?:quote|offer)|as (?:quoted|offered|below|listed)|as per (?:your |the )?(?:quote|quotation|offer)|happy with (?:the|your|this) (?:quote|quotation|offer)|please proceed|let['’]?s do (?:it|that)|order (?:as|the lot|everything|all of it))(?!\p{L})/u;

const PLURAL = /(?:en|er|e|n|s)$/u;
/** So many letters of a name make it no chance: "tisch" in "Schreibtisch". */
const MIN_STEM = 4;

const stemOf = (item: FoundItem): string => squeeze(item.item.description).replace(PLURAL, "");

function isOf(changed: FoundItem, offered: FoundItem): boolean {
  const stem = stemOf(changed);
  return stem.length >= MIN_STEM && squeeze(offered.item.description).includes(stem);
}

/** Things of a quoted offer as the sender takes them, with the counts he changes; null where he takes none or names others. */
export function acceptedOffer(region: Region, named: FoundItem[], quoted: FoundItem[]): FoundItem[] | null {
  const newest = region.blocks.find((block) => block.kind === "newest");
  const said = region.reading.folded.slice(newest?.start ?? 0, newest?.end ?? 0);
  if (quoted.length === 0 || !ACCEPTS.test(said)) return null;
  if (named.some((one) => !quoted.some((offer) => isOf(one, offer)))) return null;
  return quoted.map((offer) => {
    const changed = named.find((one) => isOf(one, offer));
    return changed === undefined ? offer : { ...offer, item: { ...offer.item, quantity: changed.item.quantity } };
  });
}

/** "Ok: 1x Jugendtarif, 1x eSIM. Ab wann?": the other side of a chat says all that was asked for. */
export function summedUp(region: Region, named: FoundItem[], quoted: FoundItem[]): FoundItem[] | null {
  if (region.document?.reader !== "chat" || named.length === 0 || quoted.length < named.length) return null;
  return named.every((one) => quoted.some((offer) => isOf(one, offer))) ? quoted : null;
}
