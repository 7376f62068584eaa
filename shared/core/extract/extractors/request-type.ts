import type { Evidence, Extractor } from "../evidence.ts";
import { provenanceOf } from "../place.ts";
import type { Region, Scene } from "../scene.ts";

/** Articles 15 to 21 GDPR, as people ask for them. */
const KINDS: [string, RegExp][] = [
  [
    "access",
    /art(?:\.|ikel|icle)? ?15(?!\d)|auskunft|datenauskunft|selbstauskunft|welche (?:\p{L}+ ){0,3}daten|gespeicherte\p{L}* (?:\p{L}+ ){0,2}daten|kopie (?:meiner|aller|der)|subject access|access request|right of access|\bdsar\b|\bsar\b|copy of (?:\p{L}+ ){0,4}data|what (?:\p{L}+ ){0,3}(?:data|information)|disclose|access to (?:my|the|all)/gu,
  ],
  [
    "erasure",
    /art(?:\.|ikel|icle)? ?17(?!\d)|lösch\p{L}*|recht auf vergessen\p{L}*|vergessenwerden|eras(?:e|ure)\p{L}*|delet\p{L}+|right to be forgotten|remove (?:all )?(?:my|our) (?:\p{L}+ ){0,2}(?:data|details|information|account)|vernicht\p{L}+|wipe/gu,
  ],
  [
    "rectification",
    /art(?:\.|ikel|icle)? ?16(?!\d)|berichtig\p{L}*|korrigier\p{L}*|richtigstell\p{L}*|rectif\p{L}+|correct (?:\p{L}+ ){0,4}(?:data|details|record|information|entry|name|date|spelling)|correction of|inaccurate|unrichtig\p{L}*|falsch gespeichert/gu,
  ],
  [
    "portability",
    /art(?:\.|ikel|icle)? ?20(?!\d)|datenübertrag\p{L}*|übertragbar\p{L}*|portab\p{L}+|maschinenlesbar\p{L}*|machine[- ]readable|strukturierte\p{L}*,? gängig\p{L}*|export (?:of )?(?:all )?(?:my|meiner)|transfer (?:my|all|the) (?:\p{L}+ ){0,2}data|datenexport/gu,
  ],
  [
    "objection",
    /art(?:\.|ikel|icle)? ?21(?!\d)|widerspr\p{L}+|werbewiderspruch|object(?:ion)?(?: to| against|ing)|werbesperre|opt[- ]?out|keine werbung|werbung (?:mehr|erhalten)|stop (?:\p{L}+ ){0,4}(?:marketing|processing|profiling|advertis\p{L}+)|direct marketing|werbliche\p{L}*|withdraw (?:my )?consent|einwilligung\p{L}* (?:\p{L}+ ){0,2}widerruf\p{L}*/gu,
  ],
];

function scan(region: Region, field: string): Evidence[] {
  const found: Evidence[] = [];
  for (const [kind, pattern] of KINDS) {
    const matches = [...region.reading.folded.matchAll(pattern)].slice(0, 20);
    const [first] = matches;
    if (first === undefined) continue;
    const end = first.index + first[0].length;
    const article = matches.some((match) => match[0].startsWith("art"));
    found.push({
      field,
      value: kind,
      key: kind,
      raw: region.reading.text.slice(first.index, end),
      source: "entity",
      provenance: provenanceOf(region, first.index, end),
      features: {
        keywords: Math.min(matches.length, 4) / 4,
        article: article ? 1 : 0,
        subject: region.kind === "subject" ? 1 : 0,
        early: 1 - Math.min(first.index, 1_000) / 1_000,
        attachment: region.kind === "attachment" ? 1 : 0,
      },
      checks: [],
      extractor: "request-type",
    });
  }
  return found;
}

export const requestType: Extractor<Scene> = {
  id: "request-type",
  run: (scene) =>
    scene.fields
      .filter((plan) => plan.definition.type === "request_type")
      .flatMap((plan) => scene.regions.flatMap((region) => scan(region, plan.name))),
};
