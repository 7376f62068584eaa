import { type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import { useI18n } from "../i18n/i18n.tsx";
import { foldText } from "../ui/fold-text.ts";
import { visiblePieces } from "../ui/safe-text.ts";
import { chunksOf, type Fold, foldsOf, type Mark, segmentsOf } from "./text-chunks.ts";
import { useNearWindow } from "./use-near-window.ts";
import { useWordKeys } from "./use-word-keys.ts";
import type { DocumentViewProps } from "./viewer-props.ts";
import { pickOfSpan, type Span, trimmedSpan, wordAt, wordBeside } from "./words.ts";

const LINE_HEIGHT = 21;
const BASE_FONT = 14;

const Chunk = ({ text, span, marks }: { text: string; span: Span; marks: Mark[] }) => {
  const [box, near] = useNearWindow<HTMLDivElement>();
  const part = text.slice(span.start, span.end);
  if (!near) return <div ref={box} style={{ minHeight: part.split("\n").length * LINE_HEIGHT }} data-start={span.start} />;
  return (
    <div ref={box} data-start={span.start}>
      {segmentsOf(span, marks).map((segment) => {
        let at = segment.start;
        const pieces = visiblePieces(text.slice(segment.start, segment.end)).map((piece) => {
          const start = at;
          at += piece.text.length;
          return (
            <span key={start} data-start={start} className={piece.odd === null ? undefined : "ph-odd"}>
              {piece.odd ?? piece.text}
            </span>
          );
        });
        return segment.kinds.length === 0 ? (
          pieces
        ) : (
          <mark key={`m${segment.start}`} data-kinds={segment.kinds.join(" ")}>
            {pieces}
          </mark>
        );
      })}
    </div>
  );
};

/** Text offset under the pointer, from the nearest element that knows where it starts. */
const offsetAt = (x: number, y: number): number | null => {
  const position = document.caretPositionFromPoint(x, y);
  const element = position?.offsetNode.parentElement;
  const start = element?.closest<HTMLElement>("[data-start]")?.dataset.start;
  if (position === null || start === undefined) return null;
  return Number(start) + (element?.classList.contains("ph-odd") === true ? 0 : position.offset);
};

const selectedSpan = (container: HTMLElement): Span | null => {
  const selection = globalThis.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!container.contains(range.commonAncestorContainer)) return null;
  const edge = (node: Node, offset: number): number | null => {
    const start = node.parentElement?.closest<HTMLElement>("[data-start]")?.dataset.start;
    return start === undefined ? null : Number(start) + offset;
  };
  const start = edge(range.startContainer, range.startOffset);
  const end = edge(range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
};

const besideLine = (text: string, from: Span | null, step: 1 | -1): Span | null => {
  if (from === null) return wordBeside(text, null, 1);
  const lineStart = text.lastIndexOf("\n", from.start - 1) + 1;
  const column = from.start - lineStart;
  const target = step === 1 ? text.indexOf("\n", from.start) + 1 : text.lastIndexOf("\n", lineStart - 2) + 1;
  if ((step === 1 && target === 0) || (step === -1 && lineStart === 0)) return null;
  const end = text.indexOf("\n", target);
  const at = Math.min(target + column, end < 0 ? text.length : end);
  return wordAt(text, at) ?? wordBeside(text, { start: at, end: at }, step);
};

/** The first word from `start` on that begins with what was typed, around the end. */
const seekWord = (text: string, typed: string, start: number): Span | null => {
  const wanted = foldText(typed);
  let word = wordBeside(text, { start, end: start }, 1);
  while (word !== null) {
    if (foldText(text.slice(word.start, word.end)).startsWith(wanted)) return word;
    word = wordBeside(text, word, 1);
  }
  return start === 0 ? null : seekWord(text, typed, 0);
};

const FoldView = ({
  fold,
  text,
  marks,
  open,
  onToggle,
}: {
  fold: Fold;
  text: string;
  marks: Mark[];
  open: boolean;
  onToggle: () => void;
}) => {
  const { t } = useI18n();
  const chunks = useMemo(() => chunksOf(text, fold.start, fold.end), [text, fold.start, fold.end]);
  const heading = fold.kind === "signature" ? t("blockSignature") : fold.kind === "quote" ? t("blockQuote") : t("blockOther");
  return (
    <div data-block={fold.kind}>
      {fold.folded ? (
        <button type="button" className="ph-fold" aria-expanded={open} onClick={onToggle}>
          {heading} · {t(open ? "foldHide" : "foldShow", { n: fold.lines })}
        </button>
      ) : null}
      {open ? chunks.map((span) => <Chunk key={span.start} text={text} span={span} marks={marks} />) : null}
    </div>
  );
};

export const TextView = ({ document: doc, place, terms, zoom, frozen, onPick, onLeave }: DocumentViewProps) => {
  const { t } = useI18n();
  const [cursor, setCursor] = useState<Span | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const box = useRef<HTMLDivElement>(null);
  const { text } = doc;
  const folds = useMemo(() => foldsOf(text, doc.blocks), [text, doc.blocks]);
  const span = place?.start === null || place?.end === null || place === null ? null : { start: place.start, end: place.end };
  const marks: Mark[] = [
    ...terms,
    ...(span === null ? [] : [{ ...span, kind: "place" as const }]),
    ...(cursor === null ? [] : [{ ...cursor, kind: "cursor" as const }]),
  ];
  const shows = (fold: Fold): boolean =>
    !fold.folded ||
    opened.has(fold.start) ||
    [span, cursor].some((known) => known !== null && known.start < fold.end && known.end > fold.start);
  const target = cursor?.start ?? span?.start ?? null;
  useEffect(() => {
    if (frozen || target === null) return;
    const holder = [...(box.current?.querySelectorAll<HTMLElement>("div[data-start]") ?? [])].findLast(
      (element) => Number(element.dataset.start) <= target,
    );
    const mark = box.current?.querySelector('mark[data-kinds*="cursor"], mark[data-kinds*="place"]');
    (mark ?? holder)?.scrollIntoView({ block: mark === null ? "start" : "center" });
  }, [target, frozen]);
  const onKeyDown = useWordKeys({
    move: (key) => {
      const from = cursor ?? span;
      const next =
        key === "ArrowRight" || key === "ArrowLeft"
          ? wordBeside(text, from, key === "ArrowRight" ? 1 : -1)
          : besideLine(text, from, key === "ArrowDown" ? 1 : -1);
      if (next !== null) setCursor(next);
    },
    pick: (append) => {
      if (cursor !== null) onPick(pickOfSpan(doc, cursor), append);
    },
    seek: (typed) => {
      const from = cursor === null ? 0 : typed.length === 1 ? cursor.end : cursor.start;
      const found = seekWord(text, typed, from);
      if (found !== null) setCursor(found);
    },
    leave: onLeave,
  });
  const onPointerUp = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.target instanceof Element && event.target.closest("button") !== null) return;
    const dragged = selectedSpan(event.currentTarget);
    const offset = dragged === null ? offsetAt(event.clientX, event.clientY) : null;
    const found = dragged === null ? (offset === null ? null : wordAt(text, offset)) : trimmedSpan(text, dragged);
    if (found === null) return;
    globalThis.getSelection()?.removeAllRanges();
    onPick(pickOfSpan(doc, found), event.shiftKey);
  };
  return (
    <div
      ref={box}
      className="ph-text"
      role="application"
      aria-label={t("originalText")}
      tabIndex={0}
      data-viewer
      style={{ fontSize: BASE_FONT * zoom }}
      onKeyDown={onKeyDown}
      onBlur={() => setCursor(null)}
      onPointerUp={onPointerUp}
    >
      {folds.map((fold) => (
        <FoldView
          key={fold.start}
          fold={fold}
          text={text}
          marks={marks}
          open={shows(fold)}
          onToggle={() => {
            const next = new Set(opened);
            if (!next.delete(fold.start)) next.add(fold.start);
            setOpened(next);
          }}
        />
      ))}
      {text.trim() === "" ? <p className="ph-muted">{t("noText")}</p> : null}
      <div className="ph-hidden" aria-live="assertive">
        {cursor === null ? "" : text.slice(cursor.start, cursor.end)}
      </div>
    </div>
  );
};
