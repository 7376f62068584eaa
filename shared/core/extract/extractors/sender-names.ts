import type { Evidence, Extractor } from "../evidence.ts";
import { isOwnName, ownIdentitiesOf, type OwnIdentities } from "../own-identities.ts";
import { blockKindAt, provenanceOf } from "../place.ts";
import { findClosings } from "../values/closings.ts";
import { isCompany, nameAt, nameInLine, nameKey } from "../values/names.ts";
import { accountHolders, ownAccounts } from "./account-holders.ts";
import { answeredSenders } from "./answered-senders.ts";
import { companies } from "./companies.ts";
import { headPeople, lastLine, letterhead, lineAt, withoutNumber, type Named } from "./names-by-place.ts";
import { fromHeaders } from "./header-names.ts";
import { pageHead } from "./sellers.ts";
import { bracketedNames, saidNames, signatureHead } from "./said-names.ts";
import { signedIn } from "./signed-in-names.ts";
import { smallNames } from "./small-names.ts";
import { labelledNames } from "./labelled-names.ts";
import { isNewest, uniteNames, weighRivals } from "./unite-names.ts";
import type { FieldPlan, Region, Scene } from "../scene.ts";

/** After the closing formula the name follows on the same line or within three. */
const LINES_AFTER_CLOSING = 3;

function evidence(plan: FieldPlan, named: Named, scene: Scene): Evidence | null {
  const key = nameKey(named.name);
  if (key.length < 2) return null;
  const words = key.split(" ").length;
  const features = {
    ...named.features,
    // "Dawn P" is a name cut short.
    fullName: words >= 2 && !/ \p{L}$/u.test(key) ? 1 : 0,
    company: isCompany(named.name) ? 1 : 0,
    own: isOwnName(ownIdentitiesOf(scene.pack), named.name) ? 1 : 0,
  };
  return {
    field: plan.name,
    value: named.name,
    key,
    raw: named.raw ?? named.name,
    source: named.source,
    provenance: named.provenance,
    features,
    checks: [],
    extractor: "sender-names",
  };
}

const FOR_OTHERS = /^[ \t]*(?:i\. ?[AV]\.|ppa\.|p\. ?p\.|gez\.|im auftrag)/iu;

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
      const bare = withoutNumber(raw)
        .replace(/[ \t]*[.!]$/, "")
        .trim();
      const name = nameInLine(bare, /^\p{Ll}/u.test(bare) && bare.split(/\s+/).length <= 2);
      if (name !== null) {
        const at = text.indexOf(name.slice(0, 3), span.start);
        const start = at < 0 || at > span.end ? span.start : at;
        found.push({
          name,
          source: "label",
          provenance: provenanceOf(region, start, Math.min(start + name.length, span.end)),
          features: {
            closing: 1,
            lineAfter: line,
            onBehalf: FOR_OTHERS.test(raw) ? 1 : 0,
            quote: quoted ? 1 : 0,
            attachment: region.kind === "attachment" ? 1 : 0,
          },
        });
        break;
      }
      from = span.end;
    }
  }
  return found;
}

/** Names below a text; the last line counts where no formula leads to it. */
function signatures(region: Region, scene: Scene): Named[] {
  const signed = [...afterClosings(region), ...onBehalf(region)];
  const starts = new Set(signed.map((one) => one.provenance?.start));
  return [...signed, ...lastLine(region, scene).filter((one) => !starts.has(one.provenance?.start))];
}

const INTRO =
  /(?<![\p{L}])(?:mein name ist|ich heiße|ich heisse|my name is|my name's|ich bin(?: der| die)?|i am|i'm|this is|it['’]?s|hier (?:ist|schreibt|spricht)|hier ist nochmal|name)[ :]{1,2}(?=\p{L})/gu;

function introduced(region: Region): Named[] {
  const found: Named[] = [];
  for (const match of region.reading.folded.matchAll(INTRO)) {
    const named = nameAt(region.reading.text, match.index + match[0].length);
    if (named === null || named.start > match.index + match[0].length + 3) continue;
    const weak = /^(?:ich bin|i am|i'm|this is|it|hier)/.test(match[0]);
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
          onBehalf: 1,
          quote: blockKindAt(region, start) === "quote" ? 1 : 0,
          attachment: region.kind === "attachment" ? 1 : 0,
        },
      });
  }
  return found;
}

/** Who bills: the account it came from, the head of the page, companies named on it. */
function sellers(scene: Scene, own: OwnIdentities): Named[] {
  const pages = scene.regions.filter((region) => region.kind !== "subject");
  const isPage = (region: Region): boolean => region.kind === "attachment" || scene.arrival.channel === "letter";
  return [
    ...fromHeaders(scene),
    ...pages.flatMap((region) => [...(isPage(region) ? pageHead(region, own) : []), ...companies(region)]),
  ];
}

/** Chats, forms and messages name who is signed in. */
function isSignedIn(scene: Scene): boolean {
  return scene.parsed.mail === null && scene.parsed.sender.name.trim() !== "";
}

function runField(scene: Scene, plan: FieldPlan): Evidence[] {
  const isSender = plan.name === "senderName";
  const own = ownIdentitiesOf(scene.pack);
  if (isSender && scene.classification.category === "supplier_invoice")
    return sellers(scene, own)
      .map((named) => evidence(plan, named, scene))
      .filter((entry) => entry !== null);
  const found = scene.regions.flatMap((region) => (region.kind === "subject" ? [] : labelledNames(region, plan)));
  const said = isSender ? sendersIn(scene, found) : [...found, ...holdersIn(scene, plan)];
  return said.map((named) => evidence(plan, named, scene)).filter((entry) => entry !== null);
}

/** "Ewa" signs, and the account she names is Ewa Lipska's. */
function namesakes(found: Named[], regions: Region[]): Named[] {
  const keys = found.filter(isNewest).map((one) => nameKey(one.name));
  if (keys.length === 0 || keys.some((key) => key.includes(" "))) return [];
  return regions.flatMap(accountHolders).filter((one) => keys.includes(nameKey(one.name).split(" ")[0] ?? ""));
}

/** Everybody who could have sent it; `labelled` names stand behind a label of their own. */
function sendersIn(scene: Scene, labelled: Named[]): Named[] {
  const small = smallNames(scene);
  // Signed in as "Tilo", written out as "tilo ramm": the first name alone says no more.
  const headers = fromHeaders(scene).filter((one) => small.length === 0 || nameKey(one.name).includes(" "));
  const found = [...labelled, ...headers, ...small];
  const regions = scene.regions.filter((region) => region.kind !== "subject");
  for (const region of regions)
    found.push(
      ...signatures(region, scene),
      ...introduced(region),
      ...saidNames(region, scene),
      ...letterhead(region, scene),
      ...answeredSenders(region),
    );
  // "Ollie" signs, and the block below says who that is.
  if (!found.some((one) => nameKey(one.name).includes(" "))) found.push(...regions.flatMap(signatureHead));
  if (isSignedIn(scene)) return signedIn(found, scene);
  const known = regions.flatMap((region) => [...headPeople(region, scene), ...bracketedNames(region)]);
  known.push(...namesakes(found, regions));
  return weighRivals(uniteNames(found, known), ownIdentitiesOf(scene.pack));
}

const SENDER_PLACES = ["header", "closing", "letterhead", "lastLine", "intro"];

/** The sender by the first place that names one in full. */
function senderOf(scene: Scene): Named | null {
  const all = sendersIn(scene, []).filter((one) => (one.features.quote ?? 0) === 0 && (one.features.yields ?? 0) === 0);
  const full = all.filter((one) => nameKey(one.name).includes(" "));
  for (const place of SENDER_PLACES) {
    const [first] = full.filter((one) => one.features[place] === 1);
    if (first !== undefined) return first;
  }
  return null;
}

function holdersIn(scene: Scene, plan: FieldPlan): Named[] {
  if (plan.name !== "accountHolder") return [];
  const sender = senderOf(scene);
  return scene.regions
    .filter((region) => region.kind !== "subject")
    .flatMap((region) => [...accountHolders(region), ...(sender === null ? [] : ownAccounts(region, sender))]);
}

export const senderNames: Extractor<Scene> = {
  id: "sender-names",
  run: (scene) => scene.fields.filter((plan) => plan.definition.type === "person").flatMap((plan) => runField(scene, plan)),
};
