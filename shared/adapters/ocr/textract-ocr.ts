import type { TextractClient } from "@aws-sdk/client-textract";
import { z } from "zod";
import type { OcrTool, OcrWord, Pixels } from "../../core/parse/reader.ts";
import { OcrPageError } from "./tesseract-ocr.ts";

/** Bytes of one synchronous call (Textract quotas, DetectDocumentText). */
const MAX_IMAGE_BYTES = 10_000_000;

/** Pages under way at once: the default quota is 25 calls a second in large regions, 1 in small ones; retries do the rest. */
const PARALLEL_CALLS = 4;

const wordBlockSchema = z.object({
  BlockType: z.string(),
  Id: z.string(),
  Text: z.string().optional(),
  Confidence: z.number().optional(),
  Geometry: z
    .object({ BoundingBox: z.object({ Left: z.number(), Top: z.number(), Width: z.number(), Height: z.number() }) })
    .optional(),
  Relationships: z.array(z.object({ Type: z.string(), Ids: z.array(z.string()) })).optional(),
});
type WordBlock = z.infer<typeof wordBlockSchema>;

const encodePng = async (image: Pixels): Promise<Uint8Array> => {
  const { default: sharp } = await import("sharp");
  const raw = () => sharp(image.data, { raw: { width: image.width, height: image.height, channels: image.channels } });
  const png = await raw().png({ compressionLevel: 6 }).toBuffer();
  // A photo's grain does not compress; as JPEG of high quality it always fits.
  return png.byteLength <= MAX_IMAGE_BYTES ? png : raw().jpeg({ quality: 88 }).toBuffer();
};

const wordOf = (block: WordBlock, line: number, image: Pixels): OcrWord | null => {
  const box = block.Geometry?.BoundingBox;
  if (block.Text === undefined || box === undefined) {
    return null;
  }
  const [left, top] = [box.Left * image.width, box.Top * image.height];
  return {
    text: block.Text,
    confidence: block.Confidence ?? 0,
    line,
    block: 1,
    box: [left, top, left + box.Width * image.width, top + box.Height * image.height],
  };
};

const wordsOf = (blocks: WordBlock[], image: Pixels): OcrWord[] => {
  const byId = new Map(blocks.map((block) => [block.Id, block]));
  const lines = blocks.filter((block) => block.BlockType === "LINE");
  return lines.flatMap((line, at) => {
    const ids = (line.Relationships ?? []).filter((relation) => relation.Type === "CHILD").flatMap((relation) => relation.Ids);
    return ids.flatMap((id) => {
      const block = byId.get(id);
      return block === undefined || block.BlockType !== "WORD" ? [] : (wordOf(block, at + 1, image) ?? []);
    });
  });
};

/** Amazon Textract behind the same port; the admin's choice, because every page costs and leaves the function. */
export class TextractOcr implements OcrTool {
  readonly parallel = PARALLEL_CALLS;
  readonly prepares = true;
  private readonly client: Pick<TextractClient, "send">;

  constructor(client: Pick<TextractClient, "send">) {
    this.client = client;
  }

  async recognise(image: Pixels): Promise<{ words: OcrWord[]; meanConfidence: number }> {
    const { DetectDocumentTextCommand } = await import("@aws-sdk/client-textract");
    const Bytes = await encodePng(image);
    if (Bytes.byteLength > MAX_IMAGE_BYTES) {
      throw new OcrPageError(
        "ocr_engine",
        `the page is ${Bytes.byteLength} bytes as an image, Textract takes ${MAX_IMAGE_BYTES}`,
      );
    }
    const answer = await this.client.send(new DetectDocumentTextCommand({ Document: { Bytes } }));
    const words = wordsOf(z.array(wordBlockSchema).parse(answer.Blocks ?? []), image);
    return {
      words,
      meanConfidence: words.length === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence, 0) / words.length,
    };
  }
}
