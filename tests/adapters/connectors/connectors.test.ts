import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Webhook } from "standardwebhooks";
import { afterEach, describe, expect, it } from "vitest";
import { httpCall } from "../../../shared/adapters/connectors/http-client.ts";
import type { ConnectorTools } from "../../../shared/adapters/connectors/connector-tools.ts";
import { openConnector } from "../../../shared/adapters/connectors/open-connector.ts";
import { isPrivateAddress } from "../../../shared/adapters/connectors/private-network.ts";
import { workItemEventSchema } from "../../../shared/schemas/work-item.ts";
import { answerJson, type Behaviour, openStubSystem, type StubSystem } from "../../support/stub-system.ts";
import { eventOf } from "../../support/work-item-events.ts";

const SECRET = `whsec_${Buffer.from("s".repeat(32)).toString("base64")}`;
const secrets: Record<string, string> = { hook: SECRET, token: "t0ken", client: "c1ient" };

const toolsOf = (change: Partial<ConnectorTools> = {}): ConnectorTools & { slept: number[] } => {
  const slept: number[] = [];
  return {
    slept,
    secrets: { read: async (name) => secrets[name] },
    call: httpCall,
    now: Date.now,
    random: () => 0.5,
    sleep: async (milliseconds) => void slept.push(milliseconds),
    ...change,
  };
};

const opened: StubSystem[] = [];
afterEach(async () => {
  for (const system of opened.splice(0)) await system.close();
});

const systemThat = async (behave: Behaviour): Promise<StubSystem> => {
  const system = await openStubSystem(behave);
  opened.push(system);
  return system;
};

const https = (url: string, more: Record<string, unknown> = {}) => ({
  kind: "https",
  url,
  allowPrivateNetwork: true,
  reference: "id",
  timeoutSeconds: 0.3,
  ...more,
});

describe("https connector", () => {
  it("signs the body, carries the work item's id as idempotency key and takes the reference as receipt", async () => {
    const system = await systemThat((_, response) => answerJson(response, 201, { id: 4711 }));
    const connector = openConnector(https(system.url, { signingSecret: "hook" }), toolsOf());

    const answer = await connector.deliver(eventOf(1), false);

    const [request] = system.seen;
    expect(answer).toEqual({ outcome: "accepted", reference: "4711" });
    expect(request?.headers["idempotency-key"]).toBe(eventOf(1).id);
    expect(() => new Webhook(SECRET).verify(request?.body ?? "", request?.headers as Record<string, string>)).not.toThrow();
    expect(workItemEventSchema.parse(JSON.parse(request?.body ?? "")).data.category).toBe("address_change");
  });

  it("speaks the system's own JSON by the mapping", async () => {
    const system = await systemThat((_, response) => answerJson(response, 200, { id: "A" }));
    const mapping = {
      ref: "{{workItemId}}",
      city: "{{fields.address.value.city}}",
      title: "Neu: {{subject}}",
      gone: "{{fields.iban.value}}",
    };

    await openConnector(https(system.url, { mapping }), toolsOf()).deliver(eventOf(1), false);

    expect(JSON.parse(system.seen[0]?.body ?? "")).toEqual({
      ref: eventOf(1).id,
      city: "Köln",
      title: "Neu: Neue Anschrift",
      gone: null,
    });
  });

  it("waits for a later receipt where the answer carries no reference by agreement", async () => {
    const system = await systemThat((_, response) => response.writeHead(202).end());

    const answer = await openConnector(https(system.url, { reference: null }), toolsOf()).deliver(eventOf(1), false);

    expect(answer).toEqual({ outcome: "taken" });
  });

  it("tries a failing system again with growing waits and then leaves it to the queue", async () => {
    const system = await systemThat((_, response) => answerJson(response, 500, {}));
    const tools = toolsOf();

    const answer = await openConnector(https(system.url), tools).deliver(eventOf(1), false);

    expect(answer).toMatchObject({ outcome: "later", reason: "it answered 500" });
    expect(system.seen).toHaveLength(3);
    expect(tools.slept).toEqual([25, 50]);
  });

  it("uses the same key and body in every try", async () => {
    const system = await systemThat((_, response, count) => answerJson(response, count < 3 ? 503 : 200, { id: 1 }));

    const answer = await openConnector(https(system.url), toolsOf()).deliver(eventOf(1), false);

    expect(answer).toEqual({ outcome: "accepted", reference: "1" });
    expect(new Set(system.seen.map((one) => `${String(one.headers["idempotency-key"])} ${one.body}`)).size).toBe(1);
  });

  it("cuts off a system that hangs", async () => {
    const system = await systemThat(() => undefined);
    const started = performance.now();

    const answer = await openConnector(https(system.url, { tries: 1 }), toolsOf()).deliver(eventOf(1), false);

    expect(answer).toEqual({ outcome: "later", reason: "no answer within 0.3 s", seconds: null });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("cuts off a system that starts an answer and never ends it", async () => {
    const system = await systemThat((_, response) => void response.writeHead(200).write("{"));

    const answer = await openConnector(https(system.url, { tries: 1 }), toolsOf()).deliver(eventOf(1), false);

    expect(answer).toMatchObject({ outcome: "later" });
  });

  it("heeds Retry-After instead of its own patience", async () => {
    const system = await systemThat((_, response) => answerJson(response, 429, {}, { "retry-after": "120" }));

    const answer = await openConnector(https(system.url), toolsOf()).deliver(eventOf(1), false);

    expect(answer).toEqual({ outcome: "later", reason: "it answered 429", seconds: 120 });
    expect(system.seen).toHaveLength(1);
  });

  it.each(["<html>Please log in</html>", "{}", '{"id":""}', '{"id":{"a":1}}', ""])(
    "takes 200 with %j for no receipt",
    async (body) => {
      const system = await systemThat((_, response) => response.writeHead(200).end(body));

      const answer = await openConnector(https(system.url, { tries: 1 }), toolsOf()).deliver(eventOf(1), false);

      expect(answer).toMatchObject({ outcome: "later" });
    },
  );

  it("brings a refusal of the content back with its words", async () => {
    const system = await systemThat((_, response) => answerJson(response, 422, { error: "unknown customer" }));

    const answer = await openConnector(https(system.url), toolsOf()).deliver(eventOf(1), false);

    expect(answer).toEqual({ outcome: "rejected", reason: 'it answered 422: {"error":"unknown customer"}' });
  });

  it.each([401, 403, 302, 404])("defines what %i means", async (status) => {
    const system = await systemThat((_, response) => answerJson(response, status, {}, { location: "http://elsewhere.example/" }));

    const answer = await openConnector(https(system.url, { tries: 1 }), toolsOf()).deliver(eventOf(1), false);

    expect(answer.outcome).toBe(status === 404 ? "rejected" : "later");
    expect(system.seen).toHaveLength(1);
  });

  it("does not read an endless answer", async () => {
    const system = await systemThat((_, response) => response.writeHead(200).end("x".repeat(3_000_000)));

    const answer = await openConnector(https(system.url, { tries: 1, timeoutSeconds: 5 }), toolsOf()).deliver(eventOf(1), false);

    expect(answer).toMatchObject({ outcome: "later", reason: "the answer is longer than 1 MB" });
  });

  it("says which secret is missing and where to put it", async () => {
    const system = await systemThat((_, response) => answerJson(response, 200, { id: 1 }));

    const answer = await openConnector(
      https(system.url, { auth: { kind: "header", secret: "nowhere" }, tries: 1 }),
      toolsOf(),
    ).deliver(eventOf(1), false);

    expect(answer).toMatchObject({ outcome: "later" });
    expect(JSON.stringify(answer)).toContain("POSTHORN_SECRET_NOWHERE");
  });
});

describe("OAuth2 client credentials", () => {
  it("fetches a token once, and anew after a 401", async () => {
    const system = await systemThat((request, response, count) => {
      if (request.path === "/token") return answerJson(response, 200, { access_token: `T${count}`, expires_in: 3600 });
      return request.headers.authorization === "Bearer T1" && count > 3
        ? answerJson(response, 401, {})
        : answerJson(response, 200, { id: "ok" });
    });
    const auth = { kind: "oauth2", tokenUrl: `${system.url}/token`, clientId: "posthorn", secret: "client" };
    const connector = openConnector(https(`${system.url}/in`, { auth }), toolsOf());

    const answers = [];
    for (const number of [1, 2, 3]) answers.push(await connector.deliver(eventOf(number), false));

    expect(answers.map((answer) => answer.outcome)).toEqual(["accepted", "accepted", "accepted"]);
    expect(system.seen.filter((one) => one.path === "/token")).toHaveLength(2);
    expect(system.seen[0]?.body).toContain("grant_type=client_credentials");
  });
});

describe("address guard", () => {
  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "::1",
    "fd00::1",
    "fe80::1",
    "::ffff:127.0.0.1",
    "64:ff9b::7f00:1",
    "not an address",
  ])("takes %s for private", (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(["8.8.8.8", "93.184.216.34", "2606:4700::1111"])("takes %s for public", (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });

  it.each([
    "http://example.com/",
    "https://127.0.0.1/",
    "https://[::1]/",
    "https://169.254.169.254/latest/",
    "https://localhost/",
    "https://0x7f.1/",
  ])("does not call %s unless the pack allows it", async (url) => {
    const connector = openConnector({ kind: "https", url, tries: 1 }, toolsOf());

    const answer = await connector.deliver(eventOf(1), false);

    expect(answer).toMatchObject({ outcome: "later" });
    expect(JSON.stringify(answer)).toMatch(/private network|not https/);
  });
});

describe("generic CRM", () => {
  it("puts the record under the work item's id, so that twice is once", async () => {
    const records = new Map<string, string>();
    const system = await systemThat((request, response) => {
      records.set(request.path, request.body);
      answerJson(response, 200, { id: `C-${records.size}` });
    });
    const connector = openConnector({ kind: "crm", url: `${system.url}/api`, allowPrivateNetwork: true }, toolsOf());

    await connector.deliver(eventOf(1), false);
    await connector.deliver(eventOf(1), true);

    expect([...records.keys()]).toEqual([`/api/cases/${eventOf(1).id}`]);
    expect(JSON.parse([...records.values()][0] ?? "")).toMatchObject({
      type: "address_change",
      customer: { number: "4711-0815" },
    });
  });
});

describe("Zammad", () => {
  it("does not make a second ticket when the answer to the first was lost", async () => {
    const tickets: { id: number; number: string; tags: string }[] = [];
    const system = await systemThat((request, response) => {
      if (request.method === "GET") {
        const tag = /posthorn-[\w-]+/.exec(decodeURIComponent(request.path))?.[0] ?? "";
        return answerJson(
          response,
          200,
          tickets.filter((ticket) => ticket.tags.includes(tag)),
        );
      }
      tickets.push({ id: tickets.length + 1, number: `4000${tickets.length}`, tags: String(JSON.parse(request.body).tags) });
      return tickets.length === 1 ? void response.destroy() : answerJson(response, 201, tickets.at(-1));
    });
    const config = {
      kind: "zammad",
      url: system.url,
      group: "Users",
      auth: { kind: "header", scheme: "Token token=", secret: "token" },
      allowPrivateNetwork: true,
    };

    const answer = await openConnector(config, toolsOf()).deliver(eventOf(1), false);

    expect(answer).toEqual({ outcome: "accepted", reference: "40000" });
    expect(tickets).toHaveLength(1);
    expect(system.seen[0]?.headers.authorization).toBe("Token token=t0ken");
    expect(JSON.parse(system.seen[0]?.body ?? "")).toMatchObject({
      group: "Users",
      priority: "2 normal",
      article: { sender: "Customer" },
    });
  });
});

describe("Tryton", () => {
  const config = {
    kind: "tryton",
    database: "office",
    user: "posthorn",
    secret: "token",
    allowPrivateNetwork: true,
    categories: {
      address_change: {
        steps: [
          { do: "find", model: "party.party", domain: [["code", "=", "{{customer}}"]], as: "party", missing: "No such party." },
          {
            do: "create",
            model: "party.address",
            values: { party: "{{party}}", city: "{{fields.address.value.city}}" },
            as: "address",
          },
        ],
        reference: "party.address,{{address}}",
      },
    },
  };

  const trytond =
    (answers: Record<string, (params: unknown[]) => Record<string, unknown>>): Behaviour =>
    (request, response) => {
      const { method, params } = JSON.parse(request.body) as { method: string; params: unknown[] };
      const make = answers[method];
      return answerJson(response, 200, {
        id: 1,
        ...(make === undefined ? { error: ["UnknownMethod", method] } : make(params)),
      });
    };

  it("logs in, walks the steps and gives the record as reference", async () => {
    const system = await systemThat(
      trytond({
        "common.db.login": () => ({ result: [7, "key"] }),
        "model.party.party.search": () => ({ result: [42] }),
        "model.party.address.create": () => ({ result: [99] }),
      }),
    );

    const answer = await openConnector({ ...config, url: system.url }, toolsOf()).deliver(eventOf(1), false);

    expect(answer).toEqual({ outcome: "accepted", reference: "party.address,99" });
    expect(system.seen[1]?.headers.authorization).toBe(`Session ${Buffer.from("posthorn:7:key").toString("base64")}`);
    expect(JSON.parse(system.seen[2]?.body ?? "").params[0]).toEqual([{ party: 42, city: "Köln" }]);
  });

  it("rejects what the ERP does not know, with words for the clerk", async () => {
    const system = await systemThat(
      trytond({ "common.db.login": () => ({ result: [7, "key"] }), "model.party.party.search": () => ({ result: [] }) }),
    );
    const connector = openConnector({ ...config, url: system.url }, toolsOf());

    const unknown = await connector.deliver(eventOf(1), false);
    const other = await connector.deliver(eventOf(1, { category: "complaint" }), false);

    expect(unknown).toEqual({ outcome: "rejected", reason: "No such party." });
    expect(other).toMatchObject({ outcome: "rejected" });
  });

  it("tells a user error from an outage", async () => {
    const refusing = await systemThat(
      trytond({
        "common.db.login": () => ({ result: [7, "key"] }),
        "model.party.party.search": () => ({ result: [42] }),
        "model.party.address.create": () => ({ error: ["UserError", ["The city is required.", ""], null] }),
      }),
    );

    const answer = await openConnector({ ...config, url: refusing.url }, toolsOf()).deliver(eventOf(1), false);

    expect(answer).toMatchObject({ outcome: "rejected" });
    expect(JSON.stringify(answer)).toContain("The city is required.");
  });
});

describe("outbox folder", () => {
  it("leaves one whole file per work item, however often it is delivered", async () => {
    const folder = await mkdtemp(join(tmpdir(), "posthorn-outbox-"));
    const connector = openConnector({ kind: "outbox", folder: join(folder, "crm") }, toolsOf());

    const first = await connector.deliver(eventOf(1), false);
    await connector.deliver(eventOf(1), true);

    const files = await readdir(join(folder, "crm"));
    expect(first).toEqual({ outcome: "accepted", reference: `${eventOf(1).id}.json` });
    expect(files).toEqual([`${eventOf(1).id}.json`]);
    expect(workItemEventSchema.parse(JSON.parse(await readFile(join(folder, "crm", files[0] ?? ""), "utf8"))).id).toBe(
      eventOf(1).id,
    );
    await rm(folder, { recursive: true });
  });
});

describe("a connector's configuration", () => {
  it.each([
    ["an unknown kind", { kind: "pigeon" }],
    ["a broken address", { kind: "https", url: "crm" }],
    ["a secret written out instead of named", { kind: "https", url: "https://crm.example", signingSecret: "whsec_ABC/+" }],
    ["a timeout beyond the worker's", { kind: "https", url: "https://crm.example", timeoutSeconds: 600 }],
  ])("refuses %s", (_, config) => {
    expect(() => openConnector(config, toolsOf())).toThrow(/Invalid|secret's name|too_big|expected/i);
  });
});
