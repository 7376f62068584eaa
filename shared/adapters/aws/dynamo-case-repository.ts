import type { BlobStore } from "../../ports/blob-store.ts";
import type { CaseRepository } from "../../ports/case-repository.ts";
import { caseSchema } from "../../schemas/case.ts";
import type { Case } from "../../schemas/case.ts";
import type { Attributes, DynamoTable, Key } from "./dynamo-table.ts";
import { pack, unpack } from "./packed-value.ts";

/** As the port promises. */
const MOST_FOUND = 20;

/**
 * A case row, and a row per lookup key. Keys are written before the case and removed after it, so a crash leaves a key
 * too many, never one too few; `find` believes the case itself.
 */
export class DynamoCaseRepository implements CaseRepository {
  readonly #table: DynamoTable;
  readonly #blobs: BlobStore;

  constructor(table: DynamoTable, blobs: BlobStore) {
    this.#table = table;
    this.#blobs = blobs;
  }

  async get(tenantId: string, caseId: string): Promise<Case | undefined> {
    const row = await this.#table.get(keyOf(tenantId, caseId));
    return row === undefined ? undefined : this.#caseOf(row);
  }

  async find(tenantId: string, keys: string[]): Promise<Case[]> {
    const caseIds = new Set<string>();
    for (const key of new Set(keys)) {
      const rows = this.#table.query({
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": lookupPk(tenantId, key) },
        ConsistentRead: true,
      });
      for await (const row of rows) caseIds.add(String(row["sk"]));
    }
    const rows = await this.#table.getAll([...caseIds].map((caseId) => keyOf(tenantId, caseId)));
    const cases = await Promise.all(rows.map((row) => this.#caseOf(row)));
    return cases
      .filter((record) => record.keys.some((key) => keys.includes(key)))
      .toSorted((left, right) => compare(right.updatedAt, left.updatedAt) || compare(right.caseId, left.caseId))
      .slice(0, MOST_FOUND);
  }

  async save(record: Case): Promise<"written" | "conflict"> {
    const { tenantId, caseId, version } = record;
    const before = version === 1 ? undefined : await this.get(tenantId, caseId);
    await this.#table.writeAll({
      put: [...new Set(record.keys)].map((key) => ({ pk: lookupPk(tenantId, key), sk: caseId, version })),
    });
    const written = await this.#table.put({
      Item: {
        ...keyOf(tenantId, caseId),
        version,
        body: await pack(record, this.#blobs, `spill/${tenantId}/case/${caseId}/${version}`),
      },
      ConditionExpression: version === 1 ? "attribute_not_exists(pk)" : "version = :before",
      ...(version === 1 ? {} : { ExpressionAttributeValues: { ":before": version - 1 } }),
    });
    if (!written) return "conflict";
    const gone = new Set(before?.keys ?? []).difference(new Set(record.keys));
    for (const key of gone) await this.#forget(lookupPk(tenantId, key), record);
    return "written";
  }

  /** Unless a later version has brought the key back meanwhile. */
  async #forget(pk: string, record: Case): Promise<void> {
    await this.#table.delete({
      Key: { pk, sk: record.caseId },
      ConditionExpression: "version <= :version",
      ExpressionAttributeValues: { ":version": record.version },
    });
  }

  async #caseOf(row: Attributes): Promise<Case> {
    return caseSchema.parse(await unpack(row["body"], this.#blobs));
  }
}

function keyOf(tenantId: string, caseId: string): Key {
  return { pk: `${tenantId}#case#${caseId}`, sk: "case" };
}

function lookupPk(tenantId: string, key: string): string {
  return `${tenantId}#case-key#${key}`;
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
