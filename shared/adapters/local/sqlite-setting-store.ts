import type { SettingStore, SettingVersion } from "../../ports/setting-store.ts";
import { settingVersionSchema } from "../setting-version.ts";
import { jsonOf } from "./columns.ts";
import type { Database, Row } from "./database.ts";
import type { GroupWriter } from "./group-writer.ts";

/** Keeps the row only when its version follows the newest one of that name. */
const INSERT_NEXT = `INSERT INTO settings (tenant, name, version, body)
  SELECT ?1, ?2, ?3, ?4 WHERE ?3 = 1 + coalesce((SELECT max(version) FROM settings WHERE tenant = ?1 AND name = ?2), 0)`;

export class SqliteSettingStore implements SettingStore {
  readonly #database: Database;
  readonly #writer: GroupWriter;

  constructor(database: Database, writer: GroupWriter) {
    this.#database = database;
    this.#writer = writer;
  }

  async get(tenantId: string, name: string): Promise<SettingVersion | undefined> {
    const row = this.#database.one(
      "SELECT body FROM settings WHERE tenant = ? AND name = ? ORDER BY version DESC LIMIT 1",
      tenantId,
      name,
    );
    return row === undefined ? undefined : settingOf(row);
  }

  async put(tenantId: string, setting: SettingVersion): Promise<"written" | "conflict"> {
    const written = await this.#writer.write(() =>
      this.#database.run(INSERT_NEXT, tenantId, setting.name, setting.version, JSON.stringify(setting)),
    );
    return written === 1 ? "written" : "conflict";
  }

  async history(tenantId: string, name: string): Promise<SettingVersion[]> {
    return this.#database
      .all("SELECT body FROM settings WHERE tenant = ? AND name = ? ORDER BY version", tenantId, name)
      .map(settingOf);
  }

  async list(tenantId: string, prefix: string): Promise<SettingVersion[]> {
    const newest = `SELECT body FROM settings AS setting WHERE tenant = ?1 AND substr(name, 1, length(?2)) = ?2
      AND version = (SELECT max(version) FROM settings WHERE tenant = ?1 AND name = setting.name) ORDER BY name`;
    return this.#database.all(newest, tenantId, prefix).map(settingOf);
  }
}

function settingOf(row: Row): SettingVersion {
  return settingVersionSchema.parse(jsonOf(row, "body"));
}
