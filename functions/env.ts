import { z } from "zod";

/** Every variable a function may read. Its construct must provide exactly the ones its deployment needs; adapters parse their own part again. */
export const environmentSchema = z.object({
  /** Folder of the pack, relative to the bundle or the working directory. */
  POSTHORN_PACK: z.string().min(1).default("shared/packs/customer-service"),
  POSTHORN_TENANT: z.string().min(1).default("default"),
  POSTHORN_LOG_LEVEL: z.enum(["DEBUG", "INFO", "WARN", "ERROR", "SILENT"]).default("INFO"),
  /** One machine: the data folder. */
  POSTHORN_DATA: z.string().optional(),
  /** One machine: password of the mailbox named by --imap; never on the command line, where other programs see it. */
  POSTHORN_IMAP_PASSWORD: z.string().optional(),
  /** Server that sends confirmations: smtp://host:587, smtps://host:465 or ses://eu-central-1. Its login never stands in the address. */
  POSTHORN_MAIL_RELAY: z.string().optional(),
  POSTHORN_SMTP_USER: z.string().optional(),
  POSTHORN_SMTP_PASSWORD: z.string().optional(),
  /** Cloud: names the stack made. */
  POSTHORN_BUCKET: z.string().optional(),
  POSTHORN_TABLE: z.string().optional(),
  /** Start of all queue URLs, e.g. https://sqs.eu-central-1.amazonaws.com/123456789012/posthorn- */
  POSTHORN_QUEUE_URL_PREFIX: z.string().optional(),
  /** Where the console is reached; links in work items start with it. */
  POSTHORN_BASE_URL: z.string().optional(),
  /** Who signs people in, and our client id there; the secret only for clients that have one. */
  POSTHORN_OIDC_ISSUER: z.string().optional(),
  POSTHORN_OIDC_AUDIENCE: z.string().optional(),
  POSTHORN_OIDC_SECRET: z.string().optional(),
});
export type Environment = z.infer<typeof environmentSchema>;

/** The only reader of process.env. Throws with the variable's name and what would be right. */
export const readEnvironment = (): Environment => environmentSchema.parse(process.env);

/** Variables that hold connectors' secrets: POSTHORN_SECRET_<NAME>. */
export const readSecretVariables = (): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith("POSTHORN_SECRET_")));
