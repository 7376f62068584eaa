import { useCallback, useEffect, useRef, useState } from "react";
import type { ItemList } from "../../../../shared/schemas/review-api.ts";
import { reviewClient } from "../api/review-client.ts";
import { useSession } from "../shell/session.tsx";
import { type Resource, useResource } from "../ui/use-resource.ts";
import { apiQueryOf, type Filters } from "./filters.ts";

/** Changes that arrive within this time are one reading of the list. */
const GATHER_MS = 600;

export interface PagedList {
  list: Resource<ItemList>;
  page: number;
  /** Something changed while a later page is open: said, not thrown at the reader. */
  changed: boolean;
  refresh: () => void;
  next: () => void;
  previous: () => void;
}

/** Pages by cursor: each page starts behind the last row of the one before, so arrivals never shift it. */
export const useItemList = (filters: Filters): PagedList => {
  const key = apiQueryOf(filters, null).toString();
  const [position, setPosition] = useState<{ key: string; cursors: string[] }>({ key, cursors: [] });
  const cursors = position.key === key ? position.cursors : [];
  const query = apiQueryOf(filters, cursors.at(-1) ?? null);
  const list = useResource(query.toString(), (signal) => reviewClient.items(query, signal));
  const [changed, setChanged] = useState(false);
  const { live } = useSession();
  const { reload } = list;
  const later = cursors.length > 0;
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    setChanged(false);
    const off = live.onEvent(() => {
      if (later) {
        setChanged(true);
        return;
      }
      timer.current ??= setTimeout(() => {
        timer.current = null;
        reload();
      }, GATHER_MS);
    });
    return () => {
      off();
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    };
  }, [live, later, reload]);
  const following = list.data?.cursor ?? null;
  return {
    list,
    page: cursors.length + 1,
    changed,
    refresh: useCallback(() => {
      setChanged(false);
      reload();
    }, [reload]),
    next: () => {
      if (following !== null) setPosition({ key, cursors: [...cursors, following] });
    },
    previous: () => setPosition({ key, cursors: cursors.slice(0, -1) }),
  };
};
