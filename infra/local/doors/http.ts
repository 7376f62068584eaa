import { serve } from "@hono/node-server";
import { createServer } from "node:http";
import { localApp } from "../http-app.ts";
import type { Mailroom } from "../mailroom.ts";
import type { Door } from "./smtp.ts";

export interface HttpDoorOptions {
  host: string;
  port: number;
  mailroom: Mailroom;
  onError: (error: unknown) => void;
}

/** One port for the intake API, the review API and the console. */
export const openHttpDoor = (options: HttpDoorOptions): Promise<Door> =>
  new Promise((resolve, reject) => {
    const app = localApp(options.mailroom, options.onError);
    const server = serve({ fetch: app.fetch, hostname: options.host, port: options.port, createServer }, (info) => {
      resolve({
        address: options.host,
        port: info.port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      });
    });
    server.on("error", reject);
  });
