import { createHash } from "node:crypto";
import { learnFromLessons } from "../../shared/core/classify/learning/learn-from-lessons.ts";
import { logger } from "../logger.ts";
import { services } from "../services.ts";

/** Called by a schedule: trains when enough was learnt, promotes only what is not worse. */
export const handler = async (): Promise<void> => {
  const available = await services();
  const { state, flow, tenantId } = available;
  const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
  const outcome = await learnFromLessons(
    { ...state, now: flow.now, sha256 },
    { tenantId, pack: await available.pack(tenantId), by: "schedule" },
  );
  for (const complaint of outcome.complaints) logger.warn("lesson left out", { tenantId, complaint });
  logger.info("learnt", { tenantId, outcome: outcome.outcome, lessons: outcome.lessons });
};
