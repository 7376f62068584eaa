import type { ClaimRegistry } from "../../ports/claim-registry.ts";
import type { DynamoTable, Key } from "./dynamo-table.ts";

export class DynamoClaimRegistry implements ClaimRegistry {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async claim(key: string, owner: string): Promise<string> {
    for (;;) {
      const isMine = await this.#table.put({
        Item: { ...keyOf(key), owner },
        ConditionExpression: "attribute_not_exists(pk) OR #owner = :owner",
        ExpressionAttributeNames: { "#owner": "owner" },
        ExpressionAttributeValues: { ":owner": owner },
      });
      if (isMine) return owner;
      const holder = await this.holder(key);
      // Given up between the two calls: it is free again.
      if (holder !== undefined) return holder;
    }
  }

  async holder(key: string): Promise<string | undefined> {
    const owner = (await this.#table.get(keyOf(key)))?.["owner"];
    return typeof owner === "string" ? owner : undefined;
  }

  async release(key: string, owner: string): Promise<void> {
    await this.#table.delete({
      Key: keyOf(key),
      ConditionExpression: "#owner = :owner",
      ExpressionAttributeNames: { "#owner": "owner" },
      ExpressionAttributeValues: { ":owner": owner },
    });
  }
}

function keyOf(key: string): Key {
  return { pk: `claim#${key}`, sk: "claim" };
}
