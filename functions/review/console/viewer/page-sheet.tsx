import { type PointerEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { Box, Document, Page, Word } from "../../../../shared/schemas/parsed.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { foldText } from "../ui/fold-text.ts";
import { useWordKeys } from "./use-word-keys.ts";
import type { Mark } from "./text-chunks.ts";
import { markedWords, type Pick, pickOfWords, wordAtPoint, wordInDirection, wordsInBox } from "./words.ts";

export interface PageSheetProps {
  document: Document;
  page: Page;
  /** CSS pixels per page point. */
  scale: number;
  rotation: number;
  place: Box | null;
  /** Words that spoke for or against the category, when the person asks why. */
  terms: Mark[];
  frozen: boolean;
  onPick: (pick: Pick, append: boolean) => void;
  onLeave: () => void;
  /** The picture of the page: canvas or image. */
  children: ReactNode;
}

/** A drag shorter than this (in points) is a click. */
const MIN_REGION = 4;
const PADDING = 3;

const percentBox = (box: Box, page: Page, padding = PADDING) => ({
  left: `${((box[0] - padding) / page.width) * 100}%`,
  top: `${((box[1] - padding) / page.height) * 100}%`,
  width: `${((box[2] - box[0] + 2 * padding) / page.width) * 100}%`,
  height: `${((box[3] - box[1] + 2 * padding) / page.height) * 100}%`,
});

interface Drag {
  x: number;
  y: number;
  region: Box | null;
}

/** A page with its words under the pointer: click takes one, a drag takes a region, arrows walk. */
export const PageSheet = (props: PageSheetProps) => {
  const { document: doc, page, scale, rotation, place, terms, frozen, onPick, onLeave, children } = props;
  const termBoxes = useMemo(() => markedWords(page, terms), [page, terms]);
  const { t } = useI18n();
  const [hover, setHover] = useState<Word | null>(null);
  const [cursor, setCursor] = useState<Word | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const mark = useRef<HTMLDivElement>(null);
  const target = cursor?.box ?? place;
  const targetKey = target?.join(",") ?? "";
  useEffect(() => {
    if (!frozen && targetKey !== "") mark.current?.scrollIntoView({ block: "center", inline: "nearest" });
  }, [targetKey, frozen]);
  const textOf = (word: Word): string => doc.text.slice(word.start, word.end);
  const take = (words: Word[], append: boolean): void => {
    const pick = pickOfWords(doc, page, words);
    if (pick !== null) onPick(pick, append);
  };
  const point = (event: PointerEvent<HTMLElement>): [number, number] => [
    event.nativeEvent.offsetX / scale,
    event.nativeEvent.offsetY / scale,
  ];
  const onKeyDown = useWordKeys({
    move: (key) => {
      const at = cursor === null ? -1 : page.words.indexOf(cursor);
      const next =
        key === "ArrowLeft" || key === "ArrowRight"
          ? (page.words[at + (key === "ArrowRight" ? 1 : -1)] ?? null)
          : wordInDirection(page.words, cursor, key);
      if (next !== null) setCursor(next);
    },
    pick: (append) => {
      if (cursor !== null) take([cursor], append);
    },
    seek: (typed) => {
      const from = cursor === null ? 0 : page.words.indexOf(cursor) + (typed.length === 1 ? 1 : 0);
      const order = [...page.words.slice(from), ...page.words.slice(0, from)];
      const found = order.find((word) => foldText(textOf(word)).startsWith(foldText(typed)));
      if (found !== undefined) setCursor(found);
    },
    leave: onLeave,
  });
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const [x, y] = point(event);
    if (drag === null) {
      setHover(wordAtPoint(page, x, y));
      return;
    }
    const region: Box = [Math.min(drag.x, x), Math.min(drag.y, y), Math.max(drag.x, x), Math.max(drag.y, y)];
    const long = region[2] - region[0] > MIN_REGION || region[3] - region[1] > MIN_REGION;
    setDrag({ ...drag, region: long ? region : null });
  };
  const onPointerUp = (event: PointerEvent<HTMLDivElement>): void => {
    const [x, y] = point(event);
    const region = drag?.region ?? null;
    setDrag(null);
    if (region !== null) {
      take(wordsInBox(page, region), event.shiftKey);
      return;
    }
    const word = wordAtPoint(page, x, y);
    if (word !== null) take([word], event.shiftKey);
  };
  return (
    <div
      className="ph-sheet"
      style={{ width: page.width * scale, height: page.height * scale, rotate: `${rotation}deg` }}
      role="application"
      tabIndex={0}
      data-viewer
      data-page={page.number}
      aria-label={t("originalPage", { n: page.number })}
      onKeyDown={onKeyDown}
      onBlur={() => setCursor(null)}
    >
      {children}
      {termBoxes.map(({ word, kind }) => (
        <div key={`${word.start}-${kind}`} className="ph-term" data-kind={kind} style={percentBox(word.box, page, 1)} />
      ))}
      {place === null ? null : <div ref={cursor === null ? mark : null} className="ph-place" style={percentBox(place, page)} />}
      {hover === null || drag !== null ? null : <div className="ph-hover" style={percentBox(hover.box, page)} />}
      {cursor === null ? null : <div ref={mark} className="ph-cursor" style={percentBox(cursor.box, page)} />}
      {drag?.region == null ? null : <div className="ph-region" style={percentBox(drag.region, page)} />}
      <div
        className="ph-glass"
        onPointerDown={(event) => {
          const [x, y] = point(event);
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag({ x, y, region: null });
        }}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerLeave={() => setHover(null)}
      />
      <div className="ph-hidden" aria-live="assertive">
        {cursor === null ? "" : textOf(cursor)}
      </div>
    </div>
  );
};
