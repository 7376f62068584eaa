import { serve } from "@hono/node-server";
import { openState } from "#adapters";
import { ulid } from "ulid";
import { reviewApi } from "../../functions/review/api.ts";
import type { Identities } from "../../functions/review/identity/identity.ts";
import { observeItems } from "../../infra/local/observed-items.ts";
import { WorkerStatistics } from "../../shared/adapters/local/worker-statistics.ts";
import { aExtraction } from "../functions/review/examples.ts";
import { fillStore, TENANT } from "./many-items.ts";

/** The review API over a store with many items, for the simulated clerks: `clerks-server.ts <folder> <items>`. Prints its address. */
const [folder = "", items = "100000"] = process.argv.slice(2);

/** Whoever the header names, with a token: what matters here is the work, not the signing in. */
const identities: Identities = {
  singleUser: false,
  identify: (request) => {
    const user = request.headers.get("x-clerk");
    const groups = user?.startsWith("lead-") === true ? ["lead"] : ["clerk"];
    return Promise.resolve(user === null ? null : { user, name: user, groups, session: user, byToken: true });
  },
  routes: null,
};

const state = await openState({ dataFolder: folder, packs: { folder: "shared/packs", default: "customer-service" } });
const stored = Object.values(await state.items.count(TENANT)).reduce((sum, count) => sum + count, 0);
if (stored === 0) await fillStore(state, Number(items));
const observed = observeItems(state.items);
const statistics = new WorkerStatistics(folder);
const loaded = await state.packs.load(TENANT);
const api = reviewApi({
  state: { ...state, items: observed },
  tenantId: TENANT,
  identities,
  pack: () => Promise.resolve(loaded),
  extract: ({ classification }) => Promise.resolve(aExtraction({ category: classification.category })),
  now: () => new Date().toISOString(),
  newId: ulid,
  subscribe: (listener) => observed.subscribe(listener),
  statistics,
  onError: (error) => console.error("surprise in the server:", error),
});
const server = serve({ fetch: api.fetch, hostname: "127.0.0.1", port: 0 }, (info) =>
  console.log(`http://127.0.0.1:${info.port}`),
);

process.once("SIGTERM", () => {
  server.close(() => void statistics.close().then(() => state.close()));
});
