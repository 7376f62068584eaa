import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import { useCallback, useEffect, useRef, useState } from "react";
import { reviewClient } from "../api/review-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { hrefOf, navigate, useRoute } from "../shell/router.ts";
import { errorText } from "../ui/error-text.ts";
import { useKeys } from "../ui/keys.ts";
import { useToast } from "../ui/toasts.tsx";
import { useAct } from "../ui/use-act.ts";
import { useNow } from "../ui/use-now.ts";
import { useResource } from "../ui/use-resource.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { type Filters, filtersOf, isFiltered, nextFilterOf, noFilters, queryOf } from "./filters.ts";
import { ListFilters } from "./list-filters.tsx";
import { ListTable } from "./list-table.tsx";
import { SaveSearch } from "./save-search.tsx";
import { Tiles } from "./tiles.tsx";
import { useItemList } from "./use-item-list.ts";

export const WorkList = () => {
  const { t } = useI18n();
  const { query } = useRoute();
  const filters = filtersOf(query);
  const address = queryOf(filters).toString();
  const paged = useItemList(filters);
  const searches = useResource("searches", () => reviewClient.searches());
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [here, setHere] = useState(0);
  const { busy, act } = useAct();
  const searchBox = useRef<HTMLInputElement>(null);
  const toast = useToast();
  const now = useNow();
  const rows = paged.list.data?.rows ?? [];
  useEffect(() => {
    setSelected(new Set());
    setHere(0);
  }, [address, paged.page]);
  const change = useCallback((next: Filters) => navigate(hrefOf(["work"], queryOf(next)), { replace: true }), []);
  const toggle = useCallback((itemId: string) => {
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(itemId)) after.add(itemId);
      return after;
    });
  }, []);
  const toggleAll = (): void => setSelected(selected.size === rows.length ? new Set() : new Set(rows.map((row) => row.itemId)));
  const open = (itemId: string): void =>
    navigate(hrefOf(["item", itemId], address === "" ? undefined : new URLSearchParams({ from: address })));
  const takeNext = async (): Promise<void> => {
    if (busy) return;
    await act(async () => {
      const detail = await reviewClient.next({ filter: nextFilterOf(filters), except: [] });
      if (detail === null) toast({ tone: "plain", text: t("nothingWaits") });
      else open(detail.item.itemId);
    });
  };
  const point = (index: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    setHere(next);
    document.querySelector<HTMLElement>(`tr[data-row="${next}"] a`)?.focus();
  };
  const openHere = (): void => {
    const row = rows[here];
    if (row !== undefined) open(row.itemId);
  };
  useKeys([
    { key: "n", label: "takeNext", run: () => void takeNext() },
    { key: "N", label: "takeNext", quiet: true, run: () => void takeNext() },
    { key: "j", label: "keyDown", run: () => point(here + 1) },
    { key: "k", label: "keyUp", run: () => point(here - 1) },
    {
      key: "x",
      label: "keySelect",
      run: () => {
        const row = rows[here];
        if (row !== undefined) toggle(row.itemId);
      },
    },
    { key: "o", label: "keyOpen", run: openHere },
    { key: "a", label: "keyAll", run: toggleAll },
    { key: "/", label: "keySearch", run: () => searchBox.current?.focus() },
  ]);
  return (
    <div className="ph-page">
      <div className="ph-pagehead">
        <h1>{t("workList")}</h1>
        <div className="ph-row">
          {isFiltered(filters) ? (
            <>
              <Button onClick={() => change(noFilters())}>{t("clearFilters")}</Button>
              <SaveSearch filters={filters} onSaved={searches.reload} />
            </>
          ) : null}
          <Button variant="primary" loading={busy} onClick={() => void takeNext()}>
            {t("takeNext")} <span className="ph-keyhint">N</span>
          </Button>
        </div>
      </div>
      <Tiles
        current={query}
        searches={searches.data?.searches ?? []}
        onDrop={(search) => void reviewClient.dropSearch(search.id).then(searches.reload)}
      />
      <ListFilters filters={filters} searchBox={searchBox} onChange={change} />
      {selected.size > 0 ? (
        <BulkBar
          ids={[...selected]}
          onClear={() => setSelected(new Set())}
          onDone={() => {
            setSelected(new Set());
            paged.refresh();
          }}
        />
      ) : null}
      {paged.list.error === null ? null : (
        <Alert type="error" action={<Button onClick={paged.refresh}>{t("retry")}</Button>}>
          {errorText(t, paged.list.error)}
        </Alert>
      )}
      <ListTable
        paged={paged}
        rows={rows}
        now={now}
        here={here}
        selected={selected}
        from={address}
        filtered={isFiltered(filters)}
        onSelect={toggle}
        onSelectAll={toggleAll}
        onPoint={setHere}
      />
    </div>
  );
};
