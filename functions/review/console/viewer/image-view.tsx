import { useState } from "react";
import { reviewClient } from "../api/review-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { PageSheet } from "./page-sheet.tsx";
import { useWidth } from "./use-width.ts";
import type { DocumentViewProps } from "./viewer-props.ts";

const GUTTER = 24;

/** A picture with the words OCR found on it. */
export const ImageView = (view: DocumentViewProps) => {
  const { t } = useI18n();
  const [box, width] = useWidth<HTMLDivElement>();
  const [natural, setNatural] = useState<{ width: number; height: number } | null>(null);
  const [failed, setFailed] = useState(false);
  const { itemId, document: doc, zoom } = view;
  const page = doc.pages[0] ?? {
    number: 1,
    start: 0,
    end: 0,
    source: "none" as const,
    words: [],
    ...(natural ?? { width: 600, height: 800 }),
  };
  if (failed) return <p className="ph-empty">{t("imageFailed")}</p>;
  return (
    <div ref={box} className="ph-pages">
      {width === 0 ? null : (
        <PageSheet
          document={doc}
          page={page}
          scale={((width - GUTTER) / page.width) * zoom}
          rotation={view.rotation}
          place={view.place?.box ?? null}
          terms={view.terms}
          frozen={view.frozen}
          onPick={view.onPick}
          onLeave={view.onLeave}
        >
          <img
            className="ph-raster"
            alt={t("imageAlt")}
            src={reviewClient.partUrl(itemId, doc.part, true)}
            draggable={false}
            onLoad={(event) => setNatural({ width: event.currentTarget.naturalWidth, height: event.currentTarget.naturalHeight })}
            onError={() => setFailed(true)}
          />
        </PageSheet>
      )}
    </div>
  );
};
