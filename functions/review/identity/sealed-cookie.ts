import { EncryptJWT, errors, jwtDecrypt } from "jose";
import type { z } from "zod";

const ALGORITHM = { alg: "dir", enc: "A256GCM" } as const;

export interface Sealing {
  key: Uint8Array<ArrayBuffer>;
  /** What the content is for: a cookie of one kind is worth nothing as another. */
  purpose: string;
  now: Date;
}

/** Content only we can read or make, valid for so many seconds. */
export const seal = (content: Record<string, unknown>, sealing: Sealing & { seconds: number }): Promise<string> => {
  const expires = new Date(sealing.now.getTime() + sealing.seconds * 1000);
  return new EncryptJWT(content)
    .setProtectedHeader(ALGORITHM)
    .setAudience(sealing.purpose)
    .setIssuedAt(sealing.now)
    .setExpirationTime(expires)
    .encrypt(sealing.key);
};

/** null: not ours, too old, or for another purpose. */
export const unseal = async <T extends z.ZodType>(text: string, schema: T, sealing: Sealing): Promise<z.infer<T> | null> => {
  try {
    const { payload } = await jwtDecrypt(text, sealing.key, { audience: sealing.purpose, currentDate: sealing.now });
    const parsed = schema.safeParse(payload);
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
};
