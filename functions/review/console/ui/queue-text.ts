import { stageNameSchema } from "../../../../shared/schemas/stage.ts";
import type { PackView } from "../../../../shared/schemas/review-api.ts";
import type { I18n } from "../i18n/i18n.tsx";
import { stageText } from "./trace-text.ts";

const SYSTEM = /^system-(?<name>[a-z0-9_-]+?)(?:\.fifo)?$/;

/** Whose queue it is: a system of record by its own name, a stage by what it does. */
export const queueText = (i18n: I18n, pack: PackView, queue: string): string => {
  const system = SYSTEM.exec(queue)?.groups?.["name"] ?? queue;
  if (pack.systems[system] !== undefined) return i18n.label(pack.systems[system], system);
  if (stageNameSchema.safeParse(queue).success) return stageText(i18n, queue);
  if (queue === "triggers") return i18n.t("triggers");
  return queue === "receipts" ? i18n.t("queueReceipts") : queue;
};
