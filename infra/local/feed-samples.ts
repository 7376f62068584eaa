import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { acceptOriginal } from "../../shared/core/intake/accept.ts";
import { detectChannel } from "../../shared/core/intake/detect-channel.ts";
import { DEFAULT_TENANT } from "./defaults.ts";
import type { Mailroom } from "./mailroom.ts";

/** Puts the pack's sample inbox through the ordinary intake when nothing was ever received. */
export const feedSamples = async (mailroom: Mailroom, options: { pack: string; say: (line: string) => void }): Promise<void> => {
  const { blobs } = mailroom.services.state;
  const before = await blobs.list("inbound/", { limit: 1 });
  if (before.keys.length > 0) return;
  const folder = join(options.pack, "samples");
  const names = (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith(".") && !name.endsWith(".md")).sort();
  if (names.length === 0) return;
  options.say(`The data folder is empty: feeding ${names.length} sample messages of the pack (--no-samples leaves them out).`);
  for (const name of names) {
    const bytes = await readFile(join(folder, name));
    await acceptOriginal(mailroom.accept, bytes, {
      tenantId: DEFAULT_TENANT,
      channel: detectChannel(name, bytes),
      receivedAt: mailroom.services.flow.now(),
      source: `samples/${name}`,
      fileName: name,
      envelope: null,
      verdicts: {},
    });
  }
};
