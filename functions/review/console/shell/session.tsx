import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import type { Me, PackView } from "../../../../shared/schemas/review-api.ts";
import { setCsrfToken } from "../api/http.ts";
import { liveEvents, type LiveEvents } from "../api/live-events.ts";
import { pollingEvents } from "../api/polling.ts";
import { reviewClient } from "../api/review-client.ts";
import { type Resource, useResource } from "../ui/use-resource.ts";

export interface Session {
  me: Me;
  pack: PackView;
  live: LiveEvents;
  counts: Resource<{ states: Record<string, number>; tiles: Record<string, number> }>;
}

const SessionContext = createContext<Session | null>(null);

export const useSession = (): Session => {
  const value = useContext(SessionContext);
  if (value === null) throw new Error("useSession needs SessionProvider above it");
  return value;
};

/** Counts are read again at most this often, however many items move. */
const COUNTS_PAUSE_MS = 800;

export interface SessionProviderProps {
  children: ReactNode;
  waiting: ReactNode;
  failed: (retry: () => void) => ReactNode;
}

export const SessionProvider = ({ children, waiting, failed }: SessionProviderProps) => {
  const start = useResource("start", async () => {
    const [me, pack] = await Promise.all([reviewClient.me(), reviewClient.pack()]);
    setCsrfToken(me.csrfToken);
    return { me, pack };
  });
  const streams = start.data?.me.live !== "poll";
  const live = useMemo(() => (streams ? liveEvents("/api/stream") : pollingEvents()), [streams]);
  const counts = useResource("counts", (signal) => reviewClient.counts(signal));
  const { reload } = counts;
  const ready = start.data !== null;
  useEffect(() => {
    if (!ready) return;
    live.start();
    let timer: ReturnType<typeof setTimeout> | null = null;
    const off = live.onEvent(() => {
      timer ??= setTimeout(() => {
        timer = null;
        reload();
      }, COUNTS_PAUSE_MS);
    });
    return () => {
      off();
      if (timer !== null) clearTimeout(timer);
      live.stop();
    };
  }, [live, ready, reload]);
  const { data, error, loading, set } = counts;
  const value = useMemo(
    () => (start.data === null ? null : { ...start.data, live, counts: { data, error, loading, reload, set } }),
    [start.data, live, data, error, loading, reload, set],
  );
  if (value === null) return start.error === null ? waiting : failed(start.reload);
  return <SessionContext.Provider value={value}>{children}</SessionContext.Provider>;
};

export const useMay = (): ((role: Me["roles"][number]) => boolean) => {
  const { me } = useSession();
  return (role) => me.roles.includes(role) || me.roles.includes("admin");
};
