import { type PointerEvent, useRef } from "react";
import type { PolicyView } from "../../../../shared/schemas/review-pages.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { useWidth } from "../viewer/use-width.ts";
import { ticksOf } from "./scale.ts";

export type CurvePoint = PolicyView["curve"][number];

/** What the curve says at a threshold: the nearest measured point. */
export const pointAt = (curve: CurvePoint[], threshold: number): CurvePoint | null =>
  curve.reduce<CurvePoint | null>(
    (best, point) =>
      best === null || Math.abs(point.threshold - threshold) < Math.abs(best.threshold - threshold) ? point : best,
    null,
  );

export interface TradeOffProps {
  curve: CurvePoint[];
  threshold: number;
  saved: number;
  onChange: (threshold: number) => void;
}

const HEIGHT = 260;
const LEFT = 48;
const RIGHT = 52;
const TOP = 12;
const BOTTOM = 34;
const KEY_STEP = 0.01;

/** Automation falls and errors fall as the threshold rises: the line to drag is the promise between them. */
export const TradeOff = ({ curve, threshold, saved, onChange }: TradeOffProps) => {
  const { t, percent } = useI18n();
  const [box, width] = useWidth<HTMLDivElement>();
  const svg = useRef<SVGSVGElement>(null);
  const from = Math.min(...curve.map((point) => point.threshold), threshold);
  const inner = Math.max(10, width - LEFT - RIGHT);
  const x = (value: number): number => LEFT + ((value - from) / Math.max(1 - from, Number.EPSILON)) * inner;
  const errorTicks = ticksOf(Math.max(...curve.map((point) => point.errors), 0.001), 4);
  const mostErrors = errorTicks.at(-1) ?? 1;
  const y = (share: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - share);
  const line = (value: (point: CurvePoint) => number): string =>
    curve
      .map((point, index) => `${index === 0 ? "M" : "L"}${x(point.threshold).toFixed(1)} ${y(value(point)).toFixed(1)}`)
      .join("");
  const here = pointAt(curve, threshold);
  const set = (value: number): void => onChange(Math.round(Math.min(1, Math.max(from, value)) * 100) / 100);
  const drag = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.buttons !== 1) return;
    const left = svg.current?.getBoundingClientRect().left ?? 0;
    set(from + ((event.clientX - left - LEFT) / inner) * (1 - from));
  };
  return (
    <div ref={box} className="ph-chart">
      <svg
        ref={svg}
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={t("tradeOffTitle")}
        onPointerDown={drag}
        onPointerMove={drag}
        className="ph-drag"
      >
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share}>
            <line x1={LEFT} x2={width - RIGHT} y1={y(share)} y2={y(share)} className="ph-grid" />
            <text x={LEFT - 6} y={y(share) + 4} textAnchor="end" className="ph-axis1">
              {percent(share)}
            </text>
            <text x={width - RIGHT + 6} y={y(share) + 4} className="ph-axis2">
              {percent(share * mostErrors, 1)}
            </text>
          </g>
        ))}
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <text key={share} x={x(from + share * (1 - from))} y={HEIGHT - 14} textAnchor="middle">
            {percent(from + share * (1 - from))}
          </text>
        ))}
        <path d={line((point) => point.automation)} className="ph-line1" />
        <path d={line((point) => point.errors / mostErrors)} className="ph-line2" />
        <line x1={x(saved)} x2={x(saved)} y1={TOP} y2={HEIGHT - BOTTOM} className="ph-before" />
        <line x1={x(threshold)} x2={x(threshold)} y1={TOP} y2={HEIGHT - BOTTOM} className="ph-handle" />
        {here === null ? null : (
          <>
            <circle cx={x(threshold)} cy={y(here.automation)} r={5} className="ph-dot1" />
            <circle cx={x(threshold)} cy={y(here.errors / mostErrors)} r={5} className="ph-dot2" />
          </>
        )}
      </svg>
      <label className="ph-slider">
        <span>
          {t("threshold")} <b className="ph-num">{percent(threshold)}</b>
        </span>
        <input
          type="range"
          min={from}
          max={1}
          step={KEY_STEP}
          value={threshold}
          onChange={(event) => set(Number(event.target.value))}
        />
      </label>
      <ul className="ph-legend">
        <li>
          <i className="ph-key1" aria-hidden="true" />
          {t("automation")} <b className="ph-num">{here === null ? "–" : percent(here.automation)}</b>
        </li>
        <li>
          <i className="ph-key2" aria-hidden="true" />
          {t("expectedErrors")} <b className="ph-num">{here === null ? "–" : percent(here.errors, 1)}</b>
        </li>
        <li>
          <i className="ph-beforekey" aria-hidden="true" />
          {t("savedThreshold", { value: percent(saved) })}
        </li>
      </ul>
    </div>
  );
};
