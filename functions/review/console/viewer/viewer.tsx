import { lazy, Suspense, useEffect, useState } from "react";
import type { Provenance } from "../../../../shared/schemas/extraction.ts";
import type { Document, Parsed } from "../../../../shared/schemas/parsed.ts";
import { reviewClient } from "../api/review-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";
import { useKeys } from "../ui/keys.ts";
import { HtmlView } from "./html-view.tsx";
import { ImageView } from "./image-view.tsx";
import { type ViewKind, viewKindsOf } from "./part-kind.ts";
import type { Mark } from "./text-chunks.ts";
import { TextView } from "./text-view.tsx";
import { clampZoom, type DocumentViewProps, ZOOM_STEP } from "./viewer-props.ts";
import type { Pick } from "./words.ts";

const PdfView = lazy(() => import("./pdf-view.tsx").then((module) => ({ default: module.PdfView })));

const QUARTER = 90;
const FULL_TURN = 360;

export interface ViewerProps {
  itemId: string;
  parsed: Parsed;
  part: string;
  place: Provenance | null;
  terms: Mark[];
  onPick: (pick: Pick, append: boolean) => void;
  onLeave: () => void;
  onWindow: (() => void) | null;
}

interface ToolProps {
  icon: IconName;
  label: string;
  pressed?: boolean;
  onClick: () => void;
}

const Tool = ({ icon, label, pressed, onClick }: ToolProps) => (
  <button type="button" className="ph-vtool" title={label} aria-label={label} aria-pressed={pressed} onClick={onClick}>
    <Icon name={icon} />
  </button>
);

const emptyDocument = (part: string): Document => ({
  part,
  reader: "none",
  text: "",
  pages: [],
  blocks: [],
  formFields: [],
  structured: [],
});

const Shown = ({ kind, view }: { kind: ViewKind; view: DocumentViewProps }) => {
  const { t } = useI18n();
  switch (kind) {
    case "pdf":
      return (
        <Suspense fallback={<p className="ph-empty">{t("loading")}</p>}>
          <PdfView key={view.document.part} {...view} />
        </Suspense>
      );
    case "image":
      return <ImageView key={view.document.part} {...view} />;
    case "html":
      return <HtmlView key={view.document.part} itemId={view.itemId} part={view.document.part} />;
    case "text":
      return <TextView key={view.document.part} {...view} />;
    case "none":
      return <p className="ph-empty">{t("noPreview")}</p>;
  }
};

export const scrollPage = (direction: 1 | -1): void => {
  const scroller = document.querySelector("[data-scroller]");
  scroller?.scrollBy({ top: direction * scroller.clientHeight * 0.9 });
};

export const Viewer = ({ itemId, parsed, part: partId, place, terms, onPick, onLeave, onWindow }: ViewerProps) => {
  const { t, bytes } = useI18n();
  const [zoom, setZoom] = useState(1);
  const [rotation, setRotation] = useState(0);
  const [frozen, setFrozen] = useState(false);
  const [chosen, setChosen] = useState<ViewKind | null>(null);
  useEffect(() => {
    setChosen(null);
    setRotation(0);
  }, [partId]);
  const part = parsed.parts.find((known) => known.id === partId);
  const kinds = part === undefined ? (["none"] as const) : viewKindsOf(parsed, part);
  const kind = kinds.find((known) => known === chosen) ?? kinds[0] ?? "none";
  const zoomBy = (factor: number) => () => setZoom((value) => clampZoom(value * factor));
  const fit = (): void => setZoom(1);
  const turn = (): void => setRotation((value) => (value + QUARTER) % FULL_TURN);
  useKeys([
    { key: "+", label: "zoomIn", run: zoomBy(ZOOM_STEP) },
    { key: "-", label: "zoomOut", run: zoomBy(1 / ZOOM_STEP) },
    { key: "0", label: "zoomFit", run: fit },
    { key: "r", label: "rotate", run: turn },
    { key: "f", label: "freeze", run: () => setFrozen(!frozen) },
    { key: "PageDown", label: "pageDown", run: () => scrollPage(1) },
    { key: "PageUp", label: "pageUp", run: () => scrollPage(-1) },
  ]);
  const view: DocumentViewProps = {
    itemId,
    document: parsed.documents.find((known) => known.part === partId) ?? emptyDocument(partId),
    place: place?.part === partId ? place : null,
    terms,
    zoom,
    rotation,
    frozen,
    onPick,
    onLeave,
  };
  return (
    <section className="ph-viewer" aria-label={t("original")}>
      <div className="ph-vbar" role="toolbar" aria-label={t("viewerTools")}>
        <Tool icon="minus" label={t("zoomOut")} onClick={zoomBy(1 / ZOOM_STEP)} />
        <span className="ph-num ph-zoom">{Math.round(zoom * 100)} %</span>
        <Tool icon="plus" label={t("zoomIn")} onClick={zoomBy(ZOOM_STEP)} />
        <Tool icon="fit" label={t("zoomFit")} onClick={fit} />
        {kind === "pdf" || kind === "image" ? <Tool icon="rotate" label={t("rotate")} onClick={turn} /> : null}
        <Tool icon="freeze" label={t("freeze")} pressed={frozen} onClick={() => setFrozen(!frozen)} />
        {kinds.length > 1 ? (
          <span className="ph-switch" role="group" aria-label={t("viewKind")}>
            {kinds.map((known) => (
              <button key={known} type="button" aria-pressed={known === kind} onClick={() => setChosen(known)}>
                {t(`view_${known}`)}
              </button>
            ))}
          </span>
        ) : null}
        <span className="ph-vname">
          {part?.name ?? ""} {part === undefined ? "" : bytes(part.size)}
        </span>
        {onWindow === null ? null : <Tool icon="window" label={t("secondWindow")} onClick={onWindow} />}
        <a
          className="ph-vtool"
          href={reviewClient.partUrl(itemId, partId)}
          title={t("downloadPart")}
          aria-label={t("downloadPart")}
          download
        >
          <Icon name="download" />
        </a>
      </div>
      <div className="ph-scroller" data-scroller onDoubleClick={() => setFrozen(!frozen)} tabIndex={-1}>
        <Shown kind={kind} view={view} />
      </div>
    </section>
  );
};
