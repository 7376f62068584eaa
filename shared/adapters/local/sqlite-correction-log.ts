import { z } from "zod";
import type { CorrectionLog } from "../../ports/correction-log.ts";
import { correctionSchema } from "../../schemas/correction.ts";
import type { Correction } from "../../schemas/correction.ts";
import { decodeCursor, encodeCursor } from "../search/list-cursor.ts";
import { jsonOf } from "./columns.ts";
import type { Database } from "./database.ts";
import type { GroupWriter } from "./group-writer.ts";

const DEFAULT_LIMIT = 500;

const positionSchema = z.tuple([z.string(), z.string()]);

export class SqliteCorrectionLog implements CorrectionLog {
  readonly #database: Database;
  readonly #writer: GroupWriter;

  constructor(database: Database, writer: GroupWriter) {
    this.#database = database;
    this.#writer = writer;
  }

  async append(correction: Correction): Promise<void> {
    await this.#writer.write(() =>
      this.#database.run(
        "INSERT OR IGNORE INTO corrections (tenant, correction_id, at, item_id, body) VALUES (?, ?, ?, ?, ?)",
        correction.tenantId,
        correction.correctionId,
        correction.at,
        correction.itemId,
        JSON.stringify(correction),
      ),
    );
  }

  async list(
    tenantId: string,
    options: { after?: string; limit?: number } = {},
  ): Promise<{ corrections: Correction[]; after: string | null }> {
    const limit = options.limit ?? DEFAULT_LIMIT;
    const [at, id] = options.after === undefined ? ["", ""] : decodeCursor(positionSchema, options.after);
    const rows = this.#database.all(
      "SELECT body FROM corrections WHERE tenant = ? AND (at, correction_id) > (?, ?) ORDER BY at, correction_id LIMIT ?",
      tenantId,
      at,
      id,
      limit + 1,
    );
    const corrections = rows.slice(0, limit).map((row) => correctionSchema.parse(jsonOf(row, "body")));
    const last = corrections.at(-1);
    return { corrections, after: rows.length > limit && last !== undefined ? encodeCursor([last.at, last.correctionId]) : null };
  }

  async setUndone(tenantId: string, correctionId: string, undone: boolean): Promise<boolean> {
    const update = "UPDATE corrections SET body = json_set(body, '$.undone', json(?)) WHERE tenant = ? AND correction_id = ?";
    return this.#writer.write(() => this.#database.run(update, JSON.stringify(undone), tenantId, correctionId) > 0);
  }

  async eraseItem(tenantId: string, itemId: string): Promise<number> {
    return this.#writer.write(() =>
      this.#database.run("DELETE FROM corrections WHERE tenant = ? AND item_id = ?", tenantId, itemId),
    );
  }
}
