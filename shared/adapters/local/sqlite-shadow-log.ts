import { z } from "zod";
import type { ShadowLog } from "../../ports/shadow-log.ts";
import { type ShadowAnswer, shadowAnswerSchema } from "../../schemas/shadow-answer.ts";
import { decodeCursor, encodeCursor } from "../search/list-cursor.ts";
import { jsonOf } from "./columns.ts";
import type { Database } from "./database.ts";
import type { GroupWriter } from "./group-writer.ts";

const DEFAULT_LIMIT = 500;
/** Sorts behind every item id. */
const FROM_THE_NEWEST = "~";

export class SqliteShadowLog implements ShadowLog {
  readonly #database: Database;
  readonly #writer: GroupWriter;

  constructor(database: Database, writer: GroupWriter) {
    this.#database = database;
    this.#writer = writer;
  }

  async record(answer: ShadowAnswer): Promise<void> {
    const { tenantId, model, itemId } = answer;
    await this.#writer.write(() =>
      this.#database.run(
        "INSERT OR IGNORE INTO shadow_answers (tenant, model, item_id, body) VALUES (?, ?, ?, ?)",
        tenantId,
        model,
        itemId,
        JSON.stringify(answer),
      ),
    );
  }

  async list(
    tenantId: string,
    model: string,
    options: { after?: string; limit?: number } = {},
  ): Promise<{ answers: ShadowAnswer[]; after: string | null }> {
    const limit = options.limit ?? DEFAULT_LIMIT;
    const before = options.after === undefined ? FROM_THE_NEWEST : decodeCursor(z.string(), options.after);
    const rows = this.#database.all(
      "SELECT body FROM shadow_answers WHERE tenant = ? AND model = ? AND item_id < ? ORDER BY item_id DESC LIMIT ?",
      tenantId,
      model,
      before,
      limit + 1,
    );
    const answers = rows.slice(0, limit).map((row) => shadowAnswerSchema.parse(jsonOf(row, "body")));
    const last = answers.at(-1);
    return { answers, after: rows.length > limit && last !== undefined ? encodeCursor(last.itemId) : null };
  }

  async drop(tenantId: string, model: string): Promise<number> {
    return this.#writer.write(() =>
      this.#database.run("DELETE FROM shadow_answers WHERE tenant = ? AND model = ?", tenantId, model),
    );
  }

  async eraseItem(tenantId: string, itemId: string): Promise<number> {
    return this.#writer.write(() =>
      this.#database.run("DELETE FROM shadow_answers WHERE tenant = ? AND item_id = ?", tenantId, itemId),
    );
  }
}
