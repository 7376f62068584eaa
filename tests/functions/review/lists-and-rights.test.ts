import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { singleUser } from "../../../functions/review/identity/single-user.ts";
import {
  bulkAnswerSchema,
  countsSchema,
  itemDetailSchema,
  itemListSchema,
  meSchema,
  refusalSchema,
  savedSearchesSchema,
} from "../../../shared/schemas/review-api.ts";
import { auditSchema, deadLettersSchema } from "../../../shared/schemas/review-pages.ts";
import { aExtraction, aField } from "./examples.ts";
import { type Bench, openBench, TENANT } from "./review-bench.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const iban = "DE02120300000000202051";

describe("rights", () => {
  it("asks who is there", async () => {
    const response = await bench.call("", "GET", "/me");

    expect(response.status).toBe(401);
    expect(refusalSchema.parse(await response.json()).code).toBe("signed_out");
  });

  it("shows a partner only the items of their teams, in lists, counts and by address", async () => {
    const theirs = await bench.waiting();
    const other = await bench.waiting();
    const stored = await bench.get(other.itemId);
    await bench.items.advance({
      item: {
        ...stored,
        version: stored.version + 1,
        summary: { ...stored.summary, team: "billing" },
        ledger: [
          ...stored.ledger,
          {
            itemId: stored.itemId,
            tenantId: TENANT,
            sequence: stored.version + 1,
            at: bench.clock.now,
            from: "needs_review",
            to: "needs_review",
            by: "test",
            actor: "system",
            note: "",
          },
        ],
      },
      outbox: [],
    });

    const list = itemListSchema.parse(await (await bench.call("paul:partner,team-customer-care", "GET", "/items")).json());
    const hidden = await bench.call("paul:partner,team-customer-care", "GET", `/items/${other.itemId}`);
    const counts = countsSchema.parse(await (await bench.call("paul:partner,team-customer-care", "GET", "/counts")).json());

    expect(list.rows.map((row) => row.itemId)).toEqual([theirs.itemId]);
    expect(hidden.status).toBe(404);
    expect(counts.tiles["waiting"]).toBe(1);
  });

  it("hides sensitive fields from those who need not see them, in the form, the text and the originals", async () => {
    const extraction = aExtraction({ fields: { iban: aField("iban", iban, { raw: "DE02 1203 0000 0000 2020 51" }) } });
    const item = await bench.waiting({ extraction }, { parsed: { text: "Meine IBAN: DE02 1203 0000 0000 2020 51" } });

    const response = await bench.call("otto:auditor", "GET", `/items/${item.itemId}`);
    const raw = await bench.call("otto:auditor", "GET", `/items/${item.itemId}/raw`);
    const text = await response.text();

    expect(text).not.toContain("1203 0000");
    expect(text).not.toContain(iban);
    expect(itemDetailSchema.parse(JSON.parse(text)).item.extraction?.fields["iban"]?.value).toBeNull();
    expect(raw.status).toBe(403);
  });

  it("lets an auditor look and nothing else", async () => {
    const item = await bench.waiting();

    const claim = await bench.call("otto:auditor", "POST", `/items/${item.itemId}/claim`);

    expect(claim.status).toBe(403);
    expect((await bench.get(item.itemId)).version).toBe(item.version);
  });

  it("lets an admin give rights that count more than the issuer's groups", async () => {
    await bench.call("ada:admin", "PUT", "/people/anna", { body: { name: "Anna", roles: ["auditor"] } });

    const me = meSchema.parse(await (await bench.call("anna:clerk", "GET", "/me")).json());

    expect(me.roles).toEqual(["auditor"]);
  });

  it("gives the people of a large house page by page", async () => {
    for (const user of ["dora", "anna", "carl", "bert"]) {
      await bench.call("ada:admin", "PUT", `/people/${user}`, { body: { name: user, roles: ["clerk"] } });
    }
    const usersOf = async (path: string): Promise<unknown> => {
      const answer: unknown = await (await bench.call("ada:admin", "GET", path)).json();
      return answer;
    };

    const first = await usersOf("/people?limit=3");
    const second = await usersOf("/people?limit=3&cursor=carl");
    const odd = await bench.call("ada:admin", "GET", "/people?limit=100000");

    expect(first).toMatchObject({ people: [{ user: "anna" }, { user: "bert" }, { user: "carl" }], cursor: "carl" });
    expect(second).toMatchObject({ people: [{ user: "dora" }], cursor: null });
    expect(odd.status).toBe(422);
  });
});

describe("the single local user", () => {
  it("answers loopback names only, so that no web page can rebind its own name to us", async () => {
    await bench.close();
    bench = await openBench({ identities: singleUser({ user: "local", name: "Local" }) });

    const local = await bench.api.request("http://localhost:8080/me");
    const rebound = await bench.api.request("http://evil.example:8080/me");

    expect(meSchema.parse(await local.json()).singleUser).toBe(true);
    expect(rebound.status).toBe(403);
  });

  it("refuses changes without the CSRF token or from another origin", async () => {
    await bench.close();
    bench = await openBench({ identities: singleUser({ user: "local", name: "Local" }) });
    const { csrfToken } = meSchema.parse(await (await bench.api.request("http://localhost/me")).json());
    const post = (headers: Record<string, string>): Promise<Response> =>
      Promise.resolve(bench.api.request("http://localhost/items/next", { method: "POST", body: "{}", headers }));

    const without = await post({});
    const foreign = await post({ "x-csrf-token": csrfToken, origin: "http://evil.example" });
    const right = await post({ "x-csrf-token": csrfToken, origin: "http://localhost" });

    expect([without.status, foreign.status, right.status]).toEqual([403, 403, 204]);
  });

  it("keeps the CSRF token over a restart, so that a page left open goes on", async () => {
    const identities = singleUser({ user: "local", name: "Local" });
    const again = await openBench({ identities, state: bench.state });
    const first = meSchema.parse(await (await again.api.request("http://localhost/me")).json());
    const third = await openBench({ identities, state: bench.state });

    const second = meSchema.parse(await (await third.api.request("http://localhost/me")).json());

    expect(second.csrfToken).toBe(first.csrfToken);
    await again.close();
    await third.close();
  });
});

describe("many at once", () => {
  it("does each of a bulk on its own and says what could not be done", async () => {
    const free = await bench.waiting();
    const locked = await bench.waiting();
    await bench.call("anna", "POST", `/items/${locked.itemId}/claim`);

    const response = await bench.call("lea:lead", "POST", "/items/bulk", {
      body: { action: "spam", ids: [free.itemId, locked.itemId] },
    });
    const { results } = bulkAnswerSchema.parse(await response.json());

    expect(results.map((result) => result.done)).toEqual([true, false]);
    expect((await bench.get(free.itemId)).state).toBe("rejected");
  });

  it("re-categorises without keeping the locks", async () => {
    const item = await bench.waiting();

    await bench.call("anna", "POST", "/items/bulk", { body: { action: "category", ids: [item.itemId], category: "complaint" } });
    const stored = await bench.get(item.itemId);

    expect(stored.state).toBe("needs_review");
    expect(stored.review.lock).toBeNull();
    expect(stored.summary.category).toBe("complaint");
  });

  it("splits attachments off as items of their own, once even when asked twice", async () => {
    const attachment = { name: "brief.pdf", mediaType: "application/pdf", bytes: new TextEncoder().encode("%PDF-1.4") };
    const item = await bench.waiting({}, { parsed: { attachment } });

    const response = await bench.call("anna", "POST", `/items/${item.itemId}/split`, {
      body: { parts: ["1"] },
      version: item.version,
    });
    const parent = await bench.get(item.itemId);
    const child = await bench.get(parent.childItemIds[0] ?? "");

    expect(response.status).toBe(200);
    expect(parent.state).toBe("split");
    expect(child).toMatchObject({
      parentItemId: item.itemId,
      state: "received",
      stage: "parse",
      arrival: { fileName: "brief.pdf" },
    });
    expect((await bench.state.queues.depth("parse")).visible).toBe(1);
  });

  it("splits off the attachments chosen only, and refuses a part that does not exist", async () => {
    const item = await bench.waiting({}, { parsed: { attachments: ["a.txt", "b.txt", "c.txt"] } });
    const split = (parts: string[]): Promise<Response> =>
      bench.call("anna", "POST", `/items/${item.itemId}/split`, { body: { parts }, version: item.version });

    const odd = await split(["2", "17"]);
    const untouched = await bench.get(item.itemId);
    await split(["1", "3"]);
    const parent = await bench.get(item.itemId);
    const names = await Promise.all(parent.childItemIds.map(async (id) => (await bench.get(id)).arrival.fileName));

    expect([odd.status, untouched.childItemIds]).toEqual([409, []]);
    expect(names).toEqual(["a.txt", "c.txt"]);
  });

  it("merges an item into another as its duplicate", async () => {
    const [one, other] = [await bench.waiting(), await bench.waiting()];

    await bench.call("anna", "POST", `/items/${one.itemId}/merge`, { body: { into: other.itemId }, version: one.version });

    expect(await bench.get(one.itemId)).toMatchObject({ state: "duplicate", parentItemId: other.itemId });
  });
});

describe("tiles, audit log, dead letters", () => {
  it("keeps a person's own searches and counts them live", async () => {
    await bench.waiting();
    const search = { id: "umzug", label: { de: "Umzug", en: "Moves" }, query: { category: "address_change" } };
    await bench.call("anna", "POST", "/searches", { body: search });

    const counts = countsSchema.parse(await (await bench.call("anna", "GET", "/counts")).json());
    const others = savedSearchesSchema.parse(await (await bench.call("bert", "GET", "/searches")).json());

    expect(counts.tiles["umzug"]).toBe(1);
    expect(others.searches.some((one) => one.id === "umzug")).toBe(false);
  });

  it("writes a line for each change and each denial, newest first, and finds them again", async () => {
    const item = await bench.waiting();
    await bench.call("anna", "POST", `/items/${item.itemId}/claim`);
    bench.clock.forward(1);
    await bench.call("anna", "POST", `/items/${item.itemId}/comment`, { body: { text: "x" } });
    bench.clock.forward(1);
    await bench.call("otto:auditor", "POST", `/items/${item.itemId}/claim`);

    const all = auditSchema.parse(await (await bench.call("lea:lead", "GET", "/audit")).json());
    const annas = auditSchema.parse(await (await bench.call("lea:lead", "GET", "/audit?actor=anna&limit=1")).json());

    expect(all.entries.map((entry) => `${entry.actor} ${entry.action} ${entry.detail}`.trim())).toEqual([
      "otto claim denied",
      "anna comment",
      "anna claim",
    ]);
    expect(annas.entries).toHaveLength(1);
    expect(annas.cursor).not.toBeNull();
  });

  it("exports the audit log so that no spreadsheet takes a cell for a formula", async () => {
    await bench.call("=cmd|'/c calc'!A1:lead", "POST", "/items/bulk", {
      body: { action: "spam", ids: ["01JNN0000000000000000000ZZ"] },
    });

    const csv = await (await bench.call("lea:lead", "GET", "/audit.csv")).text();

    expect(csv).toContain(`"'=cmd|'/c calc'!A1"`);
    expect(csv.split("\r\n")[1]?.startsWith('"2026')).toBe(true);
  });

  it("lists dead letters over all queues and puts them back", async () => {
    const send = { body: JSON.stringify({ itemId: "01JNN0000000000000000000ZZ", tenantId: TENANT, attempt: 1 }) };
    await bench.state.queues.send("parse-dlq", [send]);

    const list = deadLettersSchema.parse(await (await bench.call("lea:lead", "GET", "/dead-letters")).json());
    const redriven = await bench.call("lea:lead", "POST", "/dead-letters/redrive", { body: { queue: "parse" } });

    expect(list.letters).toMatchObject([{ queue: "parse", itemId: "01JNN0000000000000000000ZZ" }]);
    expect(redriven.status).toBe(200);
    expect((await bench.state.queues.depth("parse")).visible).toBe(1);
  });
});

describe("originals", () => {
  it("sends every part as a harmless download, whatever its name and type", async () => {
    const attachment = {
      name: 'a"\r\nset-cookie: x=1\u202egpj.html',
      mediaType: "text/html",
      bytes: new TextEncoder().encode("<script>alert(1)</script>"),
    };
    const item = await bench.waiting({}, { parsed: { attachment } });

    const response = await bench.call("anna", "GET", `/items/${item.itemId}/parts/1?inline=1`);

    expect(response.headers.get("content-type")).toBe("application/octet-stream");
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="a___set-cookie: x=1_gpj.html"/);
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("shows an HTML body in a page that can do nothing", async () => {
    const item = await bench.waiting(
      {},
      { parsed: { html: '<p onclick=alert(1)>Hallo</p><img src="https://evil.example/x.gif"><script>alert(1)</script>' } },
    );

    const response = await bench.call("anna", "GET", `/items/${item.itemId}/parts/1/html`);
    const page = await response.text();

    expect(page).toContain("<p>Hallo</p>");
    expect(page).not.toContain("evil.example");
    expect(response.headers.get("content-security-policy")).toContain("sandbox allow-popups");
    expect(response.headers.get("x-posthorn-blocked-images")).toBe("1");
  });
});
