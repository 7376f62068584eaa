import { randomBytes } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";

/** 256 bits, as HMAC-SHA-256 wants (RFC 2104 section 3). */
const KEY_BYTES = 32;
const KEY_FILE = "signing.key";

/** The mailroom's own secret, made at the first start and readable by its user only. */
export const signingKey = async (dataFolder: string): Promise<string> => {
  const path = join(dataFolder, KEY_FILE);
  try {
    const file = await open(path, "wx", 0o600);
    await file.writeFile(randomBytes(KEY_BYTES).toString("hex"));
    await file.sync();
    await file.close();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFile(path, "utf8");
};
