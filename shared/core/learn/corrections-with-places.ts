import type { CorrectionLog } from "../../ports/correction-log.ts";
import type { ShadowLog } from "../../ports/shadow-log.ts";
import { itemOfLesson } from "../review/lesson.ts";
import { forgetPlaces, learnPlacesAgain, takeBackPlaces } from "./forget-places.ts";
import type { PlacesStore } from "./places-store.ts";

/** The log of lessons; undoing or erasing them takes back what was learnt from them as well, whoever does it. */
export const correctionsWithPlaces = (
  log: CorrectionLog,
  store: PlacesStore & { shadows: Pick<ShadowLog, "eraseItem"> },
): CorrectionLog => ({
  append: (correction) => log.append(correction),
  list: (tenantId, options) => log.list(tenantId, options),
  setUndone: async (tenantId, correctionId, undone) => {
    if (!(await log.setUndone(tenantId, correctionId, undone))) return false;
    const lesson = { tenantId, itemId: itemOfLesson(correctionId), by: "review" };
    await (undone ? takeBackPlaces(store, lesson) : learnPlacesAgain(store, lesson));
    return true;
  },
  eraseItem: async (tenantId, itemId) => {
    const erased = await log.eraseItem(tenantId, itemId);
    await store.shadows.eraseItem(tenantId, itemId);
    if (erased > 0) await forgetPlaces(store, { tenantId, itemIds: [itemId], by: "erasure" });
    return erased;
  },
});
