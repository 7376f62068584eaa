import { describe, expect, it } from "vitest";
import { ulid } from "ulid";
import { newItem } from "../../../shared/core/flow/new-item.ts";
import { parseItem } from "../../../shared/core/parse/parse-item.ts";
import { readInput } from "../../../shared/core/parse/read-input.ts";
import { memoryState } from "../../support/memory-state.ts";
import { starterPack } from "../../support/understood-items.ts";
import { plainTools } from "./read-request.ts";

const AT = "2026-03-02T08:00:00.000Z";

/** What the work list shows of a file after it was read. */
const listed = async (
  text: string,
  fileName: string | null,
): Promise<{ subject: string | undefined; words: string | undefined }> => {
  const state = memoryState({ now: () => AT });
  const rawKey = "inbound/default/letter/one";
  await state.blobs.put(rawKey, new TextEncoder().encode(text));
  const arrival = { channel: "letter" as const, rawKey, sha256: "0".repeat(64), size: text.length, receivedAt: AT };
  const item = newItem({
    itemId: ulid(),
    tenantId: "default",
    arrival: { ...arrival, source: "test", envelope: null, verdicts: {}, fileName },
    at: AT,
    state: "received",
    stage: "parse",
    parentItemId: null,
    note: "test",
  });
  const sandbox = {
    read: (request: Parameters<typeof readInput>[0]) => readInput(request, plainTools),
    close: () => Promise.resolve(),
  };
  const deps = { ...state, sandbox, pack: starterPack(), newId: () => ulid(), now: () => AT };
  const outcome = await parseItem(deps, item);
  return { subject: outcome.changes?.summary?.subject, words: outcome.searchText };
};

describe("what a list calls a letter", () => {
  it.each([
    ["its heading", "Kündigung meines Vertrags", "Kündigung meines Vertrags"],
    ["its labelled line", "Betreff: Umzug", "Umzug"],
    [
      "its heading, cut to a row",
      `Beschwerde ${"über die lange Wartezeit ".repeat(3)}am Telefon`,
      `Beschwerde ${"über die lange Wartezeit ".repeat(3)}`.slice(0, 80),
    ],
  ])("is %s, and the file's name finds it too", async (_, heading, subject) => {
    const text = `Erika Muster\nBirkenweg 7\n10115 Berlin\n\n${heading}\n\nGuten Tag,\n\nes geht um meinen Vertrag.\n\nErika Muster`;

    const row = await listed(text, "scan-0817.txt");

    expect(row.subject).toBe(subject);
    expect(row.words).toContain("scan-0817.txt");
    expect(row.words).toContain(subject);
  });

  it("is the file's name where it has none", async () => {
    const text = "Erika Muster\nBirkenweg 7\n10115 Berlin\n\nGuten Tag,\n\nes geht um meinen Vertrag.\n\nErika Muster";

    expect((await listed(text, "scan-0817.txt")).subject).toBe("scan-0817.txt");
  });
});
