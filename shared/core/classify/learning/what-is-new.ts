import type { BlobStore } from "../../../ports/blob-store.ts";
import type { CorrectionLog } from "../../../ports/correction-log.ts";
import type { SettingStore } from "../../../ports/setting-store.ts";
import type { Correction } from "../../../schemas/correction.ts";
import type { LoadedPack } from "../../../schemas/pack.ts";
import { activeModelName, modelKeyOf } from "../../learn/active-model.ts";
import { reportOf } from "../../learn/model-reports.ts";
import { decodeModel } from "../engine/model-format.ts";
import type { ModelHeader } from "../engine/model.ts";
import { assembleDataset, type Dataset } from "./assemble-dataset.ts";
import { datasetChange } from "./dataset-change.ts";
import type { LearningTrigger } from "./learning-trigger.ts";

export interface News extends Dataset {
  /** The model in use, and its header where it is stored and readable. */
  parent: string;
  header: ModelHeader | null;
  corrections: Correction[];
  /** Ids of what the model in use was trained on. */
  known: Set<string>;
  change: LearningTrigger;
}

/** Everything there is to learn from, and what of it the model in use does not know yet. */
export async function whatIsNew(
  deps: { blobs: BlobStore; settings: SettingStore; corrections: Pick<CorrectionLog, "list"> },
  { tenantId, pack, now }: { tenantId: string; pack: LoadedPack; now: string },
): Promise<News> {
  const corrections = await allCorrections(deps.corrections, tenantId);
  const { examples, complaints } = assembleDataset(pack, corrections);
  const parent = await activeModelName(deps, tenantId, pack);
  const stored = await deps.blobs.get(modelKeyOf(tenantId, parent));
  const reading = stored === undefined ? null : decodeModel(stored.bytes);
  const header = reading?.ok === true ? reading.model.header : null;
  // The pack's examples are in every model of its pack; of the lessons, those the model in use remembers.
  const known = new Set([...pack.examples.map(({ id }) => id), ...(header?.remembered ?? []).map(([id]) => id)]);
  const report = await reportOf(deps.blobs, tenantId, parent);
  const packChanged = report !== null && report.packHash !== pack.hash;
  const change = { ...datasetChange({ examples, corrections, known }, now), packChanged };
  return { parent, header, corrections, examples, complaints, known, change };
}

async function allCorrections(log: Pick<CorrectionLog, "list">, tenantId: string): Promise<Correction[]> {
  const all: Correction[] = [];
  let after: string | null = null;
  do {
    const page: { corrections: Correction[]; after: string | null } = await log.list(tenantId, after === null ? {} : { after });
    all.push(...page.corrections);
    after = page.after;
  } while (after !== null);
  return all;
}
