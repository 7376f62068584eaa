import type { Evidence, Extractor } from "../evidence.ts";
import { isOwnName, ownIdentitiesOf } from "../own-identities.ts";
import type { LabelHit } from "../labels/label-index.ts";
import { blockKindAt, provenanceOf } from "../place.ts";
import { findClosings } from "../values/closings.ts";
import { isCompany, nameAt, nameInLine, nameKey } from "../values/names.ts";
import { companies, lastLine, letterhead, lineAt, type Named } from "./names-by-place.ts";
import type { FieldPlan, Region, Scene } from "../scene.ts";

/** After the closing formula the name follows on the same line or within three. */
const LINES_AFTER_CLOSING = 3;

function evidence(plan: FieldPlan, named: Named, scene: Scene): Evidence | null {
  const key = nameKey(named.name);
  if (key.length < 2) return null;
  const words = key.split(" ").length;
  const features = {
    ...named.features,
    fullName: words >= 2 ? 1 : 0,
    company: isCompany(named.name) ? 1 : 0,
    own: isOwnName(ownIdentitiesOf(scene.pack), named.name) ? 1 : 0,
  };
  return {
    field: plan.name,
    value: named.name,
    key,
    raw: named.name,
    source: named.source,
    provenance: named.provenance,
    features,
    checks: [],
    extractor: "sender-names",
  };
}

function fromHeaders(scene: Scene): Named[] {
  const found: Named[] = [];
  const from = scene.parsed.mail?.from.name ?? "";
  const cleaned = from.replace(/["']/g, "").trim();
  if (cleaned !== "") {
    const swapped = /^([\p{L}'’-]+), ?([\p{L}'’ .-]+)$/u.exec(cleaned);
    const name = swapped === null ? cleaned : `${swapped[2] ?? ""} ${swapped[1] ?? ""}`;
    const person = nameInLine(name);
    if (person !== null) found.push({ name: person, source: "header", provenance: null, features: { header: 1 } });
  }
  const sender = scene.parsed.sender.name.trim();
  if (sender !== "" && sender !== from) {
    const person = nameInLine(sender, true);
    if (person !== null && !/^(?:kunde|customer|user|gast|guest|besucher|visitor|client)$/i.test(person))
      found.push({ name: person, source: "header", provenance: null, features: { header: 1 } });
  }
  return found;
}

function afterClosings(region: Region): Named[] {
  const found: Named[] = [];
  const { text, folded } = region.reading;
  for (const closing of findClosings(folded)) {
    let from = closing.end;
    const quoted = blockKindAt(region, closing.start) === "quote";
    for (let line = 0; line < LINES_AFTER_CLOSING; line += 1) {
      const span = lineAt(text, from);
      if (span === null) break;
      const raw = text.slice(span.start, span.end);
      const name = nameInLine(raw.replace(/[ \t]*[.!]$/, ""), /^\p{Ll}/u.test(raw.trim()) && raw.trim().split(/\s+/).length <= 2);
      if (name !== null) {
        const at = text.indexOf(name.slice(0, 3), span.start);
        const start = at < 0 || at > span.end ? span.start : at;
        found.push({
          name,
          source: "label",
          provenance: provenanceOf(region, start, Math.min(start + name.length, span.end)),
          features: { closing: 1, lineAfter: line, quote: quoted ? 1 : 0, attachment: region.kind === "attachment" ? 1 : 0 },
        });
        break;
      }
      from = span.end;
    }
  }
  return found;
}

const INTRO =
  /(?<![\p{L}])(?:mein name ist|ich heiße|ich heisse|my name is|my name's|ich bin(?: der| die)?|i am|i'm|this is|hier (?:ist|schreibt|spricht)|hier ist nochmal|name)[ :]{1,2}(?=\p{L})/gu;

function introduced(region: Region): Named[] {
  const found: Named[] = [];
  for (const match of region.reading.folded.matchAll(INTRO)) {
    const named = nameAt(region.reading.text, match.index + match[0].length);
    if (named === null || named.start > match.index + match[0].length + 3) continue;
    const weak = /^(?:ich bin|i am|i'm|this is|hier)/.test(match[0]);
    if (weak && named.name.split(" ").length < 2) continue;
    found.push({
      name: named.name,
      source: "label",
      provenance: provenanceOf(region, named.start, named.end),
      features: { intro: 1, weakIntro: weak ? 1 : 0, quote: blockKindAt(region, match.index) === "quote" ? 1 : 0 },
    });
  }
  return found;
}

const ON_BEHALF = /(?:^|\n)[ \t]{0,8}(?:i\. ?[AV]\.|ppa\.|p\. ?p\.|gez\.)[ \t]{1,3}/gu;

/** "i. V. Gregor Stiebling" signs with or without a formula. */
function onBehalf(region: Region): Named[] {
  const found: Named[] = [];
  for (const match of region.reading.text.matchAll(ON_BEHALF)) {
    const start = match.index + match[0].length;
    const end = region.reading.text.indexOf("\n", start);
    const name = nameInLine(region.reading.text.slice(start, end < 0 ? undefined : end));
    if (name !== null)
      found.push({
        name,
        source: "label",
        provenance: provenanceOf(region, start, start + name.length),
        features: {
          closing: 1,
          quote: blockKindAt(region, start) === "quote" ? 1 : 0,
          attachment: region.kind === "attachment" ? 1 : 0,
        },
      });
  }
  return found;
}

/** What stands between a label and its name: "ist weiterhin", "is still", "meiner Frau", a line break. */
const BEFORE_NAME =
  /^(?:[ \t]{0,2}(?:[:=–-]|ist|is|lautet|:? ?\n|unverändert|bleibt|bin))?(?: (?:still|now|nun|jetzt|weiterhin|nach wie vor|(?:auf )?den Namen(?: von)?|von|of))?(?: ich(?: selbst| selber)?,?)?(?: ?(?:(?:meine[rms]?|unsere[rs]?|my|our) )?(?:Frau|Mannes|Mann|Mutter|Vaters?|Tochter|Sohne?s|Sohn|Partnerin|Partners?|Ehefrau|Ehemann(?:e?s)?|Lebensgefährt(?:in|en)|wife|husband|mother|father|partner|daughter|son|late father|late mother)(?:['’]s)?,?)?[ \t:]{0,4}\n?[ \t]{0,4}/u;
const MAX_BEFORE_NAME = 60;
/** "Sort code 20-00-00, account number 55779911, name Priya Sharma": the name of the account. */
const BANK_DETAILS = /(?:sort code|account n\p{L}{1,5}|iban|kto|kontonummer)[^\n]{0,60}$/u;
const BANK_REACH = 90;

function isLabelOf(region: Region, label: LabelHit, plan: FieldPlan): boolean {
  if (label.meanings.some((meaning) => meaning.field === plan.name)) return true;
  const isName = plan.name === "accountHolder" && label.meanings.some((meaning) => meaning.field === "senderName");
  return isName && BANK_DETAILS.test(region.reading.folded.slice(Math.max(0, label.start - BANK_REACH), label.start));
}

/** "Who is the account holder?" and the answer in the next speaker's line. */
const ANSWER = /^[^\n?]{0,30}\?\n[^\n:]{1,40}: /u;

const KIN = /^(?:(?:das ist|ist|it's|it is) )?(?:(?:meine?|my|unsere?) \p{L}{3,14}[:,]? )?(?:(?:ich|me)(?: selbst)?[:,] )?/iu;

function answerAfter(text: string, label: LabelHit): { name: string; at: number; colon: boolean } | null {
  const asked = ANSWER.exec(text.slice(label.end, label.end + 80));
  if (asked === null) return null;
  const said = label.end + asked[0].length;
  const at = said + (KIN.exec(text.slice(said, said + 40))?.[0].length ?? 0);
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
function labelledNames(region: Region, plan: FieldPlan): Named[] {
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

function runField(scene: Scene, plan: FieldPlan): Evidence[] {
  const isSender = plan.name === "senderName";
  if (isSender && scene.classification.category === "supplier_invoice") {
    const sellers = [
      ...fromHeaders(scene),
      ...scene.regions.flatMap((region) => (region.kind === "subject" ? [] : companies(region))),
    ];
    return sellers.map((named) => evidence(plan, named, scene)).filter((entry) => entry !== null);
  }
  const found = scene.regions.flatMap((region) => (region.kind === "subject" ? [] : labelledNames(region, plan)));
  if (isSender) {
    found.push(...fromHeaders(scene));
    for (const region of scene.regions)
      if (region.kind !== "subject")
        found.push(
          ...afterClosings(region),
          ...onBehalf(region),
          ...introduced(region),
          ...letterhead(region, scene),
          ...lastLine(region),
        );
  }
  return found.map((named) => evidence(plan, named, scene)).filter((entry) => entry !== null);
}

export const senderNames: Extractor<Scene> = {
  id: "sender-names",
  run: (scene) => scene.fields.filter((plan) => plan.definition.type === "person").flatMap((plan) => runField(scene, plan)),
};
