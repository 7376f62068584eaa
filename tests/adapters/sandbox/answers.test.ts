import { describe, expect, it } from "vitest";
import { Answers } from "../../../shared/adapters/sandbox/answers.ts";
import { MAX_HELD_SIZE } from "../../../shared/adapters/sandbox/sandbox-limits.ts";
import { problem } from "../../../shared/core/parse/problem.ts";
import { unreadable } from "../../../shared/core/parse/result.ts";
import type { ReadResult } from "../../../shared/ports/reader-sandbox.ts";
import { requestOf } from "../../core/parse/read-request.ts";

const resultOf = (...contents: Uint8Array[]): ReadResult => ({
  ...unreadable(requestOf("x"), problem("test", "test")),
  contents: contents.map((bytes, at) => ({ partId: `0.${at}`, bytes })),
});

/** What was sent: the jobs of each message and the buffers moved with it. */
const recorded = (): { answers: Answers; sent: { jobs: number[]; buffers: ArrayBuffer[] }[] } => {
  const sent: { jobs: number[]; buffers: ArrayBuffer[] }[] = [];
  const answers = new Answers((ready, buffers) => sent.push({ jobs: ready.map(({ job }) => job), buffers }));
  return { answers, sent };
};

describe("answers of a worker", () => {
  it("go out together when as many are ready as still wait", () => {
    const { answers, sent } = recorded();

    for (let job = 1; job <= 8; job += 1) {
      answers.hold({ job, result: resultOf() });
      answers.tellBefore(8 - job);
    }

    expect(sent.map(({ jobs }) => jobs)).toEqual([[1, 2, 3, 4], [5, 6], [7], [8]]);
  });

  it("are told at once where nothing waits behind them", () => {
    const { answers, sent } = recorded();

    answers.hold({ job: 1, result: resultOf() });
    answers.tellBefore(0);

    expect(sent.map(({ jobs }) => jobs)).toEqual([[1]]);
  });

  it("are told at once where they hold large enclosures", () => {
    const { answers, sent } = recorded();
    const large = new Uint8Array(MAX_HELD_SIZE + 1);

    answers.hold({ job: 1, result: resultOf(large) });
    answers.tellBefore(7);

    expect(sent).toEqual([{ jobs: [1], buffers: [large.buffer] }]);
  });

  it("are told at once where they hold long texts", () => {
    const { answers, sent } = recorded();
    const { parsed, contents } = resultOf();
    const document = {
      part: "0",
      reader: "text",
      text: "x".repeat(MAX_HELD_SIZE + 1),
      pages: [],
      blocks: [],
      structured: [],
      formFields: [],
    };

    answers.hold({ job: 1, result: { parsed: { ...parsed, documents: [document] }, contents } });
    answers.tellBefore(7);

    expect(sent.map(({ jobs }) => jobs)).toEqual([[1]]);
  });

  it("move the bytes of all their enclosures, but of no view into something larger", () => {
    const { answers, sent } = recorded();
    const [one, other] = [Uint8Array.of(1, 2), Uint8Array.of(3)];

    answers.hold({ job: 1, result: resultOf(one, new Uint8Array(8).subarray(2, 4)) });
    answers.hold({ job: 2, result: resultOf(other) });
    answers.tell();

    expect(sent).toEqual([{ jobs: [1, 2], buffers: [one.buffer, other.buffer] }]);
  });

  it("are told once only", () => {
    const { answers, sent } = recorded();

    answers.hold({ job: 1, result: resultOf() });
    answers.tell();
    answers.tell();

    expect(sent).toHaveLength(1);
  });
});
