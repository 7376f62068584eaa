import type { CaseRepository } from "../../ports/case-repository.ts";
import { caseSchema } from "../../schemas/case.ts";
import type { Case } from "../../schemas/case.ts";
import { jsonOf, textOf } from "./columns.ts";
import type { Database, Row } from "./database.ts";
import type { GroupWriter } from "./group-writer.ts";
import { RecentRecords } from "./recent-records.ts";

/** As the port promises. */
const MOST_FOUND = 20;
/** Conversations of the day; each some KB. */
const REMEMBERED_CASES = 500;

export class SqliteCaseRepository implements CaseRepository {
  readonly #database: Database;
  readonly #writer: GroupWriter;
  readonly #recent = new RecentRecords<Case>(REMEMBERED_CASES);

  constructor(database: Database, writer: GroupWriter) {
    this.#database = database;
    this.#writer = writer;
  }

  async get(tenantId: string, caseId: string): Promise<Case | undefined> {
    const row = this.#database.one("SELECT case_id, version, body FROM cases WHERE tenant = ? AND case_id = ?", tenantId, caseId);
    return row === undefined ? undefined : this.#caseOf(tenantId, row);
  }

  async find(tenantId: string, keys: string[]): Promise<Case[]> {
    const rows = this.#database.all(
      `SELECT case_id, version, body FROM cases WHERE tenant = ?1 AND case_id IN (SELECT case_id FROM case_keys WHERE tenant = ?1 AND key IN (SELECT value FROM json_each(?2)))
       ORDER BY updated_at DESC, case_id DESC LIMIT ${MOST_FOUND}`,
      tenantId,
      JSON.stringify(keys),
    );
    return rows.map((row) => this.#caseOf(tenantId, row));
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
    if (written) this.#recent.keep(record.tenantId, record.caseId, record);
    return written ? "written" : "conflict";
  }

  #caseOf(tenantId: string, row: Row): Case {
    const caseId = textOf(row, "case_id");
    const known = this.#recent.get(tenantId, caseId);
    if (known !== undefined && known.version === row["version"]) return known;
    return this.#recent.keep(tenantId, caseId, caseSchema.parse(jsonOf(row, "body")));
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
