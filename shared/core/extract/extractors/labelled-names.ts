import type { LabelHit } from "../labels/label-index.ts";
import { blockKindAt, provenanceOf } from "../place.ts";
import type { FieldPlan, Region } from "../scene.ts";
import { nameAt, nameInLine } from "../values/names.ts";
import type { Named } from "./names-by-place.ts";

/** What stands between a label and its name: "ist weiterhin", "is still", "meiner Frau", a line break. */
const BEFORE_NAME =
  /^(?:\((?:s|n|in|innen)\))?(?:[ \t]{0,2}(?:[:=–-]|ist|is|lautet|:? ?\n|unverändert|bleibt|bin))?(?: (?:still|now|nun|jetzt|weiterhin|nach wie vor|(?:auf )?den Namen(?: von)?|von|of))?(?: ich(?: selbst| selber)?,?)?(?: ?(?:(?:meine[rms]?|unsere[rs]?|my|our) )?(?:Frau|Mannes|Mann|Mutter|Vaters?|Tochter|Sohne?s|Sohn|Partnerin|Partners?|Ehefrau|Ehemann(?:e?s)?|Lebensgefährt(?:in|en)|wife|husband|mother|father|partner|daughter|son|late father|late mother)(?:['’]s)?,?)?[ \t:]{0,4}\n?[ \t]{0,4}/u;
const MAX_BEFORE_NAME = 60;
/** "Sort code 20-00-00, account number 55779911, name Priya Sharma": the name of the account. */
const BANK_DETAILS = /(?:sort code|account n\p{L}{1,5}|iban|kto|kontonummer)[^\n]{0,60}$/u;
const BANK_REACH = 90;

/** The words for whose account it is are read by their own rules. */
function isLabelOf(region: Region, label: LabelHit, plan: FieldPlan): boolean {
  if (plan.name !== "accountHolder" && label.meanings.some((meaning) => meaning.field === plan.name)) return true;
  const isName = plan.name === "accountHolder" && label.meanings.some((meaning) => meaning.field === "senderName");
  return isName && BANK_DETAILS.test(region.reading.folded.slice(Math.max(0, label.start - BANK_REACH), label.start));
}

/** "Who is the account holder?" and the answer in the next speaker's line. */
const ANSWER = /^[^\n?]{0,30}\?\n[^\n:]{1,40}: /u;

const KIN = /^(?:(?:das ist|ist|it's|it is) )?(?:(?:meine?|my|unsere?) \p{L}{3,14}[:,]? )?(?:(?:ich|me)(?: selbst)?[:,] )?/iu;

/** "mine. Ewa Lipska", "yes, Ewa Lipska": a word or two in small letters before the name. */
const SHORT_ANSWER = /^\p{Ll}[\p{Ll}'’]{1,9}(?: \p{Ll}{2,9})?[.,!:] (?=\p{Lu}\p{Ll})/u;

function answerAfter(text: string, label: LabelHit): { name: string; at: number; colon: boolean } | null {
  const asked = ANSWER.exec(text.slice(label.end, label.end + 80));
  if (asked === null) return null;
  const said = label.end + asked[0].length;
  const answer = text.slice(said, said + 40);
  const at = said + Math.max(KIN.exec(answer)?.[0].length ?? 0, SHORT_ANSWER.exec(answer)?.[0].length ?? 0);
  const end = text.indexOf("\n", at);
  const name = nameInLine(text.slice(at, end < 0 ? text.length : end).split(/[,;]/)[0] ?? "", true);
  return name === null ? null : { name, at, colon: true };
}

function nameAfter(text: string, label: LabelHit): { name: string; at: number; colon: boolean } | null {
  const rest = BEFORE_NAME.exec(text.slice(label.end, label.end + MAX_BEFORE_NAME))?.[0] ?? "";
  const at = label.end + rest.length;
  const end = text.indexOf("\n", at);
  const line = text.slice(at, end < 0 ? text.length : end);
  const colon = /[:=]/.test(rest);
  const whole = nameInLine(line.split(/[,;|]|(?<=\p{L}{2})\. /u)[0] ?? "", colon);
  const spoken = nameAt(text, at)?.name ?? null;
  const name = colon || rest.includes("\n") ? (whole ?? spoken) : spoken;
  return name === null ? null : { name, at, colon };
}

/** "Name: Anna Weber" and the field's other labels, value to the line's end. */
export function labelledNames(region: Region, plan: FieldPlan): Named[] {
  const found: Named[] = [];
  const { text } = region.reading;
  for (const label of region.labels) {
    if (!isLabelOf(region, label, plan)) continue;
    const asked = region.document?.reader === "chat" ? answerAfter(text, label) : null;
    const named = asked ?? nameAfter(text, label);
    if (named === null) continue;
    const { name, at, colon } = named;
    const features = {
      labelled: colon ? 1 : 0,
      label: colon ? 1 : 0.5,
      quote: blockKindAt(region, label.start) === "quote" ? 1 : 0,
    };
    found.push({
      name,
      source: "label",
      provenance: provenanceOf(region, at, Math.min(at + name.length, text.length)),
      features,
    });
  }
  return found;
}
