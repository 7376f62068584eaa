import { z } from "zod";
import type { Box } from "../../../../schemas/parsed.ts";
import type { PDFPageProxy } from "pdfjs-dist/types/src/pdf.d.ts";

const fileSchema = z.object({ filename: z.string().catch(""), content: z.instanceof(Uint8Array) });

/** pdf.js types annotations as any: what is used is checked here, the rest is dropped. */
const annotationSchema = z.object({
  subtype: z.string().catch(""),
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]).catch([0, 0, 0, 0]),
  fieldName: z.string().catch(""),
  fieldType: z.string().nullable().catch(null),
  fieldValue: z
    .union([z.string(), z.array(z.string())])
    .nullable()
    .catch(null),
  alternativeText: z.string().catch(""),
  checkBox: z.boolean().catch(false),
  radioButton: z.boolean().catch(false),
  pushButton: z.boolean().catch(false),
  exportValue: z.string().nullable().catch(null),
  buttonValue: z.string().nullable().catch(null),
  options: z.array(z.object({ exportValue: z.string().catch(""), displayValue: z.string().catch("") })).catch([]),
  contentsObj: z.object({ str: z.string() }).nullable().catch(null),
  file: fileSchema.nullable().catch(null),
});
export type Annotation = Omit<z.infer<typeof annotationSchema>, "rect"> & { box: Box };

/** Annotations of a page: a form with more is no form (a page of a tax return has about 150). */
const MAX_ANNOTATIONS = 5000;

export const annotationsOf = async (page: PDFPageProxy): Promise<Annotation[]> => {
  const viewport = page.getViewport({ scale: 1 });
  const raw: unknown[] = await page.getAnnotations({ intent: "display" });
  return raw.slice(0, MAX_ANNOTATIONS).flatMap((each) => {
    const parsed = annotationSchema.safeParse(each);
    if (!parsed.success) {
      return [];
    }
    const { rect, ...annotation } = parsed.data;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: number[] = viewport.convertToViewportRectangle(rect);
    return [{ ...annotation, box: [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)] satisfies Box }];
  });
};
