import type { Entity, Features } from "./evidence.ts";
import type { Region } from "./scene.ts";

const OLD =
  /(?<!\p{L})(?:bisher\p{L}*|bis jetzt|bislang|bis dato|alte[rn]?|früher\p{L}*|ehemalig\p{L}*|vorherig\p{L}*|nicht mehr|statt|verlasse[n]?|wohnten?|aus (?:der|dem)|auszug|von|previous(?:ly)?|former(?:ly)?|old|no longer|used to|moved? from|moving (?:out|from)|leaving|until now|still have me|from)(?!\p{L})/gu;
const NEW =
  /(?<!\p{L})(?:neue?[rsn]?|jetzt|nun|künftig\p{L}*|zukünftig\p{L}*|sondern|dann|nach|in die|in den|zieh\p{L}+ (?:in|nach)|new|now|to|moved to|instead|from now on)(?!\p{L})/gu;

/** A role word speaks for the address that follows within so many characters of its sentence. */
const REACH = 64;
const SENTENCE_LEFT = /.*(?:[!?;]|\n[ \t]*\n|(?<!\d|str|nr)\.(?=\s))/su;

function lastOf(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index + match[0].length;
  return last;
}

/** Is it where people come from or where they go? The nearer word before the address decides. */
export function addressRoleFeatures(region: Region, entity: Entity, field: string): Features {
  if (field !== "address" && field !== "oldAddress") return {};
  const window = region.reading.folded.slice(Math.max(0, entity.start - REACH), entity.start);
  const before = window.slice(SENTENCE_LEFT.exec(window)?.[0].length ?? 0);
  const [old, now] = [lastOf(OLD, before), lastOf(NEW, before)];
  if (old < 0 && now < 0) return {};
  const isOld = old > now || (old >= 0 && /bis jetzt|bis dato|until now/.test(before.slice(0, old)));
  return (field === "oldAddress") === isOld ? { roleFits: 1 } : { roleAgainst: 1 };
}
