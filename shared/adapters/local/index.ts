import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { State } from "../../ports/state.ts";
import { ConfigError, parseConfig } from "../config-error.ts";
import { Database } from "./database.ts";
import { DiskBlobStore } from "./disk-blob-store.ts";
import { folderPackSource } from "./folder-pack-source.ts";
import { GroupWriter } from "./group-writer.ts";
import { HandOver } from "./hand-over.ts";
import { MessageTable } from "./message-table.ts";
import { ObjectFiles } from "./object-files.ts";
import { QueueSignals } from "./queue-signals.ts";
import { SearchIndex } from "./search-index.ts";
import { SqliteCaseRepository } from "./sqlite-case-repository.ts";
import { SqliteClaimRegistry } from "./sqlite-claim-registry.ts";
import { SqliteCorrectionLog } from "./sqlite-correction-log.ts";
import { SqliteDeadLetterOffice } from "./sqlite-dead-letter-office.ts";
import { SqliteItemRepository } from "./sqlite-item-repository.ts";
import { SqliteMessageQueue } from "./sqlite-message-queue.ts";
import { SqliteSettingStore } from "./sqlite-setting-store.ts";
import { SqliteShadowLog } from "./sqlite-shadow-log.ts";
import { stateConfigSchema } from "./state-config.ts";

export { stateConfigFrom, stateConfigSchema } from "./state-config.ts";

const DATABASE_FILE = "posthorn.sqlite";

/** `config` is what `stateConfigSchema` of the chosen adapters describes; `now` is for tests. */
export async function openState(config: unknown, now: () => number = Date.now): Promise<State> {
  const { dataFolder, packs, inlineBytes, ownQueues, ...limits } = parseConfig(stateConfigSchema, config);
  const { files, database } = await openFolder(dataFolder, now());
  const writer = new GroupWriter(database);
  const search = new SearchIndex(database, writer, now);
  const signals = new QueueSignals(() => database.changedElsewhere());
  const messages = new MessageTable(database, { limits, now });
  const handOver = new HandOver(messages, signals);
  writer.welcome(handOver);
  if (ownQueues.length > 0) await writer.write(() => messages.showAgain(ownQueues));
  const blobs = new DiskBlobStore(database, writer, { files, inlineBytes, now });
  await blobs.sweep();
  return {
    blobs,
    items: new SqliteItemRepository(database, writer, { messages, search }),
    claims: new SqliteClaimRegistry(database, writer),
    queues: new SqliteMessageQueue(writer, messages, { signals, handOver, now }),
    cases: new SqliteCaseRepository(database, writer),
    corrections: new SqliteCorrectionLog(database, writer),
    shadows: new SqliteShadowLog(database, writer),
    settings: new SqliteSettingStore(database, writer),
    deadLetters: new SqliteDeadLetterOffice(database, writer, { signals, now }),
    packs: folderPackSource(packs),
    close: async () => {
      signals.close();
      search.close();
      await writer.close();
      database.close();
    },
  };
}

async function openFolder(dataFolder: string, now: number): Promise<{ files: ObjectFiles; database: Database }> {
  try {
    const files = new ObjectFiles(join(dataFolder, "objects"));
    await mkdir(dataFolder, { recursive: true });
    await files.open(now);
    return { files, database: new Database(join(dataFolder, DATABASE_FILE)) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`the data folder ${dataFolder} cannot be opened (${why}); name a folder this user may write to`, error);
  }
}
