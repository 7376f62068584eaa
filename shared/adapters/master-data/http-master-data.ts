import { z } from "zod";
import type { MasterData } from "../../ports/master-data.ts";
import { masterHitSchema, type MasterHit, type MasterQuery } from "../../schemas/master-data.ts";

export interface HttpMasterDataOptions {
  /** Answers POST with a JSON list of hits for the query in the body. */
  url: string;
  headers: Record<string, string>;
  /** Milliseconds; extraction goes on without master data after that. */
  timeoutMs: number;
  fetch: typeof fetch;
}

const answerSchema = z.array(masterHitSchema).max(50);
const MAX_HITS = 5;

/** A look-up service of the tenant. When it does not answer, items are still extracted: they only go unproven. */
export class HttpMasterData implements MasterData {
  readonly #options: HttpMasterDataOptions;

  constructor(options: HttpMasterDataOptions) {
    this.#options = options;
  }

  async find(query: MasterQuery): Promise<MasterHit[]> {
    const { url, headers, timeoutMs } = this.#options;
    try {
      const response = await this.#options.fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(query),
        signal: AbortSignal.timeout(timeoutMs),
        redirect: "error",
      });
      if (!response.ok) return [];
      const answer = answerSchema.safeParse(await response.json());
      return answer.success ? answer.data.slice(0, MAX_HITS) : [];
    } catch {
      // Unreachable or slow: the look-up is a help, not a condition; the missing proof lowers confidence by itself.
      return [];
    }
  }
}
