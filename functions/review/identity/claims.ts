import type { JWTPayload } from "jose";
import { z } from "zod";

/** Where issuers put groups: Cognito, Entra ID and Keycloak, others. */
const GROUP_CLAIMS = ["cognito:groups", "groups", "roles"];
const namesSchema = z.array(z.string()).catch([]);
const textSchema = z.string().min(1).max(200);

export interface Claims {
  user: string;
  name: string;
  groups: string[];
}

/** The person in a token. The address identifies only where the issuer vouches for it; else the subject does. */
export const claimsOf = (payload: JWTPayload): Claims | null => {
  const subject = textSchema.safeParse(payload.sub);
  if (!subject.success) return null;
  const email = textSchema.safeParse(payload["email"]);
  const vouched = payload["email_verified"] === true || payload["email_verified"] === "true";
  const user = email.success && vouched ? email.data.toLowerCase() : subject.data;
  const name = textSchema.safeParse(payload["name"]);
  const groups = GROUP_CLAIMS.flatMap((claim) => namesSchema.parse(payload[claim]));
  return { user, name: name.success ? name.data : user, groups: [...new Set(groups)] };
};
