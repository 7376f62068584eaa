import { learnPlaces, type LearnPlacesOutcome } from "../../shared/core/learn/learn-places.ts";
import type { Services } from "../services.ts";

/** Places and words from what people confirmed since the last round; cheap when nothing is new. */
export const learnLessonsPlaces = async (services: Services, atMost: number): Promise<LearnPlacesOutcome> => {
  const { state, flow, newId, tenantId } = services;
  const { pack } = await services.pack(tenantId);
  return learnPlaces({ ...state, now: flow.now, newId }, { tenantId, pack, by: "schedule", atMost });
};
