import { type PointerEvent, useRef } from "react";

export interface SplitterProps {
  label: string;
  /** Share of the width in percent. */
  value: number;
  min: number;
  max: number;
  /** 1: the pane is left of the splitter; -1: right of it. */
  side: 1 | -1;
  onChange: (value: number) => void;
}

const KEY_STEP = 2;

export const Splitter = ({ label, value, min, max, side, onChange }: SplitterProps) => {
  const start = useRef<{ x: number; value: number; width: number } | null>(null);
  const set = (next: number): void => onChange(Math.round(Math.min(max, Math.max(min, next)) * 10) / 10);
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const from = start.current;
    if (from !== null) set(from.value + (side * (event.clientX - from.x) * 100) / from.width);
  };
  return (
    <div
      className="ph-splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(value)}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, value, width: event.currentTarget.parentElement?.clientWidth ?? 1 };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        start.current = null;
      }}
      onKeyDown={(event) => {
        if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
        event.preventDefault();
        set(value + (event.key === "ArrowRight" ? KEY_STEP : -KEY_STEP) * side);
      }}
    />
  );
};
