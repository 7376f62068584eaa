import { learnLessonsPlaces } from "../../functions/learn/learn-lessons-places.ts";
import { sweepBooks } from "../../functions/retain/keep-books.ts";
import { dueItems } from "../../shared/core/review/wake-waiting.ts";
import type { Services } from "../../functions/services.ts";
import { nightlyBooks } from "./nightly-books.ts";
import { type Learner, learnInWorker } from "./learn-in-worker.ts";

export interface RoundOptions {
  dataFolder: string;
  /** Folder of the pack. */
  pack: string;
  tenantId: string;
  announce: (key: string, size: number) => Promise<void>;
  onError: (where: string, error: unknown) => void;
  say: (line: string) => void;
}

/** As often as the cloud's schedules. */
const SWEEP_INTERVAL_MS = 5 * 60 * 1000;
/** Looks whether the nightly round is due. */
const BOOKS_INTERVAL_MS = 5 * 60 * 1000;
/** A lock nobody renews and a set-aside item come back within this time. */
const WAITING_INTERVAL_MS = 60 * 1000;
/** A click teaches within this time. */
const PLACES_INTERVAL_MS = 60 * 1000;
/** About a second of computing; the rest waits for the next minute. */
const LESSONS_A_MINUTE = 100;
const LEARN_INTERVAL_MS = 60 * 60 * 1000;

export interface Rounds {
  /** Starts a round of learning unless one runs. */
  learnNow: () => void;
  stop: () => Promise<void>;
}

/** What schedules do in the cloud: sweeps every few minutes, keeps the books once a night and learns every hour, one round of each at a time. */
export const startRounds = (services: Services, options: RoundOptions): Rounds => {
  const { dataFolder, pack, tenantId } = options;
  const learner = learnInWorker({ dataFolder, pack, tenantId });
  const learning = every(LEARN_INTERVAL_MS, () => learn(learner, options));
  const rounds = [
    every(SWEEP_INTERVAL_MS, () => sweepUp(services, options)),
    every(BOOKS_INTERVAL_MS, () => books(services, options)),
    every(WAITING_INTERVAL_MS, () => wakeWaiting(services, options)),
    every(PLACES_INTERVAL_MS, () => learnPlaces(services, options)),
    learning,
  ];
  return {
    learnNow: learning.now,
    stop: async () => {
      // A training may need minutes; nothing is lost when it is done again.
      learner.stop();
      await Promise.all(rounds.map((round) => round.stop()));
    },
  };
};

interface Repeated {
  now: () => void;
  stop: () => Promise<void>;
}

/** Never two at once; a stop waits for the round at work. */
const every = (milliseconds: number, round: () => Promise<void>): Repeated => {
  let running: Promise<void> | null = null;
  const now = (): void => {
    running ??= round().finally(() => {
      running = null;
    });
  };
  const timer = setInterval(now, milliseconds);
  return {
    now,
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
};

const wakeWaiting = async (services: Services, options: RoundOptions): Promise<void> => {
  try {
    await dueItems({ items: services.state.items, tenantId: options.tenantId, now: services.flow.now });
  } catch (error) {
    options.onError("waiting items", error);
  }
};

const learnPlaces = async (services: Services, options: RoundOptions): Promise<void> => {
  try {
    const { complaints } = await learnLessonsPlaces(services, LESSONS_A_MINUTE);
    for (const complaint of complaints) options.onError("learn places", complaint);
  } catch (error) {
    options.onError("learn places", error);
  }
};

const sweepUp = async (services: Services, options: RoundOptions): Promise<void> => {
  try {
    await sweepBooks(services, options);
  } catch (error) {
    options.onError("sweep", error);
  }
};

const books = async (services: Services, options: RoundOptions): Promise<void> => {
  try {
    await nightlyBooks(services, options);
  } catch (error) {
    options.onError("ledger", error);
  }
};

const learn = async (learner: Learner, options: RoundOptions): Promise<void> => {
  try {
    const told = await learner.round();
    if (told !== "") options.say(`Learning: ${told}`);
  } catch (error) {
    options.onError("learn", error);
  }
};
