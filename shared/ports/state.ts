import type { BlobStore } from "./blob-store.ts";
import type { CaseRepository } from "./case-repository.ts";
import type { ClaimRegistry } from "./claim-registry.ts";
import type { CorrectionLog } from "./correction-log.ts";
import type { DeadLetterOffice } from "./dead-letter-office.ts";
import type { ItemRepository } from "./item-repository.ts";
import type { MessageQueue } from "./message-queue.ts";
import type { PackSource } from "./pack-source.ts";
import type { SettingStore } from "./setting-store.ts";
import type { ShadowLog } from "./shadow-log.ts";

/** Everything that remembers, opened together by the adapters' `openState`. */
export interface State {
  blobs: BlobStore;
  items: ItemRepository;
  claims: ClaimRegistry;
  queues: MessageQueue;
  cases: CaseRepository;
  corrections: CorrectionLog;
  shadows: ShadowLog;
  settings: SettingStore;
  deadLetters: DeadLetterOffice;
  packs: PackSource;
  /** Waits for what is being written, ends long polls, lets go of files and connections. */
  close(): Promise<void>;
}
