import { useCallback, useEffect, useRef, useState } from "react";
import type { ItemDetail } from "../../../../shared/schemas/review-api.ts";
import { ApiError } from "../api/api-error.ts";
import { reviewClient } from "../api/review-client.ts";
import { useSession } from "../shell/session.tsx";

/** mine: editable. other: somebody works on it. closed: its state allows no work. lost: it was mine. */
export type LockState = "asking" | "mine" | "other" | "closed" | "lost";

export interface LockHandle {
  state: LockState;
  version: number;
  setVersion: (version: number) => void;
  claim: (takeOver: boolean) => Promise<void>;
  /** The item is finished: nothing to give back on leaving. */
  finish: () => void;
}

/** Well below the server's expiry, so that one lost beat does not lose the lock. */
const HEARTBEAT_MS = 60_000;
const CLAIMABLE = new Set(["needs_review", "in_review", "second_review", "set_aside"]);

export const useLock = (itemId: string, detail: ItemDetail | null): LockHandle => {
  const [state, setState] = useState<LockState>("asking");
  const [version, setVersion] = useState(0);
  const holding = useRef(false);
  const { live, me } = useSession();
  const claim = useCallback(
    async (takeOver: boolean): Promise<void> => {
      try {
        const answer = await reviewClient.claim(itemId, takeOver);
        holding.current = true;
        setVersion(answer.version);
        setState("mine");
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        setState((before) => (before === "mine" ? "lost" : error.kind === "conflict" ? "other" : "closed"));
      }
    },
    [itemId],
  );
  const loaded = detail !== null;
  const owner = detail?.item.review.lock?.user ?? null;
  // One's own lock (after "take next", or from another tab) is claimed again: that renews it.
  const may = detail?.allowed.includes("claim") === true || owner === me.user;
  const claimable = detail !== null && CLAIMABLE.has(detail.item.state) && may;
  const locked = owner !== null && !may;
  useEffect(() => {
    if (!loaded || state !== "asking") return;
    if (claimable) void claim(false);
    else setState(locked ? "other" : "closed");
  }, [loaded, claimable, locked, claim, state]);
  useEffect(() => {
    if (state !== "mine") return;
    const beat = (): void => {
      reviewClient.heartbeat(itemId).then(
        (answer) => setVersion(answer.version),
        (error: unknown) => {
          if (error instanceof ApiError && error.kind === "conflict") {
            holding.current = false;
            setState("lost");
          }
        },
      );
    };
    const timer = setInterval(beat, HEARTBEAT_MS);
    const off = live.onEvent((event) => {
      if (event.type === "item" && event.itemId === itemId && event.version > version) beat();
    });
    return () => {
      clearInterval(timer);
      off();
    };
  }, [state, itemId, live, version]);
  useEffect(
    () => () => {
      if (holding.current) void reviewClient.release(itemId).catch(() => undefined);
    },
    [itemId],
  );
  const finish = useCallback(() => {
    holding.current = false;
  }, []);
  return { state, version, setVersion, claim, finish };
};
