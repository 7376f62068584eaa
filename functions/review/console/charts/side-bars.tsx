export interface SideBar {
  label: string;
  value: number;
  text: string;
  tone?: "green" | "blue" | "orange" | "red";
}

/** A table drawn as bars: every number can be read, also by a screen reader. */
export const SideBars = ({ title, bars }: { title: string; bars: SideBar[] }) => {
  const most = Math.max(...bars.map((bar) => bar.value), Number.EPSILON);
  return (
    <dl className="ph-sidebars" aria-label={title}>
      {bars.map((bar) => (
        <div key={bar.label}>
          <dt>{bar.label}</dt>
          <dd>
            <span aria-hidden="true">
              <i data-tone={bar.tone} style={{ inlineSize: `${(bar.value / most) * 100}%` }} />
            </span>
            <b className="ph-num">{bar.text}</b>
          </dd>
        </div>
      ))}
    </dl>
  );
};
