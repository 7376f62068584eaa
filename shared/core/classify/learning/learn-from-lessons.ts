import type { BlobStore } from "../../../ports/blob-store.ts";
import type { CorrectionLog } from "../../../ports/correction-log.ts";
import type { SettingStore } from "../../../ports/setting-store.ts";
import type { ShadowLog } from "../../../ports/shadow-log.ts";
import type { LoadedPack } from "../../../schemas/pack.ts";
import { isHeld, modelKeyOf } from "../../learn/active-model.ts";
import { keepReport } from "../../learn/model-reports.ts";
import { startShadow } from "../../learn/shadow-model.ts";
import type { TrainingExample } from "../engine/train-classifier.ts";
import { drive, type TrainingDriver } from "../engine/training.ts";
import { ENGINE_VERSION, LESSON_PREFIX } from "../pack-model.ts";
import { datasetFingerprint } from "./assemble-dataset.ts";
import type { CandidateJudgement } from "./judge-candidate.ts";
import { isTrainingDue } from "./learning-trigger.ts";
import { promoteModel } from "./model-versions.ts";
import { type Candidate, trainCandidate } from "./train-candidate.ts";
import { whatIsNew } from "./what-is-new.ts";

export interface LearnDeps {
  blobs: BlobStore;
  settings: SettingStore;
  corrections: CorrectionLog;
  shadows: ShadowLog;
  now: () => string;
  /** SHA-256 in hex. */
  sha256: (text: string) => string;
  driver?: TrainingDriver;
}

export interface LearnRequest {
  tenantId: string;
  pack: LoadedPack;
  by: string;
  /** Train although nothing new was learnt, e.g. when a person asks for it. */
  always?: boolean;
}

export type LearnOutcome =
  | { outcome: "not_due"; lessons: number; complaints: string[] }
  | { outcome: "promoted" | "kept"; name: string; lessons: number; judgement: CandidateJudgement; complaints: string[] };

const HASH_CHARACTERS = 12;

/**
 * Trains on what people confirmed, keeps the candidate with its lineage, and promotes it only when it is not worse. One
 * that is neither proven nor refuted looks on beside the model in use until a person decides.
 */
export async function learnFromLessons(deps: LearnDeps, request: LearnRequest): Promise<LearnOutcome> {
  const { tenantId, pack } = request;
  const { parent, known, examples, complaints, change } = await whatIsNew(deps, { tenantId, pack, now: deps.now() });
  const dataHash = deps.sha256(datasetFingerprint(examples));
  const name = `${pack.pack.name}-${dataHash.slice(0, HASH_CHARACTERS)}-e${ENGINE_VERSION}-l`;
  // The same lessons give the same model: one that was judged once, or that a person went back from, is not tried again.
  const isDue =
    request.always === true || (isTrainingDue(change) && (await deps.blobs.head(modelKeyOf(tenantId, name))) === undefined);
  if (!isDue) return { outcome: "not_due", lessons: change.lessons, complaints };
  const candidate = await drive(trainCandidate(pack, { examples, known, name, dataHash, parent }), deps.driver);
  await keep(deps, request, { name, candidate, examples });
  const told = { name, lessons: change.lessons, judgement: candidate.judgement, complaints };
  return { outcome: await settle(deps, request, { name, parent, judgement: candidate.judgement }), ...told };
}

async function keep(
  deps: LearnDeps,
  { tenantId, pack }: LearnRequest,
  { name, candidate, examples }: { name: string; candidate: Candidate; examples: readonly TrainingExample[] },
): Promise<void> {
  const { comparison, broken, frozen } = candidate.judgement;
  const { verdict, difference, low, high, items } = comparison;
  await deps.blobs.put(modelKeyOf(tenantId, name), candidate.bytes, { verdict });
  await keepReport(deps.blobs, tenantId, {
    name,
    measuredAt: deps.now(),
    packHash: pack.hash,
    lessons: examples.filter(({ id }) => id.startsWith(LESSON_PREFIX)).length,
    evaluation: candidate.report,
    judged: { verdict, difference, low, high, items, broken: broken.length, frozen },
  });
}

async function settle(
  deps: LearnDeps,
  { tenantId, by }: LearnRequest,
  { name, parent, judgement }: { name: string; parent: string; judgement: CandidateJudgement },
): Promise<"promoted" | "kept"> {
  if (name === parent) return "kept";
  const at = deps.now();
  if (judgement.promote && !(await isHeld(deps.settings, tenantId))) {
    const promotion = await promoteModel(deps.settings, name, { tenantId, by, at, note: judgement.reason });
    if (promotion.outcome === "promoted") return "promoted";
  }
  if (judgement.comparison.verdict !== "worse") await startShadow(deps, { tenantId, model: name, by, at });
  return "kept";
}
