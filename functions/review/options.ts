import type { Context } from "hono";
import type { ReviewDeps } from "../../shared/core/review/act.ts";
import type { Reviewer } from "../../shared/core/review/reviewer.ts";
import type { State } from "../../shared/ports/state.ts";
import type { Item } from "../../shared/schemas/item.ts";
import type { LoadedPack } from "../../shared/schemas/pack.ts";
import type { Identities } from "./identity/identity.ts";

export interface ReviewApiOptions {
  state: State;
  tenantId: string;
  identities: Identities;
  /** As it is in force: the pack's files with the saved policies applied. */
  pack: () => Promise<LoadedPack>;
  extract: ReviewDeps["extract"];
  /** Default: the format rules of shared/core/review/check-value.ts. */
  checkValue?: ReviewDeps["checkValue"];
  now: () => string;
  newId: () => string;
  /** Tells of each written version of an item; absent where no events can be had (the stream then answers 204 and the console polls). */
  subscribe?: (listener: (item: Item) => void) => () => void;
  /** Default 10 s. */
  undoSeconds?: number;
  onError: (error: unknown) => void;
}

export interface ReviewEnv {
  /** `audit`: words a route adds to the line of the audit log. */
  Variables: { reviewer: Reviewer; csrfToken: string; audit?: string };
}

export type ReviewContext = Context<ReviewEnv>;
