import { SecretValue } from "aws-cdk-lib";
import type { Pack } from "../shared/schemas/pack.ts";
import type { AppConfig } from "./app-config.ts";

/** Keys under which connectors name a secret, at any depth. */
const SECRET_KEYS = ["secret", "signingSecret"];

/** Values come from Secrets Manager at deploy time and stand in no template; the functions' variables are encrypted. Throws when the pack needs one that cdk.json does not name. */
export const secretVariables = (config: AppConfig, pack: Pack): Record<string, string> => {
  const connectors = [...Object.values(pack.systems).map((system) => system.connector), pack.triggers?.connector ?? null];
  const missing = [...new Set(connectors.flatMap(secretsIn))].filter((name) => !config.secrets.includes(name));
  if (missing.length > 0) {
    const stored = missing.map((name) => `${config.name}/${name}`).join(", ");
    throw new Error(
      `The pack's connectors use ${missing.join(", ")}; store ${stored} in Secrets Manager and list the names under posthorn.secrets in cdk.json`,
    );
  }
  return Object.fromEntries(
    config.secrets.map((name) => [
      `POSTHORN_SECRET_${name.toUpperCase()}`,
      SecretValue.secretsManager(`${config.name}/${name}`).unsafeUnwrap(),
    ]),
  );
};

const secretsIn = (value: unknown): string[] => {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    SECRET_KEYS.includes(key) && typeof inner === "string" ? [inner] : secretsIn(inner),
  );
};
