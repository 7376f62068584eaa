import { describe, expect, it } from "vitest";
import { BudgetedLanguageModel } from "../../../shared/adapters/language-model/budgeted-language-model.ts";
import { seededRandom } from "../../../shared/core/classify/engine/random.ts";
import { adapters, useAdapter } from "../../contracts/adapters.ts";

const request = { system: "", prompt: "", answerSchema: {}, maxOutputTokens: 1 };
const answer = { value: {}, inputTokens: 1, outputTokens: 1 };

describe.each(adapters)("the daily budget of a language model on $name", (adapter) => {
  const store = useAdapter(adapter);

  const workers = async (callsPerDay: number, day: { now: string }) => {
    const { claims } = await store.open();
    const asked: number[] = [];
    const random = seededRandom(5);
    let id = 0;
    const worker = (number: number) =>
      new BudgetedLanguageModel(
        { ask: async () => (asked.push(number), answer) },
        { claims, tenantId: "default", callsPerDay, now: () => day.now, newId: () => `${number}-${(id += 1)}`, random },
      );
    return { asked, first: worker(1), second: worker(2) };
  };

  it("lets all workers together ask so often and no more, and most of it", async () => {
    const { asked, first, second } = await workers(20, { now: "2026-03-01T09:00:00.000Z" });

    const answers = await Promise.all(Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? first : second).ask(request)));

    expect(asked.length).toBeLessThanOrEqual(20);
    expect(asked.length).toBeGreaterThanOrEqual(18);
    expect(new Set(asked)).toEqual(new Set([1, 2]));
    expect(answers.filter((given) => given !== null)).toHaveLength(asked.length);
  });

  it("has its places free again the next day", async () => {
    const day = { now: "2026-03-01T23:59:00.000Z" };
    const { asked, first, second } = await workers(3, day);
    for (let at = 0; at < 10; at += 1) await first.ask(request);
    const before = asked.length;
    day.now = "2026-03-02T00:00:00.000Z";

    for (let at = 0; at < 10; at += 1) await second.ask(request);

    expect(before).toBeLessThanOrEqual(3);
    expect(asked.length).toBeGreaterThan(before);
    expect(asked.length - before).toBeLessThanOrEqual(3);
  });
});
