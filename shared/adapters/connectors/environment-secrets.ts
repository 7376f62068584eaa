import type { SecretSource } from "../../ports/secret-source.ts";

const PREFIX = "POSTHORN_SECRET_";

/** Secrets from variables: `crm_token` is POSTHORN_SECRET_CRM_TOKEN. In the cloud the stack fills them from Secrets Manager. */
export const environmentSecrets = (variables: Record<string, string | undefined>): SecretSource => ({
  read: async (name) => variables[`${PREFIX}${name.toUpperCase()}`],
});
