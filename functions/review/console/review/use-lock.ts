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
  const seen = useRef(0);
  const known = useRef({ version: 0, own: false });
  const { live, me } = useSession();
  useEffect(() => {
    const newest = Math.max(version, detail?.item.version ?? 0);
    known.current = { version: newest, own: detail?.item.review.lock?.user === me.user };
    seen.current = Math.max(seen.current, newest);
  });
  const claim = useCallback(
    async (takeOver: boolean): Promise<void> => {
      try {
        const answer = await reviewClient.claim(itemId, takeOver);
        holding.current = true;
        // The claim itself is one step; renewing one's own lock is none that matters. Anything beyond is somebody's change
        // to what is shown here: the old version stays, so that saving shows both instead of overwriting.
        const before = known.current;
        setVersion(!before.own && answer.version === before.version + 1 ? answer.version : before.version);
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
        // Only heard, never taken over: the version saved with is the one a person has seen.
        (answer) => {
          seen.current = Math.max(seen.current, answer.version);
        },
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
      if (event.type === "item" && event.itemId === itemId && event.version > seen.current) beat();
    });
    return () => {
      clearInterval(timer);
      off();
    };
  }, [state, itemId, live]);
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
