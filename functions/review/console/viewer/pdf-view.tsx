import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from "pdfjs-dist";
// The bundler makes a default export of it: the address of the file.
// oxlint-disable-next-line import/default
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { useEffect, useRef, useState } from "react";
import type { Page } from "../../../../shared/schemas/parsed.ts";
import { reviewClient } from "../api/review-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { PageSheet } from "./page-sheet.tsx";
import { useNearWindow } from "./use-near-window.ts";
import { useWidth } from "./use-width.ts";
import type { DocumentViewProps } from "./viewer-props.ts";

GlobalWorkerOptions.workerSrc = workerUrl;

/** A canvas beyond this many pixels fails in some browsers; the page is then drawn coarser. */
const MAX_CANVAS_PIXELS = 16_000_000;
const GUTTER = 24;

const PdfCanvas = ({ pdf, number, width }: { pdf: PDFDocumentProxy; number: number; width: number }) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let gone = false;
    let cancel = (): void => undefined;
    const draw = async (): Promise<void> => {
      const page = await pdf.getPage(number);
      const target = canvas.current;
      if (gone || target === null) return;
      const plain = page.getViewport({ scale: 1 });
      const wanted = (width / plain.width) * globalThis.devicePixelRatio;
      const most = Math.sqrt(MAX_CANVAS_PIXELS / (plain.width * plain.height));
      const viewport = page.getViewport({ scale: Math.min(wanted, most) });
      target.width = viewport.width;
      target.height = viewport.height;
      const task = page.render({ canvas: target, viewport });
      cancel = () => task.cancel();
      await task.promise;
    };
    draw().catch((error: unknown) => {
      if (!gone) console.warn("page not drawn", error);
    });
    return () => {
      gone = true;
      cancel();
    };
  }, [pdf, number, width]);
  return <canvas ref={canvas} className="ph-raster" />;
};

type LazyPageProps = DocumentViewProps & { pdf: PDFDocumentProxy; page: Page; scale: number };

const LazyPage = ({ pdf, page, scale, ...view }: LazyPageProps) => {
  const [box, near] = useNearWindow<HTMLDivElement>();
  const [words, setWords] = useState<Page | null>(null);
  const { itemId, document: doc, place } = view;
  const missing = page.words.length === 0 && page.end > page.start;
  useEffect(() => {
    if (!near || !missing || words !== null) return;
    reviewClient.page(itemId, doc.part, page.number).then(setWords, () => setWords(page));
  }, [near, missing, words, itemId, doc.part, page]);
  const shown = words ?? page;
  return (
    <div ref={box} style={{ minHeight: page.height * scale }}>
      {near ? (
        <PageSheet
          document={doc}
          page={shown}
          scale={scale}
          rotation={view.rotation}
          place={place?.page === page.number ? place.box : null}
          terms={view.terms}
          frozen={view.frozen}
          onPick={view.onPick}
          onLeave={view.onLeave}
        >
          <PdfCanvas pdf={pdf} number={page.number} width={page.width * scale} />
        </PageSheet>
      ) : null}
    </div>
  );
};

export const PdfView = (view: DocumentViewProps) => {
  const { t } = useI18n();
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [failed, setFailed] = useState(false);
  const [box, width] = useWidth<HTMLDivElement>();
  const { itemId, document: doc, zoom, place, frozen } = view;
  useEffect(() => {
    let gone = false;
    setFailed(false);
    // No evaluated code and no links of its own: the page is a picture.
    const task = getDocument({ url: reviewClient.partUrl(itemId, doc.part, true), withCredentials: true, enableXfa: false });
    task.promise.then(
      (opened) => {
        if (!gone) setPdf(opened);
      },
      (error: unknown) => {
        // A task that was given up complains as well; only of the one on show it is news.
        if (gone) return;
        console.warn("PDF not opened", error);
        setFailed(true);
      },
    );
    return () => {
      gone = true;
      void task.destroy();
    };
  }, [itemId, doc.part]);
  const page = place?.page ?? null;
  useEffect(() => {
    if (!frozen && page !== null && pdf !== null) {
      box.current?.children[page - 1]?.scrollIntoView({ block: "nearest" });
    }
  }, [page, pdf, frozen, box]);
  if (failed) return <p className="ph-empty">{t("pdfFailed")}</p>;
  return (
    <div ref={box} className="ph-pages">
      {pdf === null || width === 0
        ? null
        : doc.pages.map((known) => (
            <LazyPage key={known.number} {...view} pdf={pdf} page={known} scale={((width - GUTTER) / known.width) * zoom} />
          ))}
      {pdf === null ? <p className="ph-empty">{t("loading")}</p> : null}
    </div>
  );
};
