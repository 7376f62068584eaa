import type { Pack } from "../../schemas/pack.ts";
import type { StageName } from "../../schemas/stage.ts";

/** Logical queue names; adapters add account, region and prefix. */
export const stageQueue = (stage: StageName): string => stage;
export { deadLetterQueueOf as deadLetterQueue } from "../../ports/dead-letter-office.ts";
export const systemQueue = (pack: Pack, system: string): string =>
  pack.systems[system]?.fifo === true ? `system-${system}.fifo` : `system-${system}`;

export const TRIGGER_QUEUE = "triggers";
export const RECEIPT_QUEUE = "receipts";
