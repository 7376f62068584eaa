import { randomInt } from "node:crypto";
import { availableParallelism } from "node:os";
import { monotonicFactory } from "ulid";
import { openState, stateConfigFrom } from "#adapters";
import type { ClassifyItemDeps } from "../shared/core/classify/classify-item.ts";
import type { DeliverItemDeps } from "../shared/core/deliver/deliver-item.ts";
import type { ExtractItemDeps } from "../shared/core/extract/extract-item.ts";
import { correctionsWithPlaces } from "../shared/core/learn/corrections-with-places.ts";
import type { FlowDeps } from "../shared/core/flow/run-stage.ts";
import type { IntakeDeps } from "../shared/core/intake/intake.ts";
import { packInForce } from "../shared/core/review/policies.ts";
import type { ParseDeps } from "../shared/core/parse/parse-item.ts";
import type { RouteItemDeps } from "../shared/core/route/route-item.ts";
import { openSandbox } from "../shared/adapters/sandbox/worker-sandbox.ts";
import type { State } from "../shared/ports/state.ts";
import type { LoadedPack } from "../shared/schemas/pack.ts";
import { type Environment, readEnvironment, readSecretVariables } from "./env.ts";
import { loadSigningKey } from "./signing-key.ts";
import { openClassifier } from "./classifier.ts";
import { openExtractor } from "./extractor.ts";
import { openSecondOpinion } from "./second-opinion.ts";
import { openShadow } from "./shadow-classifier.ts";
import { logger } from "./logger.ts";
import { trainPackModel } from "../shared/core/classify/pack-model.ts";

/** Everything the handlers need, made once per process. */
export interface Services {
  state: State;
  flow: FlowDeps;
  intake: IntakeDeps;
  newId: () => string;
  /** Readers at work at once. */
  readers: number;
  tenantId: string;
  /** Signs case tokens and status links. */
  signingKey: string;
  pack(tenantId: string): Promise<LoadedPack>;
  parse(tenantId: string): Promise<ParseDeps>;
  classify(tenantId: string): Promise<ClassifyItemDeps>;
  extract(tenantId: string): Promise<ExtractItemDeps>;
  route(tenantId: string): Promise<RouteItemDeps>;
  deliver(tenantId: string): Promise<DeliverItemDeps>;
  close(): Promise<void>;
}

export interface ServiceOptions {
  tenantId: string;
  readers?: number;
  /** Makes the pack's own model when it was never made; here and now unless the deployment knows better. */
  train?: (pack: LoadedPack) => Promise<Uint8Array>;
}

export const openServices = async (opened: State, options: ServiceOptions): Promise<Services> => {
  const signingKey = await loadSigningKey(opened.settings, options.tenantId, () => new Date().toISOString());
  const readers = options.readers ?? availableParallelism();
  const now = (): string => new Date().toISOString();
  const ulid = monotonicFactory(random);
  const newId = (): string => ulid();
  const state: State = { ...opened, corrections: correctionsWithPlaces(opened.corrections, { ...opened, now, newId }) };
  const flow: FlowDeps = { items: state.items, now, elapsed: () => performance.now() };
  const sandbox = openSandbox({ workers: readers });
  const packs = new Map<string, Promise<LoadedPack>>();
  const pack = (tenantId: string): Promise<LoadedPack> => once(packs, tenantId, () => state.packs.load(tenantId));
  const classifier = openClassifier({
    state,
    pack,
    train: options.train ?? (async (loaded) => trainPackModel(loaded)),
    elapsed: flow.elapsed,
    onUnusable: (fact) => logger.warn("stored model not used", { ...fact }),
  });
  const report = (problem: string, error: unknown): void => logger.warn(problem, { error: String(error) });
  const extractor = openExtractor({
    state,
    pack,
    secrets: readSecretVariables(),
    now,
    newId,
    report,
  });
  const shadow = openShadow({ state, pack, now, elapsed: flow.elapsed, report });
  const opinions = openSecondOpinion({ pack, claims: state.claims, now, newId });
  const { blobs, claims, cases } = state;
  return {
    state,
    flow,
    intake: { ...flow, blobs, claims, newId },
    newId,
    readers,
    tenantId: options.tenantId,
    signingKey,
    pack,
    parse: async (tenantId) => ({ ...flow, blobs, claims, newId, sandbox, pack: (await pack(tenantId)).pack }),
    classify: async (tenantId) => ({
      blobs,
      classify: await classifier.of(tenantId),
      secondOpinion: await opinions.of(tenantId),
      lookOn: await shadow.of(tenantId),
    }),
    extract: async (tenantId) => ({ blobs, extract: await extractor.of(tenantId) }),
    // What leads saved since the last item counts at once.
    route: async (tenantId) => {
      const inForce = await packInForce(state.settings, tenantId, await pack(tenantId));
      return { blobs, cases, claims, pack: inForce.pack, signingKey, now };
    },
    deliver: async (tenantId) => ({ blobs, cases, pack: (await pack(tenantId)).pack, now }),
    close: async () => {
      await sandbox.close();
      await state.close();
    },
  };
};

const RANDOM_STEPS = 2 ** 32;
/** As unguessable as the library's own, which asks the system anew for each letter: that cost more than storing the id. */
const random = (): number => randomInt(RANDOM_STEPS) / RANDOM_STEPS;

let provided: Promise<Services> | null = null;

/** For a deployment that opens its state itself, such as one machine. */
export const provideServices = (services: Services): void => {
  provided = Promise.resolve(services);
};

/** The process's services, opened from the environment at first use (a cold start). */
export const services = (): Promise<Services> => {
  provided ??= openFromEnvironment(readEnvironment());
  return provided;
};

const openFromEnvironment = async (environment: Environment): Promise<Services> =>
  openServices(await openState(stateConfigFrom(environment)), { tenantId: environment.POSTHORN_TENANT });

/** One load per key, also when many ask at once; a failed load is forgotten so that the next call tries again. */
const once = <T>(loads: Map<string, Promise<T>>, key: string, load: () => Promise<T>): Promise<T> => {
  const running = loads.get(key);
  if (running !== undefined) return running;
  const started = load().catch((error: unknown) => {
    loads.delete(key);
    throw error;
  });
  loads.set(key, started);
  return started;
};
