import { describe, expect, it } from "vitest";
import { overlayPack } from "../../../shared/core/route/overlay-pack.ts";
import { simulate } from "../../../shared/core/route/simulate.ts";
import { memoryState } from "../../support/memory-state.ts";
import {
  classificationOf,
  extractionOf,
  fieldOf,
  parsedOf,
  RECEIVED_AT,
  starterPack,
  understoodItem,
} from "../../support/understood-items.ts";

const pack = starterPack();
const { blobs } = memoryState({ now: () => RECEIVED_AT });

const proposed = (yaml: string) => {
  const result = overlayPack(pack, "policy.yaml", yaml);
  if (result.pack === null) throw new Error(result.complaints.map((one) => one.message).join("\n"));
  return result.pack;
};

const replayed = async () => {
  const confidences = [0.99, 0.95, 0.85, 0.6];
  return Promise.all(
    confidences.map(async (confidence, number) => ({
      item: await understoodItem(blobs, number, { classification: classificationOf({ confidence }) }),
      parsed: parsedOf(),
    })),
  );
};

describe("another policy", () => {
  it("shows what would go another way, and how many wrong work items to expect", async () => {
    const result = simulate(await replayed(), {
      current: pack,
      proposed: proposed("categories: { meter_reading: { threshold: 0.8 } }"),
    });

    expect(result.current).toMatchObject({ items: 4, automatic: 2, review: 2, automationRate: 0.5 });
    expect(result.proposed).toMatchObject({ automatic: 3, review: 1 });
    expect(result.proposed.expectedErrors).toBeGreaterThan(result.current.expectedErrors);
    expect(result.changed).toMatchObject([{ from: "review", to: "deliver" }]);
  });

  it("shows whose work it becomes, and what sends it to people", async () => {
    const result = simulate(await replayed(), {
      current: pack,
      proposed: proposed("categories: { meter_reading: { autonomy: assist } }"),
    });

    expect(result.current.teams).toEqual([{ team: "accounts", items: 2 }]);
    expect(result.proposed.teams).toEqual([{ team: "accounts", items: 4 }]);
    expect(result.proposed.reasons[0]).toEqual({ code: "assist_mode", items: 4 });
  });

  it("finds nothing to change in the policy in force", async () => {
    const result = simulate(await replayed(), { current: pack, proposed: proposed("{}") });

    expect(result.changed).toEqual([]);
    expect(result.proposed).toEqual(result.current);
  });

  it("judges what the machine thought, not what a person made of it", async () => {
    const [first] = await replayed();
    if (first === undefined) throw new Error("one item was expected");
    const extraction = extractionOf();
    extraction.fields["meterReading"] = fieldOf("meterReading", { value: "2", unit: "kWh" }, { source: "person", confidence: 1 });
    const classification = {
      ...classificationOf({ confidence: 1 }),
      candidates: [{ category: "meter_reading", confidence: 0.4 }],
    };
    const item = { ...first.item, classification, extraction };

    const result = simulate([{ ...first, item }], { current: pack, proposed: pack });

    expect(result.current.automatic).toBe(0);
    expect(result.current.reasons.map((reason) => reason.code)).toEqual(
      expect.arrayContaining(["category_unsure", "field_missing"]),
    );
  });
});

describe("a policy file", () => {
  it.each([
    ["a system that does not exist", "categories:\n  meter_reading:\n    system: biling\n", 3],
    ["a threshold beyond 1", "categories:\n  meter_reading:\n    threshold: 7\n", 3],
    ["a connector that is none", "systems:\n  crm:\n    connector:\n      kind: pigeon\n", 4],
    ["a setting nobody knows", "colour: blue\n", 1],
  ])("is refused with its line for %s", (_, text, line) => {
    const result = overlayPack(pack, "policy.yaml", text);

    expect(result.pack).toBeNull();
    expect(result.complaints[0]?.line).toBe(line);
  });
});
