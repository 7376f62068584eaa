import type { PhraseList } from "../phrases/phrase-matcher.ts";
import { CONTRACTS_AND_ORDERS } from "./contracts-and-orders.ts";
import { MOVING_AND_MONEY } from "./moving-and-money.ts";
import { PEOPLE_AND_OFFICES } from "./people-and-offices.ts";
import { TROUBLES } from "./troubles.ts";
import { WISHES } from "./wishes.ts";

/** All meanings as phrase lists. */
export const CONCEPT_LISTS: readonly PhraseList[] = [
  MOVING_AND_MONEY,
  CONTRACTS_AND_ORDERS,
  TROUBLES,
  PEOPLE_AND_OFFICES,
  WISHES,
].flatMap((table) =>
  Object.entries(table).map(([name, phrases]) => ({ name, phrases: phrases.split(",").map((phrase) => phrase.trim()) })),
);
