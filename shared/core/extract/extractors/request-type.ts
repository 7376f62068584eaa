import type { Evidence, Extractor } from "../evidence.ts";
import { wishedRights, type Right, type Wish } from "./wished-rights.ts";
import { provenanceOf } from "../place.ts";
import type { Region, Scene } from "../scene.ts";

/** The right asked for by its name or article, and what people write who know neither. */
interface Kind {
  kind: Right;
  named: RegExp;
  wished: RegExp;
}

const OURS = "(?:ihr\\p{L}{0,3}|eur\\p{L}{0,3}|de[rmn]|die|allen|your|the|all)";
const ABOUT_ME = "(?:über mich|von mir|zu meiner person|zu mir|about me|on me|of me|relating to me|concerning me)";
const pattern = (...sources: string[]): RegExp => new RegExp(sources.join("|"), "gu");

/** Articles 15 to 21 GDPR, as people ask for them. */
const KINDS: Kind[] = [
  {
    kind: "access",
    named: pattern(
      "art(?:\\.|ikel|icle)? ?15(?!\\d)",
      "(?<!\\p{L}|meine )(?:selbst|daten)?auskunft(?! (?:darüber )?(?:erteil\\p{L}+ )?(?:über|zu|wegen) (?:meine[nr]? )?(?:rechnung|tarif|stand|bestellung))",
      "auskunft (?:über|nach|gem)",
      "subject access",
      "access request",
      "right of access",
      "\\bdsar\\b",
      "\\bsar\\b",
      "disclose",
    ),
    wished: pattern(
      "welche (?:\\p{L}+ ){0,3}(?:daten|angaben|informationen)",
      "gespeicherte\\p{L}* (?:\\p{L}+ ){0,2}daten",
      "kopie (?:meiner|aller|der|davon)",
      "copy of (?:\\p{L}+ ){0,4}(?:data|information|records?|file)",
      "what (?:\\p{L}+ ){0,3}(?:data|information|details|records?)",
      "access to (?:my|the|all)",
      `was (?:\\p{L}+ ){0,6}(?:alles )?(?:\\p{L}+ ){0,3}${ABOUT_ME} (?:\\p{L}+ ){0,3}(?:gespeichert|speicher\\p{L}*|habt|haben|wissen|wisst|vorliegt|vorliegen|steht)`,
      `${ABOUT_ME} (?:\\p{L}+ ){0,3}(?:gespeichert|erfasst|gesammelt)(?: (?:habt|haben|ist|sind|wurde))?`,
      `what (?:\\p{L}+ ){0,4}(?:hold|have|keep|store|know|got)(?: \\p{L}+){0,2} ${ABOUT_ME}`,
      "(?:woher|von wem) (?:haben|habt|stammen|kennen|kommt)",
      "an wen (?:\\p{L}+ ){0,6}(?:weitergegeben|weitergeleitet|übermittelt|gegeben)",
      "(?:who|whom) (?:\\p{L}+ ){0,5}(?:shared|passed|given|sold|disclosed)",
      "where (?:\\p{L}+ ){0,4}(?:got|get|obtained) (?:them|it|my|this)",
      `(?:aufstellung|übersicht|liste|auszug) (?:\\p{L}+ ){0,4}(?:daten|angaben|gespeichert)`,
      "see (?:all |everything |any |the )?(?:\\p{L}+ ){0,3}(?:data|information|records?|hold|have) ",
      "einsicht in (?:meine|die)",
    ),
  },
  {
    kind: "erasure",
    named: pattern(
      "art(?:\\.|ikel|icle)? ?17(?!\\d)",
      "lösch\\p{L}*",
      "recht auf vergessen\\p{L}*",
      "vergessenwerden",
      "eras(?:e|ure|ing)\\p{L}*",
      "delet\\p{L}+",
      "right to be forgotten",
    ),
    wished: pattern(
      "remove (?:all |any |every )?(?:of )?(?:my|our|me|the|this|data|information|details|records?)",
      "vernicht\\p{L}+",
      "\\bwip(?:e|ed|ing)\\b",
      "entfern\\p{L}* (?:\\p{L}+ ){0,5}(?:daten|konto|account|profil|angaben|eintrag|system|unterlagen|akte|datensatz|datei|kartei)",
      "(?:daten|konto|account|profil|angaben|unterlagen|akte|datensatz|kundendaten) (?:\\p{L}+ ){0,6}(?:entfern|tilg|weg|verschwind)\\p{L}*",
      `aus ${OURS} (?:\\p{L}+ ){0,2}(?:system|datenbank|kartei|akten|unterlagen|bestand|computer|datei)\\p{L}*(?: \\p{L}+){0,3} (?:verschwind|entfern|raus|nehmen|streich|tilg)\\p{L}*`,
      "verschwind\\p{L}*",
      "vergess\\p{L}* sie mich",
      "(?:nichts|keine daten|kein datensatz)(?: \\p{L}+){0,4} (?:über mich|von mir)",
      `(?:take|get|scrub|strike) (?:me|my \\p{L}+|all of it|everything) (?:completely |entirely |altogether )?(?:off|from|out of) ${OURS} (?:\\p{L}+ ){0,2}(?:system|database|records|files|books|computers?)`,
      "get rid of (?:\\p{L}+ ){0,6}(?:data|information|details|records?|file|account|me|it all|everything)",
      "(?:close|destroy|purge|shred|expunge) (?:my|all|the|our) (?:\\p{L}+ ){0,3}(?:data|account|profile|details|information|records?|file)",
      "(?:don['’]?t|do not|no longer) want (?:you|them|anyone) (?:to )?(?:hold|keep|store|have|holding|keeping|storing)",
      "no longer (?:hold|keep|store|be (?:held|kept|stored))",
      "forget (?:me|about me|everything)",
    ),
  },
  {
    kind: "rectification",
    named: pattern(
      "art(?:\\.|ikel|icle)? ?16(?!\\d)",
      "berichtig\\p{L}*",
      "korrigier\\p{L}*",
      "korrektur",
      "richtigstell\\p{L}*",
      "richtigzustell\\p{L}*",
      "rectif\\p{L}+",
      "correction of",
    ),
    wished: pattern(
      "correct (?:\\p{L}+ ){0,4}(?:data|details|records?|information|entry|name|date|spelling|mistake|error|address|it)",
      "inaccurate",
      "incorrect(?:ly)?",
      "unrichtig\\p{L}*",
      "(?:falsch|fehlerhaft|verkehrt|nicht richtig|veraltet) (?:\\p{L}+ ){0,3}(?:gespeichert|erfasst|hinterlegt|eingetragen|geschrieben|geführt|notiert|vermerkt|angegeben|übernommen|drin)",
      "(?:falsche[nrs]?|falscher|verkehrte[nrs]?|veraltete[nrs]?) (?:\\p{L}+ ){0,2}(?:name|namen|vorname\\p{L}*|nachname\\p{L}*|geburtsdatum|adresse|anschrift|eintrag|angabe\\p{L}*|daten|schreibweise|telefonnummer|anrede|geburtstag)",
      "(?:stimmt|stimmen|trifft) (?:\\p{L}+ ){0,3}nicht(?! (?:zu,|ein))",
      "richtig (?:ist|wäre|lautet|heißt|muss es)",
      "in ordnung bringen|bringen sie das in ordnung|in ordnung gebracht",
      "(?:misspel\\p{L}+|mis-spel\\p{L}+|spelt wrong(?:ly)?|spelled wrong(?:ly)?|wrong (?:\\p{L}+ ){0,2}(?:name|date|address|spelling|entry|details|birthday|title|number|gender|record)|put (?:the|this|that|my) (?:\\p{L}+ ){0,2}right|put (?:it|this|that) right|set (?:the|my) record straight|\\bamend\\p{L}*)",
      "(?:is|are) wrong (?:in|on|with) (?:your|the)",
      "have me (?:down|listed|recorded) as",
      "(?:untrue|not true|out of date|outdated)",
    ),
  },
  {
    kind: "portability",
    named: pattern(
      "art(?:\\.|ikel|icle)? ?20(?!\\d)",
      "datenübertrag\\p{L}*",
      "datenportab\\p{L}*",
      "übertragbar\\p{L}*",
      "portab\\p{L}+",
      "maschinenlesbar\\p{L}*",
      "machine[- ]readable",
      "strukturierte\\p{L}*,? gängig\\p{L}*",
    ),
    wished: pattern(
      "export (?:of )?(?:all )?(?:my|meiner)",
      "transfer (?:my|all|the) (?:\\p{L}+ ){0,2}data",
      "datenexport",
      "exportier\\p{L}*",
      "(?:als|im|in|as|a|an) (?:\\p{L}+ ){0,2}(?:csv|json|xml|excel)(?:[- ]?(?:datei|format|file|export))?",
      "(?:zum|an den|an meinen|meinem) neuen (?:\\p{L}+ ){0,1}(?:anbieter|versicherer|bank|versorger|provider) (?:\\p{L}+ ){0,3}(?:mitnehm|übertrag|weitergeb|übermittel|geben)\\p{L}*",
      "daten (?:\\p{L}+ ){0,6}mitnehmen",
      "(?:give|pass|send|take|move|transfer) (?:it|them|my (?:\\p{L}+ ){0,2}data|this|everything) (?:\\p{L}+ ){0,2}to (?:my|a|another|the) (?:new|other|different)? ?(?:supplier|provider|insurer|bank|company|landlord)",
      "(?:downloadable|electronic) (?:format|file|copy)",
    ),
  },
  {
    kind: "objection",
    named: pattern(
      "art(?:\\.|ikel|icle)? ?21(?!\\d)",
      "(?:widerspr\\p{L}+|widersprüch\\p{L}*)",
      "werbewiderspruch",
      "\\bobject(?:ion|ing|s)?(?: to| against)?\\b",
      "werbesperre",
      "opt[- ]?out|opting out",
      "withdraw (?:my )?consent",
      "einwilligung\\p{L}* (?:\\p{L}+ ){0,3}(?:widerruf|zurück)\\p{L}*",
    ),
    wished: pattern(
      "keine (?:\\p{L}+ ){0,2}(?:werbung|newsletter|werbepost|werbeanrufe|werbemails|post|anrufe|prospekte|kataloge)(?! (?:von|vom) \\d)",
      "werbung (?:mehr|erhalten|bekomm|zu)",
      "(?:stop|cease|quit) (?:\\p{L}+ ){0,5}(?:marketing|processing|profiling|advertis\\p{L}+|adverts?|ads|calling|emailing|mailing|newsletters?|using|sharing|selling|sending me)",
      "direct marketing",
      "werbliche\\p{L}*|werbezweck\\p{L}*|werbeanruf\\p{L}*",
      "(?:verteiler|mailing list|mailing-list|marketing list|newsletter list|werbeliste|postal list)\\p{L}*",
      "(?:nicht|keineswegs) (?:\\p{L}+ ){0,2}einverstanden",
      "(?:do not|don['’]?t|no longer) (?:agree|consent|want)(?: \\p{L}+){0,3} (?:my (?:\\p{L}+ ){0,2}(?:data|details|information|address|number)|to be (?:profiled|tracked|contacted)|you (?:to )?(?:us|shar|sell|profil|process|analys|track|contact|call)\\p{L}*)",
      "(?:untersag|verbiet|verbitt)\\p{L}* (?:\\p{L}+ ){0,8}(?:daten|nutzung|werbung|verarbeit|weitergabe|profil|anruf)\\p{L}*",
      "profilbildung|profiling|to profile me",
      "(?:unsubscribe|abmelden|abbestell\\p{L}*|take me off (?:your|the|all) (?:\\p{L}+ ){0,2}lists?)",
      "no (?:more )?(?:marketing|adverts?|ads|advertising|newsletters?|promotional)",
      "never (?:call|contact|email|write to|phone) me",
    ),
  },
];

/** So many words for a right are as good as any more. */
const FULL = 4;

interface Span {
  start: number;
  end: number;
}

function spansOf(folded: string, words: RegExp): Span[] {
  return [...folded.matchAll(words)]
    .slice(0, MAX_HITS)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** So near a deed is in the same sentence. */
const NEAR = 90;

function isOthers(span: Span, deeds: Wish[], kind: Right): boolean {
  const near = deeds.filter((deed) => deed.start < span.end + NEAR && span.start < deed.end + NEAR);
  return kind === "access" && near.length > 0 && near.every((deed) => deed.right !== kind);
}

function scan(region: Region, field: string): Evidence[] {
  const found: Evidence[] = [];
  const { folded, text } = region.reading;
  const deeds = wishedRights(folded);
  for (const { kind, named, wished } of KINDS) {
    const names = spansOf(folded, named);
    const done = deeds.filter((deed) => deed.right === kind);
    // What a sentence asks to be deleted is not asked to be told: "löscht alles, was ihr von mir habt".
    const wishes = [...spansOf(folded, wished).filter((span) => !isOthers(span, deeds, kind)), ...done];
    const [first] = [...names, ...wishes].sort((a, b) => a.start - b.start);
    if (first === undefined) continue;
    const { end } = first;
    found.push({
      field,
      value: kind,
      key: kind,
      raw: text.slice(first.start, end),
      source: "entity",
      provenance: provenanceOf(region, first.start, end),
      features: {
        keywords: Math.min(names.length + wishes.length, FULL) / FULL,
        article: names.some((span) => folded.startsWith("art", span.start)) ? 1 : 0,
        subject: region.kind === "subject" ? 1 : 0,
        early: 1 - Math.min(first.start, 1_000) / 1_000,
        attachment: region.kind === "attachment" ? 1 : 0,
        nameless: names.length === 0 ? 1 : 0,
      },
      checks: [],
      extractor: "request-type",
    });
  }
  return found;
}

const MAX_HITS = 20;

export const requestType: Extractor<Scene> = {
  id: "request-type",
  run: (scene) =>
    scene.fields
      .filter((plan) => plan.definition.type === "request_type")
      .flatMap((plan) => scene.regions.flatMap((region) => scan(region, plan.name))),
};
