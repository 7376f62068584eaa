import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { learningRound } from "../../shared/core/learn/learning-round.ts";
import { logger } from "../logger.ts";
import { services } from "../services.ts";
import { learnLessonsPlaces } from "./learn-lessons-places.ts";

/** A few minutes of work; what is left waits for the next round. */
const LESSONS_A_ROUND = 5_000;

/** Called by a schedule: trains when enough was learnt or a person asked, promotes only what is not worse. */
export const handler = async (): Promise<void> => {
  const available = await services();
  const { state, flow, tenantId } = available;
  const places = await learnLessonsPlaces(available, LESSONS_A_ROUND);
  for (const complaint of places.complaints) logger.warn("lesson teaches no place", { tenantId, complaint });
  const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
  const outcome = await learningRound(
    { ...state, now: flow.now, sha256, pause: async () => setImmediate() },
    { tenantId, pack: await available.pack(tenantId), by: "schedule" },
  );
  for (const complaint of outcome.complaints) logger.warn("lesson left out", { tenantId, complaint });
  logger.info("learnt", { tenantId, outcome: outcome.outcome, lessons: outcome.lessons });
};
