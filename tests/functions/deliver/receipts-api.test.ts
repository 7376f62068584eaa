import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { receiptsApi } from "../../../functions/deliver/receipts-api.ts";
import { statusApi } from "../../../functions/review/status-api.ts";
import { statusToken } from "../../../shared/core/cases/status-token.ts";
import { deliveryOffice } from "../../support/delivered-items.ts";

const secretOf = (letter: string): string => `whsec_${Buffer.from(letter.repeat(32)).toString("base64")}`;
const secrets: Record<string, string> = {
  receipts_billing: secretOf("b"),
  receipts_billing_old: secretOf("o"),
  receipts_crm: secretOf("c"),
};

const api = async () => {
  const office = deliveryOffice();
  const { item, events } = await office.delivered(1);
  const app = receiptsApi({
    receipts: { items: office.state.items, cases: office.state.cases, now: office.now },
    tenantId: "default",
    secrets: { read: async (name) => secrets[name] },
  });
  const post = (body: unknown, secret: string, change: { at?: Date; sent?: string; id?: string } = {}) => {
    const text = JSON.stringify(body);
    const at = change.at ?? new Date();
    const id = change.id ?? "msg_1";
    const headers = {
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": new Webhook(secret).sign(id, at, text),
    };
    return app.request("/", { method: "POST", body: change.sent ?? text, headers });
  };
  const receipt = { workItemId: events[0]?.id ?? "", system: "billing", status: "accepted", reference: "B-1" };
  return { office, item, post, receipt, app };
};

describe("POST /receipts", () => {
  it("applies a signed receipt, and answers a replay like the first time", async () => {
    const { post, receipt, office, item } = await api();

    const first = await post(receipt, secretOf("b"));
    const replay = await post(receipt, secretOf("b"));

    expect([first.status, replay.status]).toEqual([200, 200]);
    expect(office.state.all.get(item.itemId)).toMatchObject({ state: "accepted", version: item.version + 1 });
  });

  it("takes the old secret while it is being changed", async () => {
    const { post, receipt } = await api();

    const response = await post(receipt, secretOf("o"));

    expect(response.status).toBe(200);
  });

  it.each([
    ["another system's secret", "c", {}],
    ["a changed body", "b", { sent: '{"workItemId":"x","system":"billing","status":"accepted","reference":"B-2"}' }],
    ["a signature six minutes old", "b", { at: new Date(Date.now() - 6 * 60_000) }],
    ["a signature from six minutes ahead", "b", { at: new Date(Date.now() + 6 * 60_000) }],
  ])("refuses %s", async (_, letter, change) => {
    const { post, receipt, office, item } = await api();

    const response = await post(receipt, secretOf(letter), change);

    expect(response.status).toBe(401);
    expect(office.state.all.get(item.itemId)?.state).toBe("delivered");
  });

  it("allows clocks that are off by four minutes", async () => {
    const { post, receipt } = await api();

    const response = await post(receipt, secretOf("b"), { at: new Date(Date.now() - 4 * 60_000) });

    expect(response.status).toBe(200);
  });

  it("does not let a system answer for another one", async () => {
    const { post, receipt } = await api();

    const response = await post({ ...receipt, system: "crm" }, secretOf("c"));

    expect(response.status).toBe(403);
  });

  it.each([
    ["an unknown work item", { workItemId: "01JZZZZZZZZZZZZZ0000000099-1" }, 404],
    ["a receipt without reference", { reference: undefined }, 422],
    ["a system nobody gave a secret", { system: "erp" }, 401],
  ])("answers %s with what would be right", async (_, change, status) => {
    const { post, receipt } = await api();

    const response = await post({ ...receipt, ...change }, secretOf("b"));

    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
  });

  it("keeps the first answer and says so", async () => {
    const { post, receipt } = await api();
    await post(receipt, secretOf("b"));

    const response = await post({ ...receipt, reference: "B-2" }, secretOf("b"));

    expect(response.status).toBe(409);
  });

  it.each(["", "{", "[]", "x".repeat(20_000)])("survives a body like %j", async (body) => {
    const { app } = await api();

    const response = await app.request("/", { method: "POST", body });

    expect([401, 413, 422]).toContain(response.status);
  });
});

describe("GET /status/{case}", () => {
  const signingKey = "k".repeat(32);

  const asked = async (change: { token?: string; expiresAt?: number; caseId?: string } = {}) => {
    const { office, item } = await api();
    const caseId = item.caseId ?? "";
    const now = Date.parse(office.now());
    const token = change.token ?? statusToken({ caseId, expiresAt: change.expiresAt ?? now + 60_000 }, signingKey);
    const app = statusApi({
      cases: office.state.cases,
      items: office.state.items,
      tenantId: "default",
      signingKey,
      now: () => now,
    });
    return app.request(`/${change.caseId ?? caseId}?token=${token}`);
  };

  it("tells how far it is and nothing about whom or what", async () => {
    const response = await asked();

    const body = await response.text();
    expect(response.status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ state: "with_specialists", requests: [{ state: "with_specialists" }] });
    expect(body).not.toMatch(/Anna|Schmidt|kunde|4711|Zähler|meter/);
  });

  it.each([
    ["an expired token", { expiresAt: 1000 }, 401],
    ["a made-up token", { token: `9999999999.${"a".repeat(43)}` }, 404],
    ["no token", { token: "" }, 404],
    ["another case", { caseId: "01JZZZZZZZZZZZZZ0000000002" }, 404],
    ["no case at all", { caseId: "..%2f..%2fetc" }, 404],
  ])("refuses %s", async (_, change, status) => {
    const response = await asked(change);

    expect(response.status).toBe(status);
  });
});
