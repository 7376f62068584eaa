import { DetectDocumentTextCommand, TextractClient } from "@aws-sdk/client-textract";
import { mockClient } from "aws-sdk-client-mock";
import { describe, expect, it } from "vitest";
import { TextractOcr } from "../../../shared/adapters/ocr/textract-ocr.ts";
import { paper } from "../../core/parse/documents/build/fake-tools.ts";

const geometry = (Left: number, Top: number, Width: number, Height: number) => ({ BoundingBox: { Left, Top, Width, Height } });

const ANSWER = {
  Blocks: [
    { BlockType: "PAGE" as const, Id: "p" },
    {
      BlockType: "LINE" as const,
      Id: "l1",
      Text: "Vertrag 4711",
      Relationships: [{ Type: "CHILD" as const, Ids: ["w1", "w2"] }],
    },
    { BlockType: "LINE" as const, Id: "l2", Text: "Danke", Relationships: [{ Type: "CHILD" as const, Ids: ["w3"] }] },
    { BlockType: "WORD" as const, Id: "w1", Text: "Vertrag", Confidence: 99.5, Geometry: geometry(0.1, 0.2, 0.2, 0.05) },
    { BlockType: "WORD" as const, Id: "w2", Text: "4711", Confidence: 88.5, Geometry: geometry(0.4, 0.2, 0.1, 0.05) },
    { BlockType: "WORD" as const, Id: "w3", Text: "Danke", Confidence: 100, Geometry: geometry(0.1, 0.4, 0.1, 0.05) },
  ],
};

describe("Textract", () => {
  it("gives words in reading order with boxes in pixels", async () => {
    const client = mockClient(TextractClient);
    client.on(DetectDocumentTextCommand).resolves(ANSWER);

    const { words, meanConfidence } = await new TextractOcr(new TextractClient({ region: "eu-central-1" })).recognise(
      paper(1000, 2000),
    );

    expect(words.map(({ text, line }) => [text, line])).toEqual([
      ["Vertrag", 1],
      ["4711", 1],
      ["Danke", 2],
    ]);
    expect(words[0]?.box.map((value) => Math.round(value))).toEqual([100, 400, 300, 500]);
    expect(meanConfidence).toBeCloseTo(96, 0);
  });

  it("sends one page as a PNG within the limit of the call", async () => {
    const client = mockClient(TextractClient);
    client.on(DetectDocumentTextCommand).resolves({ Blocks: [] });

    await new TextractOcr(new TextractClient({ region: "eu-central-1" })).recognise(paper(2480, 3508));

    const sent = client.commandCalls(DetectDocumentTextCommand)[0]?.args[0].input.Document?.Bytes;
    expect(
      Buffer.from(sent ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    expect(sent?.byteLength).toBeLessThan(10_000_000);
  });

  it("leaves straightening and cleaning to the service", () => {
    const ocr = new TextractOcr(new TextractClient({ region: "eu-central-1" }));

    expect(ocr.prepares).toBe(true);
  });
});
