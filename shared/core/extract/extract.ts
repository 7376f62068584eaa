import type { Classification } from "../../schemas/classification.ts";
import type { Extraction, Field } from "../../schemas/extraction.ts";
import type { Arrival } from "../../schemas/item.ts";
import type { LearntAnchor } from "../../schemas/learnt-anchor.ts";
import type { LanguageModel } from "../../ports/language-model.ts";
import type { MasterData } from "../../ports/master-data.ts";
import type { Pack } from "../../schemas/pack.ts";
import type { Parsed } from "../../schemas/parsed.ts";
import type { Evidence, Extractor } from "./evidence.ts";
import { formFields } from "./extractors/form-fields.ts";
import { labelledValues } from "./extractors/labelled-values.ts";
import { requestType } from "./extractors/request-type.ts";
import { senderFacts } from "./extractors/sender-facts.ts";
import { senderNames } from "./extractors/sender-names.ts";
import { structuredData } from "./extractors/structured-data.ts";
import { textAfterLabel } from "./extractors/text-after-label.ts";
import { lineItems } from "./extractors/line-items.ts";
import { findContradictions } from "./contradictions.ts";
import { finishDates } from "./finish-dates.ts";
import { learntAnchorExtractor } from "./learn/apply-anchors.ts";
import { askModel } from "./language-model/ask-model.ts";
import { consultMasterData } from "./master-data/consult.ts";
import { buildScene, type Scene } from "./scene.ts";
import { adjustEvidence } from "./scoring/adjust.ts";
import { absenceOf } from "./scoring/absence.ts";
import { decideField } from "./scoring/decide.ts";
import { resolve } from "./scoring/resolve.ts";
import type { Group } from "./scoring/score.ts";

export interface ExtractDeps {
  pack: Pack;
  /** The tenant's customers, contracts and meters; absent where it has none. */
  masterData?: MasterData | null;
  /** What people's corrections taught about senders' layouts. */
  anchors?: LearntAnchor[];
  /** Asked only about missing or doubtful required fields; absent unless the pack switches it on. */
  languageModel?: LanguageModel | null;
}

export interface ExtractInput {
  parsed: Parsed;
  classification: Classification;
  arrival: Arrival;
}

const EXTRACTORS: Extractor<Scene>[] = [
  structuredData,
  formFields,
  labelledValues,
  senderNames,
  senderFacts,
  requestType,
  textAfterLabel,
  lineItems,
];

/** All evidence for the category's fields, before anything is decided. */
export function collectEvidence(scene: Scene, anchors: LearntAnchor[] = []): Evidence[] {
  return adjustEvidence(
    scene,
    [...EXTRACTORS, learntAnchorExtractor(anchors)].flatMap((extractor) => extractor.run(scene)),
  );
}

interface Decided {
  groups: Map<string, Group[]>;
  fields: Record<string, Field>;
}

function decide(scene: Scene, evidence: Evidence[]): Decided {
  const groups = resolve(scene, evidence);
  const fields: Record<string, Field> = {};
  for (const plan of scene.fields) fields[plan.name] = decideField(plan, groups.get(plan.name) ?? [], absenceOf(scene, plan));
  return { groups, fields };
}

async function withModel(model: LanguageModel, scene: Scene, evidence: Evidence[], decided: Decided): Promise<Decided> {
  const report = await askModel(model, scene, decided.fields);
  return report.evidence.length === 0 ? decided : decide(scene, [...evidence, ...report.evidence]);
}

/** The fields of the item's category, from every source, with proof and probability. */
export async function extract(deps: ExtractDeps, input: ExtractInput): Promise<Extraction> {
  const scene = buildScene(deps.pack, input);
  const evidence = collectEvidence(scene, deps.anchors ?? []);
  const first = decide(scene, evidence);
  const model = deps.languageModel ?? null;
  const { groups, fields } = model === null ? first : await withModel(model, scene, evidence, first);
  const dated = finishDates(scene, fields);
  const masterData = deps.masterData ?? null;
  const consulted = masterData === null ? { fields: dated, customer: null } : await consultMasterData(masterData, scene, dated);
  return {
    category: input.classification.category,
    fields: consulted.fields,
    customer: consulted.customer,
    contradictions: findContradictions(scene, groups, consulted.fields),
  };
}
