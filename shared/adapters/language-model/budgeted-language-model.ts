import type { ClaimRegistry } from "../../ports/claim-registry.ts";
import type { LanguageModel, LanguageModelAnswer, LanguageModelRequest } from "../../ports/language-model.ts";

/** Tries before a call is refused: with nine of ten places taken, more than half of the calls still find one. */
const MOST_TRIES = 8;

export interface Budget {
  claims: ClaimRegistry;
  tenantId: string;
  callsPerDay: number;
  /** Instant, ISO 8601; days are UTC. */
  now: () => string;
  newId: () => string;
  /** At least 0, below 1. */
  random: () => number;
}

/**
 * A model that is asked no more than so often a day by all workers together. A day has so many places; each call takes
 * one by a conditional write, and yesterday's are free again: nothing is counted, so nothing is contended or kept.
 */
export class BudgetedLanguageModel implements LanguageModel {
  readonly #model: LanguageModel;
  readonly #budget: Budget;

  constructor(model: LanguageModel, budget: Budget) {
    this.#model = model;
    this.#budget = budget;
  }

  async ask(request: LanguageModelRequest): Promise<LanguageModelAnswer | null> {
    return (await this.#takePlace()) ? this.#model.ask(request) : null;
  }

  async #takePlace(): Promise<boolean> {
    const { claims, tenantId, callsPerDay, now, newId, random } = this.#budget;
    const day = now().slice(0, "2026-01-01".length);
    const owner = `${day}#${newId()}`;
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const place = `language-model/${tenantId}/${Math.floor(random() * callsPerDay)}`;
      const holder = await claims.claim(place, owner);
      if (holder === owner) return true;
      if (holder.startsWith(`${day}#`)) continue;
      await claims.release(place, holder);
      if ((await claims.claim(place, owner)) === owner) return true;
    }
    return false;
  }
}
