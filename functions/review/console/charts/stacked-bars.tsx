import { useWidth } from "../viewer/use-width.ts";
import { ticksOf } from "./scale.ts";

export interface BarColumn {
  label: string;
  /** One value per series. */
  values: number[];
  /** The same day a period earlier; null: not compared. */
  before: number | null;
}

export interface StackedBarsProps {
  title: string;
  columns: BarColumn[];
  series: string[];
  format: (value: number) => string;
  beforeLabel: string;
}

const HEIGHT = 210;
const LEFT = 44;
const BOTTOM = 22;
const TOP = 8;
export const SERIES = 7;
export const seriesColour = (index: number): string => `var(--ph-series-${(index % SERIES) + 1})`;

export const StackedBars = ({ title, columns, series, format, beforeLabel }: StackedBarsProps) => {
  const [box, width] = useWidth<HTMLDivElement>();
  const totals = columns.map((column) => column.values.reduce((sum, value) => sum + value, 0));
  const ticks = ticksOf(Math.max(...totals, ...columns.map((column) => column.before ?? 0), 0));
  const most = ticks.at(-1) ?? 1;
  const inner = Math.max(10, width - LEFT - 8);
  const step = inner / Math.max(1, columns.length);
  const bar = Math.min(38, step * 0.7);
  const y = (value: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / most);
  const every = Math.ceil(46 / step);
  return (
    <div ref={box} className="ph-chart">
      <svg width={width} height={HEIGHT} role="img" aria-label={title}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} className="ph-grid" />
            <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        {columns.map((column, index) => {
          const x = LEFT + index * step + (step - bar) / 2;
          let sum = 0;
          return (
            <g key={column.label}>
              <title>{`${column.label}: ${format(totals[index] ?? 0)}${column.before === null ? "" : ` (${beforeLabel} ${format(column.before)})`}`}</title>
              {column.values.map((value, at) => {
                const top = y(sum + value);
                const height = y(sum) - top;
                sum += value;
                return <rect key={series[at]} x={x} y={top} width={bar} height={height} fill={seriesColour(at)} />;
              })}
              {column.before === null ? null : (
                <line x1={x - 3} x2={x + bar + 3} y1={y(column.before)} y2={y(column.before)} className="ph-before" />
              )}
              {index % every === 0 ? (
                <text x={x + bar / 2} y={HEIGHT - 6} textAnchor="middle">
                  {column.label}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
      <ul className="ph-legend">
        {series.map((name, index) => (
          <li key={name}>
            <i style={{ background: seriesColour(index) }} aria-hidden="true" />
            {name}
          </li>
        ))}
        {columns.some((column) => column.before !== null) ? (
          <li>
            <i className="ph-beforekey" aria-hidden="true" />
            {beforeLabel}
          </li>
        ) : null}
      </ul>
    </div>
  );
};
