import { randomUUID } from "node:crypto";
import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import { fillTemplate } from "../../core/deliver/fill-template.ts";
import type { EventConnector } from "../../ports/system-connector.ts";
import type { OutboxConnectorConfig } from "../../schemas/connector.ts";

/** One JSON file per work item in a folder that another program watches: written aside, made durable, then renamed. */
export const outboxFolderConnector = (config: OutboxConnectorConfig): EventConnector => ({
  deliver: async (event) => {
    const body = config.mapping === null ? event : fillTemplate(config.mapping, event.data);
    const name = `${event.id}.json`;
    await mkdir(config.folder, { recursive: true });
    const aside = join(config.folder, `.${randomUUID()}.part`);
    const file = await open(aside, "wx");
    try {
      await file.writeFile(JSON.stringify(body, null, 2));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, join(config.folder, name));
    await syncFolder(config.folder);
    return config.accepts ? { outcome: "accepted", reference: name } : { outcome: "taken" };
  },
});

/** The rename itself survives a power cut only with the folder's fsync. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
