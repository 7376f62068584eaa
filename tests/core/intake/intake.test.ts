import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ulid } from "ulid";
import { acceptOriginal } from "../../../shared/core/intake/accept.ts";
import { intake, type IntakeDeps } from "../../../shared/core/intake/intake.ts";
import type { InboundMeta } from "../../../shared/schemas/inbound.ts";
import { type LocalState, openLocalState } from "../../support/local-state.ts";

const MAIL = "From: a@example.org\r\nDate: Mon, 2 Mar 2026 08:00:00 +0100\r\nMessage-ID: <1@example.org>\r\n\r\nHallo";

describe("intake", () => {
  let local: LocalState;
  let deps: IntakeDeps;
  beforeEach(async () => {
    local = await openLocalState();
    const { items, blobs, claims } = local.state;
    deps = { items, blobs, claims, newId: () => ulid(), now: () => "2026-03-02T08:00:00.000Z", elapsed: () => 0 };
  });
  afterEach(() => local.remove());

  const accept = async (text: string, to: string[] = ["service@example.com"]): Promise<string> => {
    const envelope = { from: "a@example.org", to, remoteAddress: "127.0.0.1", helo: "x" };
    const meta: InboundMeta = {
      tenantId: "default",
      channel: "mail",
      receivedAt: "2026-03-02T08:00:00.000Z",
      source: "test",
      fileName: null,
      envelope,
      verdicts: {},
    };
    const accepted = await acceptOriginal(
      { blobs: deps.blobs, newId: deps.newId, announce: async () => undefined },
      new TextEncoder().encode(text),
      meta,
    );
    return accepted.key;
  };

  it("registers an original once, however often its event comes", async () => {
    const key = await accept(MAIL);

    const results = await Promise.all([intake(deps, key), intake(deps, key), intake(deps, key)]);

    const counts = await deps.items.count("default");
    expect(new Set(results.map((result) => result.itemId)).size).toBe(1);
    expect(counts).toEqual({ received: 1 });
    const waiting = await local.state.queues.depth("parse");
    expect(waiting.visible).toBe(1);
  });

  it("notes the second mailbox on the first item when the same mail comes twice", async () => {
    const first = await accept(`Received: by mx1\r\n${MAIL}`, ["service@example.com"]);
    const second = await accept(`Received: by mx2\r\n${MAIL}`, ["billing@example.com"]);

    const registered = await intake(deps, first);
    const duplicate = await intake(deps, second);

    const original = await deps.items.get("default", registered.itemId);
    const copy = await deps.items.get("default", duplicate.itemId);
    expect(duplicate.outcome).toBe("duplicate");
    expect(copy?.parentItemId).toBe(registered.itemId);
    expect(original?.arrival.envelope?.to).toEqual(["service@example.com", "billing@example.com"]);
    expect(original?.ledger.map((entry) => entry.sequence)).toEqual([1, 2]);
  });

  it("keeps different mails that share a Message-ID apart", async () => {
    const first = await accept(MAIL);
    const second = await accept(`${MAIL} noch einmal`);

    await intake(deps, first);
    const other = await intake(deps, second);

    expect(other.outcome).toBe("registered");
  });

  it("says which original is missing, to be tried again", async () => {
    await expect(intake(deps, "inbound/default/mail/none")).rejects.toMatchObject({ code: "original_missing", retryable: true });
  });

  it("takes an object nobody described by its key and content", async () => {
    await deps.blobs.put("inbound/acme/post/brief.pdf", new TextEncoder().encode("%PDF-1.4"));

    const result = await intake(deps, "inbound/acme/post/brief.pdf");

    const item = await deps.items.get("acme", result.itemId);
    expect(item?.arrival.channel).toBe("letter");
  });
});
