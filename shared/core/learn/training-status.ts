import type { BlobStore } from "../../ports/blob-store.ts";
import { type TrainingStatus, trainingStatusSchema } from "../../schemas/training-status.ts";

/** Beside the models: who may read or change those may read or change this. Overwritten, no history: it moves every few seconds. */
const statusKeyOf = (tenantId: string): string => `models/training-of-${tenantId}/status.json`;
/** A file of its own, so that a cancel and the learner's progress do not overwrite each other. */
const cancelKeyOf = (tenantId: string): string => `models/training-of-${tenantId}/cancel.json`;

/** A learner says something every few seconds; this long a silence means it is dead. */
const SILENCE_MS = 5 * 60 * 1000;

export const readTraining = async (blobs: BlobStore, tenantId: string, now: string): Promise<TrainingStatus | null> => {
  const blob = await blobs.get(statusKeyOf(tenantId));
  if (blob === undefined) return null;
  const parsed = trainingStatusSchema.safeParse(JSON.parse(new TextDecoder().decode(blob.bytes)));
  if (!parsed.success) return null;
  const silent = Date.parse(now) - Date.parse(parsed.data.updatedAt) > SILENCE_MS;
  return parsed.data.state === "running" && silent ? { ...parsed.data, state: "lost" } : parsed.data;
};

export const writeTraining = async (blobs: BlobStore, tenantId: string, status: TrainingStatus): Promise<void> => {
  await blobs.put(statusKeyOf(tenantId), new TextEncoder().encode(JSON.stringify(status)));
};

const BEFORE_ANY_STEP = { phase: "", step: 0, share: 0, outcome: null, model: "", lessons: 0, message: "" } as const;

export const trainingAt = (state: "requested" | "running", by: string, at: string): TrainingStatus => ({
  ...BEFORE_ANY_STEP,
  state,
  by,
  since: at,
  updatedAt: at,
});

/** Asks for a training; false when one is asked for or runs already. */
export const requestTraining = async (
  blobs: BlobStore,
  tenantId: string,
  request: { by: string; at: string },
): Promise<boolean> => {
  const status = await readTraining(blobs, tenantId, request.at);
  if (status?.state === "running" || status?.state === "requested") return false;
  await blobs.delete(cancelKeyOf(tenantId));
  await writeTraining(blobs, tenantId, trainingAt("requested", request.by, request.at));
  return true;
};

/** The learner stops at its next step; a training that was only asked for is taken back. False when there is none to cancel. */
export const cancelTraining = async (
  blobs: BlobStore,
  tenantId: string,
  cancel: { by: string; at: string },
): Promise<boolean> => {
  const status = await readTraining(blobs, tenantId, cancel.at);
  if (status?.state === "requested") {
    await writeTraining(blobs, tenantId, { ...status, state: "ended", outcome: "cancelled", updatedAt: cancel.at });
    return true;
  }
  if (status?.state !== "running") return false;
  await blobs.put(cancelKeyOf(tenantId), new TextEncoder().encode(JSON.stringify(cancel)));
  return true;
};

export const isCancelled = async (blobs: BlobStore, tenantId: string): Promise<boolean> =>
  (await blobs.head(cancelKeyOf(tenantId))) !== undefined;

export const forgetCancel = async (blobs: BlobStore, tenantId: string): Promise<void> => blobs.delete(cancelKeyOf(tenantId));
