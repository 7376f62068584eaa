import { z } from "zod";

const LOOPBACK_NAMES = new Set(["localhost", "127.0.0.1", "[::1]"]);
const LOOPBACK_ADDRESS = /^(127\.|::1$|::ffff:127\.)/;

/** What @hono/node-server puts into the environment. */
const connectionSchema = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) });

/**
 * The name in the address bar must be a loopback one: another name that resolves to 127.0.0.1 is DNS rebinding, and then
 * any web page could read the mail. Where the socket is known, its other end must be this machine too.
 */
export const isLoopbackRequest = (request: Request, environment: unknown): boolean => {
  const host = new URL(request.url).hostname;
  const connection = connectionSchema.safeParse(environment);
  const fromHere = !connection.success || LOOPBACK_ADDRESS.test(connection.data.incoming.socket.remoteAddress);
  return LOOPBACK_NAMES.has(host) && fromHere;
};
