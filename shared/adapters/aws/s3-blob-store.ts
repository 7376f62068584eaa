import { createHash } from "node:crypto";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import type { S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { Blob, BlobHead, BlobStore } from "../../ports/blob-store.ts";
import { DamagedBlobError } from "../damaged-blob-error.ts";
import { decodeMeta, encodeMeta, fitsHeader } from "./s3-metadata.ts";

/** The most S3 gives per call. */
const LARGEST_PAGE = 1_000;
/** Signature version 4 allows seven days. */
const LONGEST_LINK_SECONDS = 604_800;

interface ObjectFacts {
  Metadata?: Record<string, string> | undefined;
  ContentLength?: number | undefined;
  LastModified?: Date | undefined;
}

export class S3BlobStore implements BlobStore {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async put(key: string, bytes: Uint8Array, meta: Record<string, string> = {}): Promise<BlobHead> {
    const digest = createHash("sha256").update(bytes).digest();
    const sha256 = digest.toString("hex");
    const encoded = encodeMeta(meta);
    const inHeader = fitsHeader(encoded);
    if (!inHeader) await this.#client.send(new PutObjectCommand({ ...this.#place(sidecarKey(key)), Body: encoded }));
    await this.#client.send(
      new PutObjectCommand({
        ...this.#place(key),
        Body: bytes,
        ChecksumSHA256: digest.toString("base64"),
        Metadata: { sha256, ...(inHeader ? { posthorn: encoded } : { "posthorn-beside": "1" }) },
      }),
    );
    return { key, size: bytes.length, sha256, meta, storedAt: new Date().toISOString() };
  }

  async get(key: string): Promise<Blob | undefined> {
    const output = await unlessMissing(() => this.#client.send(new GetObjectCommand(this.#place(key))));
    if (output?.Body === undefined) return undefined;
    const bytes = await output.Body.transformToByteArray();
    const found = createHash("sha256").update(bytes).digest("hex");
    const stored = output.Metadata?.["sha256"];
    if (stored !== undefined && stored !== found)
      throw new DamagedBlobError(key, `its bytes do not have the SHA-256 ${stored} they were stored with`);
    return { ...(await this.#headOf(key, output, found)), size: bytes.length, bytes };
  }

  async head(key: string): Promise<BlobHead | undefined> {
    const output = await unlessMissing(() => this.#client.send(new HeadObjectCommand(this.#place(key))));
    if (output === undefined) return undefined;
    const sha256 = output.Metadata?.["sha256"];
    if (sha256 !== undefined) return this.#headOf(key, output, sha256);
    // Written by another service (SES): only the bytes can tell.
    const blob = await this.get(key);
    if (blob === undefined) return undefined;
    const { bytes: _, ...head } = blob;
    return head;
  }

  async delete(key: string): Promise<void> {
    const head = await unlessMissing(() => this.#client.send(new HeadObjectCommand(this.#place(key))));
    if (head?.Metadata?.["posthorn-beside"] !== undefined)
      await this.#client.send(new DeleteObjectCommand(this.#place(sidecarKey(key))));
    await this.#client.send(new DeleteObjectCommand(this.#place(key)));
  }

  async list(
    prefix: string,
    options: { after?: string; limit?: number } = {},
  ): Promise<{ keys: string[]; after: string | null }> {
    const output = await this.#client.send(
      new ListObjectsV2Command({
        Bucket: this.#bucket,
        Prefix: prefix,
        MaxKeys: Math.min(options.limit ?? LARGEST_PAGE, LARGEST_PAGE),
        ...(options.after === undefined ? {} : { StartAfter: options.after }),
      }),
    );
    const keys = (output.Contents ?? []).flatMap((entry) => (entry.Key === undefined ? [] : [entry.Key]));
    return { keys, after: output.IsTruncated === true ? (keys.at(-1) ?? null) : null };
  }

  async link(key: string, seconds: number): Promise<string | null> {
    return getSignedUrl(this.#client, new GetObjectCommand(this.#place(key)), {
      expiresIn: Math.min(seconds, LONGEST_LINK_SECONDS),
    });
  }

  async #headOf(key: string, facts: ObjectFacts, sha256: string): Promise<BlobHead> {
    return {
      key,
      size: facts.ContentLength ?? 0,
      sha256,
      meta: await this.#metaOf(key, facts.Metadata ?? {}),
      storedAt: (facts.LastModified ?? new Date(0)).toISOString(),
    };
  }

  async #metaOf(key: string, metadata: Record<string, string>): Promise<Record<string, string>> {
    if (metadata["posthorn"] !== undefined) return decodeMeta(metadata["posthorn"]);
    if (metadata["posthorn-beside"] === undefined) return {};
    const output = await this.#client.send(new GetObjectCommand(this.#place(sidecarKey(key))));
    return output.Body === undefined ? {} : decodeMeta(await output.Body.transformToString());
  }

  #place(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.#bucket, Key: key };
  }
}

/** Outside all prefixes that anybody lists. */
function sidecarKey(key: string): string {
  return `blob-meta/${key}`;
}

async function unlessMissing<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof S3ServiceException && ["NoSuchKey", "NotFound"].includes(error.name)) return undefined;
    throw error;
  }
}
