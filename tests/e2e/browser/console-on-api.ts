import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import type { Bench } from "../../functions/review/review-bench.ts";

const built = fileURLToPath(new URL("../../../dist/console", import.meta.url));

/** The built console on the review API itself, for what only the server can keep back. Who asks stands in a header. */
export const consoleOnApi = (bench: Bench): Promise<{ url: string; close: () => Promise<void> }> => {
  const app = new Hono();
  app.route("/api", bench.api);
  app.use("*", serveStatic({ root: built }));
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) =>
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: () =>
          new Promise((finished) => {
            server.close(() => finished());
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      }),
    );
  });
};
