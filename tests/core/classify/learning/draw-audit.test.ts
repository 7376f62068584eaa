import { describe, expect, it } from "vitest";
import { isDrawnForAudit } from "../../../../shared/core/classify/learning/draw-audit.ts";

const ids = Array.from({ length: 20_000 }, (_, at) => `01J${String(at).padStart(23, "0")}`);

describe("the hidden audit", () => {
  it("draws the promised share", () => {
    const drawn = ids.filter((id) => isDrawnForAudit(id, 0.03)).length / ids.length;

    expect(drawn).toBeGreaterThan(0.025);
    expect(drawn).toBeLessThan(0.035);
  });

  it("draws the same items again, and more of the others at a higher rate", () => {
    const few = ids.filter((id) => isDrawnForAudit(id, 0.02));

    const again = few.filter((id) => isDrawnForAudit(id, 0.02) && isDrawnForAudit(id, 0.05));

    expect(again).toEqual(few);
  });

  it.each([
    [0, 0],
    [1, 20_000],
  ])("at a rate of %d draws %d", (rate, expected) => {
    const drawn = ids.filter((id) => isDrawnForAudit(id, rate));

    expect(drawn).toHaveLength(expected);
  });
});
