import type { Context } from "hono";
import type { ReviewDeps } from "../../shared/core/review/act.ts";
import type { Reviewer } from "../../shared/core/review/reviewer.ts";
import type { Statistics } from "../../shared/ports/statistics.ts";
import type { State } from "../../shared/ports/state.ts";
import type { Item } from "../../shared/schemas/item.ts";
import type { LoadedPack } from "../../shared/schemas/pack.ts";
import type { LearningDesk } from "./learning-desk.ts";
import type { Identities } from "./identity/identity.ts";

export interface ReviewApiOptions {
  state: State;
  tenantId: string;
  identities: Identities;
  /** In options given to the API: the pack's files. Inside the API: the pack in force, with the saved policies applied. */
  pack: () => Promise<LoadedPack>;
  extract: ReviewDeps["extract"];
  /** Default: the format rules of shared/core/review/check-value.ts. */
  checkValue?: ReviewDeps["checkValue"];
  now: () => string;
  newId: () => string;
  /** Tells of each written version of an item; absent where no events can be had (the stream then answers 204 and the console polls). */
  subscribe?: (listener: (item: Item) => void) => () => void;
  /** Trainer and learnt places; default: models as they lie in the store. */
  learning?: LearningDesk;
  /** Starts a training in the background; absent where this process must not. */
  train?: (by: string) => void;
  /** Takes back what was learnt from these items (places of values, words), for erasure. */
  forgetLessons?: (itemIds: string[]) => Promise<number>;
  /** Counts inside the store; without it each item of the period is opened. */
  statistics?: Statistics;
  /** Default 10 s. */
  undoSeconds?: number;
  onError: (error: unknown) => void;
}

/** What the routes get. */
export interface RouteOptions extends ReviewApiOptions {
  packFiles: () => Promise<LoadedPack>;
}

export interface ReviewEnv {
  /** `audit`: words a route adds to the line of the audit log. */
  Variables: { reviewer: Reviewer; csrfToken: string; audit?: string };
}

export type ReviewContext = Context<ReviewEnv>;
