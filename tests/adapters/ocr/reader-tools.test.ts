import { describe, expect, it } from "vitest";
import { readerTools } from "../../../shared/adapters/ocr/reader-tools.ts";
import { TesseractOcr } from "../../../shared/adapters/ocr/tesseract-ocr.ts";
import { TextractOcr } from "../../../shared/adapters/ocr/textract-ocr.ts";

const engineOf = async (ocr: unknown) => {
  const tools = await readerTools({ ocr, passwords: [] });
  await tools.close();
  return tools.context.ocr;
};

describe("the tools of the readers", () => {
  it("use the embedded engine unless the pack says otherwise", async () => {
    const [byDefault, textract, none] = [
      await engineOf({}),
      await engineOf({ engine: "textract" }),
      await engineOf({ engine: "none" }),
    ];

    expect(byDefault).toBeInstanceOf(TesseractOcr);
    expect(textract).toBeInstanceOf(TextractOcr);
    expect(none).toBeNull();
  });

  it("name what is wrong in the pack's settings", async () => {
    const tools = readerTools({ ocr: { engine: "handwriting" }, passwords: [] });

    await expect(tools).rejects.toThrow(/engine/);
  });
});
