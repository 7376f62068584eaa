import type { BlobStore } from "../../ports/blob-store.ts";
import type { SettingStore, SettingVersion } from "../../ports/setting-store.ts";
import { settingVersionSchema } from "../setting-version.ts";
import type { Attributes, DynamoTable, Key } from "./dynamo-table.ts";
import { pack, unpack } from "./packed-value.ts";

/** A million million versions sort as text. */
const VERSION_DIGITS = 12;

/**
 * The newest version of all names in one partition, older ones in one per name. An old version is copied there before the
 * newest is replaced: a crash between leaves it in both places, which `history` does not show.
 */
export class DynamoSettingStore implements SettingStore {
  readonly #table: DynamoTable;
  readonly #blobs: BlobStore;

  constructor(table: DynamoTable, blobs: BlobStore) {
    this.#table = table;
    this.#blobs = blobs;
  }

  async get(tenantId: string, name: string): Promise<SettingVersion | undefined> {
    const row = await this.#table.get(newestKey(tenantId, name));
    return row === undefined ? undefined : this.#settingOf(row);
  }

  async put(tenantId: string, setting: SettingVersion): Promise<"written" | "conflict"> {
    const { name, version } = setting;
    const before = await this.#table.get(newestKey(tenantId, name));
    if (Number(before?.["version"] ?? 0) !== version - 1) return "conflict";
    if (before !== undefined) {
      await this.#table.put({
        Item: { ...before, pk: historyPk(tenantId, name), sk: String(version - 1).padStart(VERSION_DIGITS, "0") },
      });
    }
    const written = await this.#table.put({
      Item: {
        ...newestKey(tenantId, name),
        version,
        body: await pack(setting, this.#blobs, `spill/${tenantId}/setting/${name}/${version}`),
      },
      ConditionExpression: version === 1 ? "attribute_not_exists(pk)" : "version = :before",
      ...(version === 1 ? {} : { ExpressionAttributeValues: { ":before": version - 1 } }),
    });
    return written ? "written" : "conflict";
  }

  async history(tenantId: string, name: string): Promise<SettingVersion[]> {
    const newest = await this.get(tenantId, name);
    const older = await this.#settings({
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": historyPk(tenantId, name) },
    });
    return newest === undefined ? [] : [...older.filter((setting) => setting.version < newest.version), newest];
  }

  async list(tenantId: string, prefix: string): Promise<SettingVersion[]> {
    const { pk } = newestKey(tenantId, prefix);
    if (prefix === "") return this.#settings({ KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: { ":pk": pk } });
    return this.#settings({
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
      ExpressionAttributeValues: { ":pk": pk, ":prefix": prefix },
    });
  }

  async #settings(query: {
    KeyConditionExpression: string;
    ExpressionAttributeValues: Record<string, string>;
  }): Promise<SettingVersion[]> {
    const settings: SettingVersion[] = [];
    for await (const row of this.#table.query({ ...query, ConsistentRead: true })) settings.push(await this.#settingOf(row));
    return settings;
  }

  async #settingOf(row: Attributes): Promise<SettingVersion> {
    return settingVersionSchema.parse(await unpack(row["body"], this.#blobs));
  }
}

function newestKey(tenantId: string, name: string): Key {
  return { pk: `${tenantId}#settings`, sk: name };
}

function historyPk(tenantId: string, name: string): string {
  return `${tenantId}#setting-history#${name}`;
}
