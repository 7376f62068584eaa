import { useI18n } from "../i18n/i18n.tsx";
import type { MessageKey } from "../i18n/messages.ts";
import { hrefOf } from "../shell/router.ts";
import { useSession } from "../shell/session.tsx";
import { Icon } from "../ui/icon.tsx";
import type { SavedSearch } from "../../../../shared/schemas/review-api.ts";
import { addressOfSearch, filtersOf, queryOf } from "./filters.ts";

interface FixedTile {
  label: MessageKey;
  query: string;
  count: (states: Record<string, number>) => number;
}

const sum = (states: Record<string, number>, names: string[]): number =>
  names.reduce((total, name) => total + (states[name] ?? 0), 0);

const FIXED: FixedTile[] = [
  { label: "tileOpen", query: "", count: (states) => sum(states, ["needs_review", "in_review", "second_review"]) },
  {
    label: "tileDelivered",
    query: "state=delivered&state=accepted&order=newest",
    count: (states) => sum(states, ["delivered", "accepted"]),
  },
  {
    label: "tileFiled",
    query: "state=filed&state=duplicate&state=rejected&state=split&order=newest",
    count: (states) => sum(states, ["filed", "duplicate", "rejected", "split"]),
  },
];

export interface TilesProps {
  current: URLSearchParams;
  searches: SavedSearch[];
  onDrop: (search: SavedSearch) => void;
}

const canonical = (query: string): string => queryOf(filtersOf(new URLSearchParams(query))).toString();

/** Saved searches with live counts; a tile is a link, so it opens in a second tab like any other. */
export const Tiles = ({ current, searches, onDrop }: TilesProps) => {
  const { t, number, label } = useI18n();
  const { counts } = useSession();
  const here = canonical(current.toString());
  const states = counts.data?.states ?? {};
  const tiles = counts.data?.tiles ?? {};
  const fixed = (tile: FixedTile) => (
    <a
      key={tile.label}
      className="ph-tile"
      href={hrefOf(["work"], new URLSearchParams(tile.query))}
      aria-current={canonical(tile.query) === here ? "true" : undefined}
    >
      <b className="ph-num">{number(tile.count(states))}</b>
      <span>{t(tile.label)}</span>
    </a>
  );
  return (
    <nav className="ph-tiles" aria-label={t("savedSearches")}>
      {FIXED.slice(0, 1).map(fixed)}
      {searches.map((search) => (
        <div key={search.id} className="ph-tilebox">
          <a
            className="ph-tile"
            href={hrefOf(["work"], addressOfSearch(search.query))}
            aria-current={addressOfSearch(search.query).toString() === here ? "true" : undefined}
          >
            <b className="ph-num">{tiles[search.id] === undefined ? "–" : number(tiles[search.id] ?? 0)}</b>
            <span>{label(search.label)}</span>
          </a>
          {search.builtIn ? null : (
            <button type="button" aria-label={t("dropSearch", { name: label(search.label) })} onClick={() => onDrop(search)}>
              <Icon name="close" size={10} />
            </button>
          )}
        </div>
      ))}
      {FIXED.slice(1).map(fixed)}
    </nav>
  );
};
