import type { CaseRepository } from "../../ports/case-repository.ts";
import { caseSchema } from "../../schemas/case.ts";
import type { Case } from "../../schemas/case.ts";
import { jsonOf } from "./columns.ts";
import type { Database } from "./database.ts";
import type { GroupWriter } from "./group-writer.ts";

/** As the port promises. */
const MOST_FOUND = 20;

export class SqliteCaseRepository implements CaseRepository {
  readonly #database: Database;
  readonly #writer: GroupWriter;

  constructor(database: Database, writer: GroupWriter) {
    this.#database = database;
    this.#writer = writer;
  }

  async get(tenantId: string, caseId: string): Promise<Case | undefined> {
    const row = this.#database.one("SELECT body FROM cases WHERE tenant = ? AND case_id = ?", tenantId, caseId);
    return row === undefined ? undefined : caseSchema.parse(jsonOf(row, "body"));
  }

  async find(tenantId: string, keys: string[]): Promise<Case[]> {
    const rows = this.#database.all(
      `SELECT body FROM cases WHERE tenant = ?1 AND case_id IN (SELECT case_id FROM case_keys WHERE tenant = ?1 AND key IN (SELECT value FROM json_each(?2)))
       ORDER BY updated_at DESC, case_id DESC LIMIT ${MOST_FOUND}`,
      tenantId,
      JSON.stringify(keys),
    );
    return rows.map((row) => caseSchema.parse(jsonOf(row, "body")));
  }

  async save(record: Case): Promise<"written" | "conflict"> {
    const written = await this.#writer.write(() => {
      if (this.#writeRow(record) === 0) return false;
      this.#database.run("DELETE FROM case_keys WHERE tenant = ? AND case_id = ?", record.tenantId, record.caseId);
      for (const key of new Set(record.keys)) {
        this.#database.run("INSERT INTO case_keys (tenant, key, case_id) VALUES (?, ?, ?)", record.tenantId, key, record.caseId);
      }
      return true;
    });
    return written ? "written" : "conflict";
  }

  #writeRow(record: Case): number {
    const body = JSON.stringify(record);
    if (record.version === 1) {
      const insert =
        "INSERT INTO cases (tenant, case_id, version, updated_at, body) VALUES (?, ?, 1, ?, ?) ON CONFLICT DO NOTHING";
      return this.#database.run(insert, record.tenantId, record.caseId, record.updatedAt, body);
    }
    const update = "UPDATE cases SET version = ?, updated_at = ?, body = ? WHERE tenant = ? AND case_id = ? AND version = ?";
    return this.#database.run(update, record.version, record.updatedAt, body, record.tenantId, record.caseId, record.version - 1);
  }
}
