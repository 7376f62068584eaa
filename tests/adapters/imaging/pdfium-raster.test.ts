import { afterAll, describe, expect, it } from "vitest";
import { PdfiumRaster } from "../../../shared/adapters/imaging/pdfium-raster.ts";
import { encryptedPdf, pdfOf, show, stream } from "../../core/parse/documents/build/pdf.ts";

const raster = new PdfiumRaster();
afterAll(() => raster.close());

const IMAGE = stream(
  "\u0000".repeat(400 * 100),
  "/Type /XObject /Subtype /Image /Width 400 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8",
);

describe("pages of a PDF as pixels", () => {
  it("have the resolution asked for, in grey", async () => {
    const image = await raster.page(pdfOf([{ content: "0 0 0 rg 72 642 100 100 re f" }]), 1, 300, null);

    expect([image.width, image.height, image.channels, Math.round(image.dpi)]).toEqual([2479, 3508, 1, 300]);
    const grey = (x: number, y: number): number =>
      image.data[Math.round((y * 300) / 72) * image.width + Math.round((x * 300) / 72)] ?? -1;
    expect([grey(100, 150), grey(60, 150), grey(100, 90)]).toEqual([0, 255, 255]);
  });

  it("of huge sheets are drawn coarser instead of filling the memory", async () => {
    const poster = pdfOf([{ content: "", extra: "/MediaBox [0 0 14400 14400]" }]);

    const image = await raster.page(poster, 1, 300, null);

    expect(image.width * image.height).toBeLessThanOrEqual(36_100_000);
    expect(image.dpi).toBeLessThan(40);
  });

  it("of locked files need the password", async () => {
    const locked = encryptedPdf("Vertrag", { user: "geheim", owner: "x" });

    const [withPassword, without] = await Promise.allSettled([
      raster.page(locked, 1, 72, "geheim"),
      new PdfiumRaster().page(locked, 1, 72, null),
    ]);

    expect([withPassword.status, without.status]).toEqual(["fulfilled", "rejected"]);
  });
});

describe("pictures on a page", () => {
  it("are found with their share of it, in forms too, without being decoded", async () => {
    const more = new Map([
      [100, IMAGE],
      [
        101,
        stream(
          "q 300 0 0 200 0 0 cm /I Do Q",
          "/Type /XObject /Subtype /Form /BBox [0 0 300 200] /Resources << /XObject << /I 100 0 R >> >>",
        ),
      ],
    ]);
    const pdf = pdfOf(
      [
        { content: "q 595 0 0 842 0 0 cm /I Do Q", resources: "/XObject << /I 100 0 R >>" },
        { content: "q 1 0 0 1 72 500 cm /F Do Q", resources: "/XObject << /F 101 0 R >>" },
        { content: `${show("Nur Text", 72, 700)}72 72 100 100 re f` },
      ],
      { more },
    );

    const found = [await raster.pictures(pdf, 1, null), await raster.pictures(pdf, 2, null), await raster.pictures(pdf, 3, null)];

    expect(found[0]).toMatchObject([{ width: 400, height: 100 }]);
    expect(found[0]?.[0]?.coverage).toBeCloseTo(1, 1);
    expect(found[1]).toMatchObject([{ width: 400, height: 100 }]);
    expect(found[1]?.[0]?.coverage).toBeCloseTo((300 * 200) / (595 * 842), 2);
    expect(found[2]).toEqual([]);
  });
});
