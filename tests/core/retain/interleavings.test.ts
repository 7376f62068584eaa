import { describe, expect, it } from "vitest";
import { runSchedule } from "../../support/random-schedule.ts";
import { starterPack } from "../../support/understood-items.ts";

const SCHEDULES = 10_000;
/** Two cores shared with others. */
const TIME_LIMIT_MS = 300_000;
const pack = starterPack();

describe("random interleavings of doubled, reordered, delayed and failing events", () => {
  it(
    `ends every item once, books every request once and closes the ledger in ${SCHEDULES} seeded schedules`,
    async () => {
      const seen = { items: 0, effects: 0, duplicates: 0, reviewed: 0 };

      for (let seed = 1; seed <= SCHEDULES; seed += 1) {
        const { items, effects, balance } = await runSchedule(seed, pack);
        const wrong = [
          ...balance.open.map(({ subject, problem }) => `${subject}: ${problem}`),
          ...items
            .filter((item) => !["accepted", "filed", "duplicate"].includes(item.state))
            .map((item) => `${item.itemId} is ${item.state}`),
          ...items
            .flatMap((item) =>
              item.state === "accepted" ? requestsOf(item.itemId, item.classification?.secondary.length ?? 0) : [],
            )
            .filter((request) => effects.get(request) !== 1),
          ...(balance.closes ? [] : [`received ${balance.received}, items ${items.length}`]),
        ];
        expect({ seed, wrong }).toEqual({ seed, wrong: [] });
        seen.items += items.length;
        seen.effects += effects.size;
        seen.duplicates += items.filter((item) => item.state === "duplicate").length;
        seen.reviewed += items.filter((item) => item.ledger.some((entry) => entry.to === "confirmed")).length;
      }

      // The schedules reach what they are to prove.
      expect(seen.items).toBeGreaterThan(SCHEDULES * 2);
      expect(seen.effects).toBeGreaterThan(SCHEDULES);
      expect(seen.duplicates).toBeGreaterThan(0);
      expect(seen.reviewed).toBeGreaterThan(SCHEDULES / 10);
    },
    TIME_LIMIT_MS,
  );
});

const requestsOf = (itemId: string, further: number): string[] => [
  `${itemId}/meter_reading`,
  ...(further > 0 ? [`${itemId}/appointment_request`] : []),
];
