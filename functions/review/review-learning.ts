import { forgetPlaces } from "../../shared/core/learn/forget-places.ts";
import type { Services } from "../services.ts";
import { type LearningDesk, storedModelsDesk } from "./learning-desk.ts";

export interface ReviewLearning {
  learning: LearningDesk;
  forgetLessons: (itemIds: string[]) => Promise<number>;
}

/** What the console shows and changes of what was learnt, and how erasure reaches it; `train` starts a training where this process may. */
export const reviewLearning = (services: Services, train?: (by: string) => void): ReviewLearning => {
  const { state, tenantId, newId, flow } = services;
  const { now } = flow;
  const desk = { state, tenantId, newId, now, pack: () => services.pack(tenantId) };
  return {
    learning: storedModelsDesk(train === undefined ? desk : { ...desk, train }),
    forgetLessons: (itemIds) => forgetPlaces({ ...state, now, newId }, { tenantId, itemIds, by: "erasure" }),
  };
};
