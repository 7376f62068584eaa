import type { BlobStore } from "../../../ports/blob-store.ts";
import type { CorrectionLog } from "../../../ports/correction-log.ts";
import type { SettingStore } from "../../../ports/setting-store.ts";
import type { Correction } from "../../../schemas/correction.ts";
import type { LoadedPack } from "../../../schemas/pack.ts";
import { activeModelName, modelKeyOf } from "../../learn/active-model.ts";
import { decodeModel } from "../engine/model-format.ts";
import { drive, type TrainingDriver } from "../engine/training.ts";
import { ENGINE_VERSION } from "../pack-model.ts";
import { assembleDataset, datasetFingerprint } from "./assemble-dataset.ts";
import type { CandidateJudgement } from "./judge-candidate.ts";
import { isTrainingDue } from "./learning-trigger.ts";
import { promoteModel } from "./model-versions.ts";
import { trainCandidate } from "./train-candidate.ts";

export interface LearnDeps {
  blobs: BlobStore;
  settings: SettingStore;
  corrections: CorrectionLog;
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

const HOUR_MS = 3_600_000;
const HASH_CHARACTERS = 12;

/** Trains on what people confirmed, keeps the candidate with its lineage, and promotes it only when it is not worse. */
export async function learnFromLessons(deps: LearnDeps, request: LearnRequest): Promise<LearnOutcome> {
  const { tenantId, pack } = request;
  const corrections = await allCorrections(deps.corrections, tenantId);
  const { examples, complaints } = assembleDataset(pack, corrections);
  const parent = await activeModelName(deps, tenantId, pack);
  const known = await knownExamples(deps, request, parent);
  const fresh = examples.filter((example) => !known.has(example.id));
  if (request.always !== true && !isTrainingDue(triggerOf(fresh.length, corrections, deps.now()))) {
    return { outcome: "not_due", lessons: fresh.length, complaints };
  }
  const dataHash = deps.sha256(datasetFingerprint(examples));
  const name = `${pack.pack.name}-${dataHash.slice(0, HASH_CHARACTERS)}-e${ENGINE_VERSION}-l`;
  const { bytes, judgement } = await drive(trainCandidate(pack, { examples, known, name, dataHash, parent }), deps.driver);
  await deps.blobs.put(modelKeyOf(tenantId, name), bytes, { verdict: judgement.comparison.verdict });
  const told = { name, lessons: fresh.length, judgement, complaints };
  if (!judgement.promote) return { outcome: "kept", ...told };
  const change = { tenantId, by: request.by, at: deps.now(), note: judgement.reason };
  const promotion = await promoteModel(deps.settings, name, change);
  return { outcome: promotion.outcome === "promoted" ? "promoted" : "kept", ...told };
}

async function allCorrections(log: CorrectionLog, tenantId: string): Promise<Correction[]> {
  const all: Correction[] = [];
  let after: string | null = null;
  do {
    const page: { corrections: Correction[]; after: string | null } = await log.list(tenantId, after === null ? {} : { after });
    all.push(...page.corrections);
    after = page.after;
  } while (after !== null);
  return all;
}

/** The pack's examples are in every model of its pack; of the lessons, those the model in use remembers. */
async function knownExamples(deps: LearnDeps, { tenantId, pack }: LearnRequest, parent: string): Promise<Set<string>> {
  const known = new Set(pack.examples.map(({ id }) => id));
  const stored = await deps.blobs.get(modelKeyOf(tenantId, parent));
  const reading = stored === undefined ? null : decodeModel(stored.bytes);
  if (reading?.ok === true) for (const [id] of reading.model.header.remembered) known.add(id);
  return known;
}

function triggerOf(lessons: number, corrections: readonly Correction[], now: string): { lessons: number; hours: number } {
  const oldest = corrections.map(({ at }) => Date.parse(at)).reduce((first, at) => Math.min(first, at), Date.parse(now));
  return { lessons, hours: (Date.parse(now) - oldest) / HOUR_MS };
}
