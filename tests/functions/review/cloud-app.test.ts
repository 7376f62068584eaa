import { handle } from "hono/aws-lambda";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cloudApp } from "../../../functions/review/cloud-app.ts";
import { readEnvironment } from "../../../functions/env.ts";
import type { Services } from "../../../functions/services.ts";
import { type Bench, openBench, TENANT } from "./review-bench.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const servicesOf = (): Services =>
  ({
    state: bench.state,
    tenantId: TENANT,
    newId: () => "01JNN0000000000000000000ZZ",
    flow: { items: bench.items, now: () => bench.clock.now, elapsed: () => 0 },
    pack: () => bench.state.packs.load(TENANT),
    signingKey: "k".repeat(64),
  }) as unknown as Services;

const environment = { ...readEnvironment(), POSTHORN_OIDC_ISSUER: "https://issuer.example", POSTHORN_OIDC_AUDIENCE: "console" };

/** As the HTTP API sends it (payload format 2.0). */
const eventOf = (method: string, path: string, headers: Record<string, string> = {}): Parameters<ReturnType<typeof handle>>[0] =>
  ({
    version: "2.0",
    routeKey: "$default",
    rawPath: path,
    rawQueryString: "",
    headers: { host: "mail.example", ...headers },
    requestContext: {
      http: { method, path, sourceIp: "192.0.2.1", userAgent: "", protocol: "HTTP/1.1" },
      domainName: "mail.example",
      stage: "$default",
      accountId: "1",
      apiId: "a",
      authorizer: {},
      requestId: "r",
      routeKey: "$default",
      time: "",
      timeEpoch: 0,
      domainPrefix: "mail",
    },
    isBase64Encoded: false,
  }) as unknown as Parameters<ReturnType<typeof handle>>[0];

describe("the cloud's HTTP face", () => {
  const answer = async (method: string, path: string): Promise<{ statusCode: number; body: string }> =>
    handle(cloudApp(servicesOf(), environment, () => undefined))(eventOf(method, path));

  it("answers health and the description without a sign-in", async () => {
    expect((await answer("GET", "/healthz")).statusCode).toBe(200);
    expect((await answer("GET", "/openapi.json")).body).toContain("/intake/mail");
  });

  it("lets nobody at the items without one", async () => {
    expect((await answer("GET", "/api/items")).statusCode).toBe(401);
  });

  it("tells the console to poll where events cannot be streamed", async () => {
    await bench.close();
    bench = await openBench({ subscribe: undefined } as never);

    const response = await bench.call("anna", "GET", "/stream");

    expect(response.status).toBe(204);
  });

  it("does not start without an issuer: beyond one machine there is no single user", () => {
    expect(() => cloudApp(servicesOf(), readEnvironment(), () => undefined)).toThrow("POSTHORN_OIDC_ISSUER");
  });
});
