import { deliverItem } from "../../shared/core/deliver/deliver-item.ts";
import { stepItem } from "../../shared/core/flow/transition.ts";
import { routeItem } from "../../shared/core/route/route-item.ts";
import type { SendMessage } from "../../shared/ports/message-queue.ts";
import type { Item } from "../../shared/schemas/item.ts";
import type { Pack } from "../../shared/schemas/pack.ts";
import { type WorkItemEvent, workItemEventSchema } from "../../shared/schemas/work-item.ts";
import { type MemoryState, memoryState } from "./memory-state.ts";
import { RECEIVED_AT, starterPack, type Understood, understoodItem } from "./understood-items.ts";

export interface DeliveryOffice {
  state: MemoryState;
  pack: Pack;
  now: () => string;
  /** Moves the clock on. */
  pass(hours: number): void;
  /** Routes and delivers an item, and gives the events that went out. */
  delivered(number: number, given?: Understood): Promise<{ item: Item; events: WorkItemEvent[]; messages: SendMessage[] }>;
  /** A person confirms, and it is delivered (again). */
  confirmed(item: Item): Promise<{ item: Item; events: WorkItemEvent[] }>;
}

export const deliveryOffice = (pack: Pack = starterPack()): DeliveryOffice => {
  let clock = Date.parse(RECEIVED_AT);
  const now = (): string => new Date(clock).toISOString();
  const state = memoryState({ now });
  const deliver = async (item: Item): Promise<{ item: Item; events: WorkItemEvent[]; messages: SendMessage[] }> => {
    const outcome = await deliverItem({ ...state, pack, now }, item);
    const changes = { ...outcome.changes, ...outcome.rebase?.(item) };
    const next = stepItem(
      item,
      { to: "delivered", stage: null, by: "deliver", actor: "system", note: outcome.note, at: now() },
      changes,
    );
    const outbox = outcome.outbox?.(next) ?? [];
    await state.items.advance({ item: next, outbox });
    return { item: next, events: outbox.map((message) => workItemEventSchema.parse(JSON.parse(message.body))), messages: outbox };
  };
  return {
    state,
    pack,
    now,
    pass: (hours) => {
      clock += hours * 3_600_000;
    },
    delivered: async (number, given = {}) => {
      const item = await understoodItem(state.blobs, number, given);
      const { changes } = await routeItem({ ...state, pack, signingKey: "k".repeat(32), now }, item);
      const routed = { ...item, ...changes, stage: "deliver" as const };
      state.all.set(routed.itemId, routed);
      return deliver(routed);
    },
    confirmed: async (item) => {
      const next = stepItem(item, { to: "confirmed", stage: "deliver", by: "review", actor: "anna", note: "", at: now() });
      await state.items.advance({ item: next, outbox: [] });
      return deliver(next);
    },
  };
};
