export interface BreakerState {
  failures: number;
  /** Milliseconds; before it nothing is sent. */
  openUntil: number;
  /** Length of the last pause. */
  pauseMs: number;
}

export const closedBreaker: BreakerState = { failures: 0, openUntil: 0, pauseMs: 0 };

/** So many failures in a row are no coincidence: at 20 % random failures one in ten million. */
const TRIP_AFTER = 10;
const FIRST_PAUSE_MS = 5_000;
/** A system that is down over night is asked every two minutes. */
const MAX_PAUSE_MS = 120_000;

/** May something be sent now? After a pause one try decides: a failure of it opens again for twice as long. */
export const mayTry = (state: BreakerState, now: number): boolean => now >= state.openUntil;

export const afterSuccess = (): BreakerState => closedBreaker;

/** `retryAfterMs`: the system itself said how long. */
export const afterFailure = (state: BreakerState, now: number, retryAfterMs: number | null): BreakerState => {
  const failures = state.failures + 1;
  if (retryAfterMs !== null) return { ...state, failures, openUntil: Math.max(state.openUntil, now + retryAfterMs) };
  if (failures < TRIP_AFTER) return { ...state, failures };
  const pauseMs = state.pauseMs === 0 ? FIRST_PAUSE_MS : Math.min(state.pauseMs * 2, MAX_PAUSE_MS);
  return { failures, openUntil: now + pauseMs, pauseMs };
};
