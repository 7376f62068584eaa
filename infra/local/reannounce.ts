import type { Mailroom } from "./mailroom.ts";

/**
 * A crash between storing an original and announcing it leaves an original nobody works on.
 * Announces each inbound original that has no claim yet; intake's claim makes a second announcement harmless.
 */
export const reannounceOrphans = async (mailroom: Mailroom): Promise<number> => {
  const { blobs, claims } = mailroom.services.state;
  let announced = 0;
  let after: string | null = null;
  do {
    const page: { keys: string[]; after: string | null } = await blobs.list("inbound/", after === null ? {} : { after });
    for (const key of page.keys) {
      if ((await claims.holder(`object/${key}`)) !== undefined) continue;
      await mailroom.accept.announce(key, 0);
      announced += 1;
    }
    after = page.after;
  } while (after !== null);
  return announced;
};
