import type { BlobStore } from "../../ports/blob-store.ts";
import { type ModelReport, modelReportSchema } from "../../schemas/model-report.ts";
import { modelKeyOf } from "./active-model.ts";

const MODEL_SUFFIX = ".bin";
const REPORT_SUFFIX = ".report.json";

/** Beside its model. */
const reportKeyOf = (tenantId: string, name: string): string =>
  `${modelKeyOf(tenantId, name).slice(0, -MODEL_SUFFIX.length)}${REPORT_SUFFIX}`;

export const keepReport = async (blobs: BlobStore, tenantId: string, report: ModelReport): Promise<void> => {
  await blobs.put(reportKeyOf(tenantId, report.name), new TextEncoder().encode(JSON.stringify(report)));
};

/** null when the model was not measured yet, or by a version that wrote another shape: it is measured again then. */
export const reportOf = async (blobs: BlobStore, tenantId: string, name: string): Promise<ModelReport | null> => {
  const blob = await blobs.get(reportKeyOf(tenantId, name));
  if (blob === undefined) return null;
  const parsed = modelReportSchema.safeParse(JSON.parse(new TextDecoder().decode(blob.bytes)));
  return parsed.success ? parsed.data : null;
};

/** Names of a tenant's stored models. */
export const storedModels = async (blobs: BlobStore, tenantId: string): Promise<string[]> => {
  const prefix = modelKeyOf(tenantId, "").slice(0, -MODEL_SUFFIX.length);
  const names: string[] = [];
  let after: string | null = null;
  do {
    const page: { keys: string[]; after: string | null } = await blobs.list(prefix, after === null ? {} : { after });
    for (const key of page.keys) if (key.endsWith(MODEL_SUFFIX)) names.push(key.slice(prefix.length, -MODEL_SUFFIX.length));
    ({ after } = page);
  } while (after !== null);
  return names;
};
