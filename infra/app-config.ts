import { z } from "zod";
import { secretNameSchema } from "../shared/schemas/connector.ts";
import { tenantIdSchema } from "../shared/schemas/identifiers.ts";

/** Context key `posthorn` of cdk.json, or `-c posthorn='{...}'`. */
export const appConfigSchema = z.strictObject({
  /** Start of all physical names. */
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,20}$/, "lower-case letters, digits and dashes, at most 21")
    .default("posthorn"),
  tenant: tenantIdSchema.default("default"),
  /** Folder of the pack. */
  pack: z.string().min(1).default("shared/packs/customer-service"),
  mail: z
    .strictObject({
      /** Addresses or domains SES receives for; empty: no mail is received, the bucket still takes originals. */
      recipients: z.array(z.string().min(1)).default([]),
    })
    .default({ recipients: [] }),
  /** Originals and results older than this are removed by the bucket. 3650 keeps commercial letters long enough for German law (HGB section 257: 6 to 10 years). */
  retentionDays: z.number().int().min(1).max(3650).default(365),
  /**
   * Names of secrets the pack's connectors use, and of those that sign receipts (`receipts_<system>`): each lies in Secrets
   * Manager as `<name>/<secret>` and reaches the functions as POSTHORN_SECRET_<SECRET>.
   */
  secrets: z.array(secretNameSchema).default([]),
  alarmEmail: z.email().nullable().default(null),
});
export type AppConfig = z.infer<typeof appConfigSchema>;

/** Context from `-c` is a string, from cdk.json an object. Throws one line per wrong place. */
export const readAppConfig = (context: unknown): AppConfig => {
  const value: unknown = typeof context === "string" ? JSON.parse(context) : (context ?? {});
  const parsed = appConfigSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  posthorn.${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`cdk.json context "posthorn" is not valid:\n${lines.join("\n")}`);
};
