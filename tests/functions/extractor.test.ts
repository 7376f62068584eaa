import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openExtractor } from "../../functions/extractor.ts";
import type { Pack } from "../../shared/schemas/pack.ts";
import { givenArrival, givenClassification, givenParsed, starterPack } from "../core/extract/given-mail.ts";
import { type LocalState, openLocalState } from "../support/local-state.ts";

const CATEGORY = "meter_reading";
const CUSTOMERS = "Kundennummer,Name,PLZ,Ort\n4711-0815,Anna Weber,79235,Vogtsburg\n";

let local: LocalState;
beforeEach(async () => {
  local = await openLocalState();
});
afterEach(() => local.remove());

const mail = () => {
  const text = "Guten Tag,\n\nmeine Kundennummer lautet 4711-0815, der Zählerstand ist 12345 kWh.\n\nAnna Weber\n79235 Vogtsburg";
  const given = { category: CATEGORY, text, from: { name: "Anna Weber", address: "anna@kunde.example" } };
  return { parsed: givenParsed(given), classification: givenClassification(given), arrival: givenArrival({}) };
};

const extractorWith = (options: {
  pack?: Partial<Pack>;
  lists?: Record<string, string>;
  fetch?: typeof fetch;
  problems?: string[];
}) => {
  const masterData = Object.fromEntries(
    Object.entries(options.lists ?? {}).map(([name, text]) => [name, new TextEncoder().encode(text)]),
  );
  const loaded = { pack: { ...starterPack(), ...options.pack }, examples: [], masterData, hash: "test" };
  return openExtractor({
    state: local.state,
    pack: () => Promise.resolve(loaded),
    now: () => "2026-03-02T09:00:00.000Z",
    newId: () => "01J00000000000000000000001",
    secrets: { POSTHORN_SECRET_MASTER_DATA_TOKEN: "geheim" },
    report: (problem) => options.problems?.push(problem),
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  });
};

describe("extraction as the functions run it", () => {
  it("names the customer from the pack's lists", async () => {
    const extractor = extractorWith({ lists: { customers: CUSTOMERS } });

    const { customer } = await (await extractor.of("default"))(mail());

    expect(customer).toMatchObject({ id: "4711-0815", displayName: "Anna Weber" });
  });

  it("asks the tenant's look-up service where the pack names one, with its secret", async () => {
    const asked: { url: string; authorization: string | null }[] = [];
    const extractor = extractorWith({
      pack: { masterData: { customers: "https://crm.example/find" } },
      fetch: (input, init) => {
        asked.push({ url: new Request(input).url, authorization: new Headers(init?.headers).get("authorization") });
        return Promise.resolve(Response.json([]));
      },
    });

    const { customer } = await (await extractor.of("default"))(mail());

    expect(customer).toBeNull();
    expect(asked).toEqual([{ url: "https://crm.example/find", authorization: "Bearer geheim" }]);
  });

  it("goes on without learnt places that cannot be read, and says so", async () => {
    const problems: string[] = [];
    const damaged = { name: "anchors", version: 1, at: "2026-03-02T09:00:00.000Z", by: "test", note: "", value: "nonsense" };
    await local.state.settings.put("default", damaged);
    const extractor = extractorWith({ problems });

    const { fields } = await (await extractor.of("default"))(mail());

    expect(fields["customerNumber"]?.value).toBe("4711-0815");
    expect(problems).toHaveLength(1);
  });
});
