import type { Hono } from "hono";

/** Who sends the request, as far as the sign-in knows; rights come from the person's record. */
export interface Identity {
  user: string;
  name: string;
  /** Groups of the issuer: role names, and `team-<team>`. */
  groups: string[];
  /** Binds the CSRF token to the session. */
  session: string;
  /** The request itself carried the proof (Authorization header): a browser cannot be tricked into sending that, so no CSRF token is asked for. */
  byToken: boolean;
}

/** A way to sign in. */
export interface Identities {
  singleUser: boolean;
  /** null: not signed in. Throws nothing for bad or old tokens. */
  identify(request: Request): Promise<Identity | null>;
  /** Mounted below /api/auth. */
  routes: Hono | null;
}
