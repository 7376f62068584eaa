import { z } from "zod";
import type { ReceivedMessage } from "../../ports/message-queue.ts";
import { numberOf, textOf } from "./columns.ts";
import type { TakenMessage } from "./message-table.ts";

export const attributesSchema = z.record(z.string(), z.string());

/** Nearly all messages of a tenant carry the same few attributes. */
let lastAttributes: { text: string; value: Record<string, string> } = { text: "{}", value: Object.freeze({}) };

const attributesOf = (text: string): Record<string, string> => {
  if (lastAttributes.text !== text) lastAttributes = { text, value: Object.freeze(attributesSchema.parse(JSON.parse(text))) };
  return lastAttributes.value;
};

/** What a receiver sees of a message it took. */
export const receivedOf = ({ row, receipt, receiveCount }: TakenMessage): ReceivedMessage => ({
  id: textOf(row, "message_id"),
  body: textOf(row, "body"),
  attributes: attributesOf(textOf(row, "attributes")),
  receipt,
  receiveCount,
  sentAt: new Date(numberOf(row, "sent_at")).toISOString(),
  ...(typeof row["message_group"] === "string" ? { group: row["message_group"] } : {}),
});
