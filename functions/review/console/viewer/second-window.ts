import { useEffect, useRef } from "react";
import { z } from "zod";
import { provenanceSchema } from "../../../../shared/schemas/extraction.ts";
import { partIdSchema } from "../../../../shared/schemas/parsed.ts";

/** What the two windows of one item say to each other; a channel is open to every page of ours, so it is parsed like any input. */
const windowMessageSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("hello"), itemId: z.string() }),
  z.object({ kind: z.literal("show"), itemId: z.string(), part: partIdSchema, place: provenanceSchema.nullable() }),
  z.object({ kind: z.literal("pick"), itemId: z.string(), text: z.string(), provenance: provenanceSchema, append: z.boolean() }),
]);
export type WindowMessage = z.infer<typeof windowMessageSchema>;

const CHANNEL = "posthorn-viewer";

/** Listens to the other window of the item and answers with a way to speak to it. */
export const useOtherWindow = (
  itemId: string,
  onMessage: (message: WindowMessage) => void,
): ((message: WindowMessage) => void) => {
  const channel = useRef<BroadcastChannel | null>(null);
  const listener = useRef(onMessage);
  useEffect(() => {
    listener.current = onMessage;
  });
  useEffect(() => {
    const opened = new BroadcastChannel(CHANNEL);
    channel.current = opened;
    opened.addEventListener("message", (event) => {
      const message = windowMessageSchema.safeParse(event.data);
      if (message.success && message.data.itemId === itemId) listener.current(message.data);
    });
    return () => opened.close();
  }, [itemId]);
  return (message) => channel.current?.postMessage(message);
};
