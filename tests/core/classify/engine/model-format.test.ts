import { assert as assertProperty, integer, property, uint8Array } from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeModel, encodeModel } from "../../../../shared/core/classify/engine/model-format.ts";
import { DEFAULT_RECIPE } from "../../../../shared/core/classify/engine/recipe.ts";
import { createPredictor } from "../../../../shared/core/classify/engine/predict.ts";
import { examples, trainSmall } from "../training-fixture.ts";

describe("the model file", () => {
  it("is the same byte for byte when trained twice on the same data", () => {
    const first = encodeModel(trainSmall());

    const second = encodeModel(trainSmall());

    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it.each(["softmax", "support_vectors", "blend"] as const)("answers after reading as it did before writing (%s)", (method) => {
    const model = trainSmall({ method, hidden: { ...DEFAULT_RECIPE.hidden, leastClasses: 0 } });
    const text = { title: "", text: "neue Adresse nach dem Umzug", features: [] };
    const before = createPredictor(model)(text).probabilities;

    const reading = decodeModel(encodeModel(model));

    expect(reading.ok && [...createPredictor(reading.model)(text).probabilities]).toEqual([...before]);
  });

  it("reads a model that lies unaligned inside a larger buffer", () => {
    const bytes = encodeModel(trainSmall());
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);

    const reading = decodeModel(larger.subarray(3));

    expect(reading.ok).toBe(true);
  });

  it("refuses foreign bytes and says why", () => {
    const reading = decodeModel(new TextEncoder().encode("%PDF-1.7 this is no model at all"));

    expect(reading).toMatchObject({ ok: false, code: "not_a_model" });
  });

  it("refuses another format version", () => {
    const bytes = encodeModel(trainSmall());
    bytes[4] = 99;

    const reading = decodeModel(bytes);

    expect(reading).toMatchObject({ ok: false, code: "other_version", reason: expect.stringContaining("99") });
  });

  it("refuses a file cut short", () => {
    const bytes = encodeModel(trainSmall());

    const reading = decodeModel(bytes.subarray(0, bytes.length - 40));

    expect(reading).toMatchObject({ ok: false, code: "damaged" });
  });

  it("notices any changed byte", () => {
    const bytes = encodeModel(trainSmall({ method: "softmax" }));

    assertProperty(
      property(integer({ min: 0, max: bytes.length - 1 }), integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(decodeModel(damaged).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it("never throws on arbitrary bytes", () => {
    const bytesOfAnyKind = uint8Array({ maxLength: 200 });

    assertProperty(
      property(bytesOfAnyKind, (bytes) => {
        expect(decodeModel(bytes)).toMatchObject({ ok: false, code: expect.any(String) });
      }),
    );
  });

  it("gives the same model in whatever order examples of the same kind of set come, as far as its answers go", () => {
    const text = { title: "", text: "Kündigung zum Monatsende", features: [] };

    const forward = createPredictor(trainSmall())(text).probabilities;
    const backward = createPredictor(trainSmall({}, examples.toReversed()))(text).probabilities;

    expect(forward.indexOf(Math.max(...forward))).toBe(backward.indexOf(Math.max(...backward)));
  });
});
