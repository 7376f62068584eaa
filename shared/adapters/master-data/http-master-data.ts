import { z } from "zod";
import type { MasterData } from "../../ports/master-data.ts";
import { masterHitSchema, type ArticleQuery, type MasterHit, type MasterQuery } from "../../schemas/master-data.ts";

export interface HttpMasterDataOptions {
  /** Answers POST with a JSON list of hits for the query in the body; for `{"articles": [...]}` with one such list for each thing. */
  url: string;
  headers: Record<string, string>;
  /** Milliseconds; extraction goes on without master data after that. */
  timeoutMs: number;
  fetch: typeof fetch;
}

const answerSchema = z.array(masterHitSchema).max(50);
const articlesAnswerSchema = z.array(answerSchema).max(500);
const MAX_HITS = 5;

/** A look-up service of the tenant. When it does not answer, items are still extracted: they only go unproven. */
export class HttpMasterData implements MasterData {
  readonly #options: HttpMasterDataOptions;

  constructor(options: HttpMasterDataOptions) {
    this.#options = options;
  }

  async find(query: MasterQuery): Promise<MasterHit[]> {
    const answer = answerSchema.safeParse(await this.#ask(query));
    return answer.success ? answer.data.slice(0, MAX_HITS) : [];
  }

  async findArticles(things: ArticleQuery[]): Promise<MasterHit[][]> {
    const answer = articlesAnswerSchema.safeParse(await this.#ask({ articles: things }));
    return things.map((_, at) => (answer.success ? (answer.data[at] ?? []).slice(0, MAX_HITS) : []));
  }

  /** undefined when there is no answer: the look-up is a help, not a condition; the missing proof lowers confidence by itself. */
  async #ask(question: object): Promise<unknown> {
    const { url, headers, timeoutMs } = this.#options;
    try {
      const response = await this.#options.fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(question),
        signal: AbortSignal.timeout(timeoutMs),
        redirect: "error",
      });
      return response.ok ? await response.json() : undefined;
    } catch {
      // Unreachable, slow or no JSON.
      return undefined;
    }
  }
}
