import type { BlobStore } from "../../ports/blob-store.ts";
import type { InboundMeta } from "../../schemas/inbound.ts";
import { META_KEY } from "./intake.ts";

export interface AcceptDeps {
  blobs: BlobStore;
  /** Tells intake of the new original; the bucket does it by itself in the cloud. */
  announce: (key: string, size: number) => Promise<void>;
  newId: () => string;
}

export interface Accepted {
  key: string;
  sha256: string;
}

/** SES's own limit for a message; nothing larger is accepted at any door. 40 MB. */
export const MAX_ORIGINAL_BYTES = 40 * 1024 * 1024;
/** Keys stay far below S3's 1,024 bytes whatever a sender calls his file. */
const MAX_NAME_CHARACTERS = 80;

/** Stores an original and announces it. When this resolves the original is durable and will be worked on. */
export const acceptOriginal = async (deps: AcceptDeps, bytes: Uint8Array, meta: InboundMeta): Promise<Accepted> => {
  const key = `inbound/${meta.tenantId}/${meta.channel}/${deps.newId()}${safeName(meta.fileName)}`;
  const head = await deps.blobs.put(key, bytes, { [META_KEY]: JSON.stringify(meta) });
  await deps.announce(key, bytes.byteLength);
  return { key, sha256: head.sha256 };
};

const safeName = (name: string | null): string => {
  const ascii = (name ?? "")
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9._-]+/g, "_")
    .replace(/^[._]+/, "");
  return ascii === "" ? "" : `-${ascii.slice(-MAX_NAME_CHARACTERS)}`;
};
