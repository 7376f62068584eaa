import { applyReceipt } from "../../shared/core/receipts/apply-receipt.ts";
import { connect, newBreaker } from "../../shared/core/deliver/connect.ts";
import { deliverItem } from "../../shared/core/deliver/deliver-item.ts";
import { runStage, type StageOutcome } from "../../shared/core/flow/run-stage.ts";
import { stepItem, wake } from "../../shared/core/flow/transition.ts";
import { intake } from "../../shared/core/intake/intake.ts";
import { parsedKeyOf } from "../../shared/core/parse/parse-item.ts";
import { reconcile } from "../../shared/core/retain/reconcile.ts";
import { routeItem } from "../../shared/core/route/route-item.ts";
import type { ConnectorAnswer } from "../../shared/ports/system-connector.ts";
import type { Item } from "../../shared/schemas/item.ts";
import type { LedgerBalance } from "../../shared/schemas/ledger.ts";
import type { Pack } from "../../shared/schemas/pack.ts";
import { stageMessageSchema } from "../../shared/schemas/stage.ts";
import { type WorkItemEvent, workItemEventSchema } from "../../shared/schemas/work-item.ts";
import { sampleId } from "../contracts/sample-item.ts";
import { memoryState } from "./memory-state.ts";
import { classificationOf, extractionOf, parsedOf } from "./understood-items.ts";

/** mulberry32: small, seeded, good enough to shuffle. */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

interface Message {
  queue: string;
  body: string;
  receives: number;
}

export interface ScheduleResult {
  items: Item[];
  /** Effects in the systems of record: how often each request of an item was really booked. */
  effects: Map<string, number>;
  balance: LedgerBalance;
}

/** Faults end after so many steps, as outages do; then everything must come to rest. */
const FAULTY_STEPS = 60;
const MAX_STEPS = 600;
const SECOND_REQUEST = { category: "appointment_request", confidence: 0.97 };
const encoder = new TextEncoder();

class Crash extends Error {}

/** One office with some inbound mails, in which messages are doubled, reordered, delayed and lost workers cut off at any point. */
export const runSchedule = async (seed: number, pack: Pack): Promise<ScheduleResult> => {
  const random = seededRandom(seed);
  const chance = (share: number): boolean => random() < share;
  let clock = Date.parse("2026-03-02T09:00:00Z");
  const now = (): string => new Date((clock += 1000)).toISOString();
  const messages: Message[] = [];
  const state = memoryState({ now, onSend: (queue, { body }) => messages.push({ queue, body, receives: 0 }) });
  let nextId = 0;
  const flow = { ...state, now, elapsed: () => clock, newId: () => sampleId((nextId += 1)) };
  const booked = new Map<string, string>();
  const effects = new Map<string, number>();
  /** What it thinks of a work item does not change with the time of day. */
  const refused = new Map<string, boolean>();
  let steps = 0;
  const faulty = (): boolean => steps < FAULTY_STEPS;
  const crash = (share: number): void => {
    if (faulty() && chance(share)) throw new Crash();
  };

  /** A system that keeps the promise asked of it: one id, one effect. Its answers get lost; some work items it refuses at first. */
  const system = async (event: WorkItemEvent): Promise<ConnectorAnswer> => {
    if (faulty() && chance(0.2)) return { outcome: "later", reason: "500", seconds: null };
    const known = booked.get(event.id);
    if (known === undefined && !refused.has(event.id)) refused.set(event.id, faulty() && chance(0.15));
    if (refused.get(event.id) === true) return { outcome: "rejected", reason: "wrong number" };
    if (known === undefined) {
      booked.set(event.id, `R-${booked.size}`);
      const request = `${event.data.itemId}/${event.data.category}`;
      effects.set(request, (effects.get(request) ?? 0) + 1);
    }
    if (faulty() && chance(0.1)) return { outcome: "later", reason: "answer lost", seconds: null };
    return { outcome: "accepted", reference: booked.get(event.id) ?? "" };
  };

  const understand = async (item: Item): Promise<StageOutcome> => {
    const kind = item.arrival.size % 4;
    const classification = classificationOf({
      confidence: kind === 1 ? 0.5 : 0.98,
      secondary: kind === 2 ? [SECOND_REQUEST] : [],
      machineMail: kind === 3 ? "newsletter" : null,
    });
    await state.blobs.put(parsedKeyOf(item), encoder.encode(JSON.stringify(parsedOf({ mail: null }))));
    return {
      changes: { classification, extraction: extractionOf(), parsedKey: parsedKeyOf(item) },
      note: "understood",
      to: { state: "processing", stage: "route" },
    };
  };

  const works: Record<string, (item: Item) => Promise<StageOutcome>> = {
    parse: understand,
    route: (item) => routeItem({ ...flow, pack, signingKey: "k".repeat(32) }, item),
    deliver: (item) => deliverItem({ ...flow, pack }, item),
  };

  const handle = async (message: Message): Promise<void> => {
    crash(0.1);
    if (message.queue === "intake") await intake(flow, message.body);
    else if (message.queue.startsWith("system-")) {
      const event = workItemEventSchema.parse(JSON.parse(message.body));
      await connect({ ...flow, connector: { deliver: system }, breaker: newBreaker() }, event, message.receives > 1);
      // Receipts are sent again, and some systems contradict themselves.
      if (chance(0.2))
        await applyReceipt(flow, "default", {
          workItemId: event.id,
          system: event.data.system,
          status: "accepted",
          reference: "again",
        });
    } else if (works[message.queue] !== undefined) {
      const stage = stageMessageSchema.parse(JSON.parse(message.body));
      const work = works[message.queue];
      const name = message.queue === "parse" ? "parse" : message.queue === "route" ? "route" : "deliver";
      await runStage(flow, name, {
        message: stage,
        work: async (item) => {
          crash(0.05);
          const outcome = await (work ?? understand)(item);
          crash(0.05);
          return outcome;
        },
      });
    }
    crash(0.1);
  };

  const person = async (): Promise<void> => {
    const waiting = [...state.all.values()].filter((item) => item.state === "needs_review");
    const item = waiting[Math.floor(random() * waiting.length)];
    if (item === undefined) return;
    const next = stepItem(item, { to: "confirmed", stage: "deliver", by: "review", actor: "anna", note: "", at: now() });
    await state.items.advance({ item: next, outbox: [wake(next, "deliver")] });
  };

  const announce = (key: string): void => void messages.push({ queue: "intake", body: key, receives: 0 });
  const arrivals = 2 + Math.floor(random() * 3);
  for (let number = 0; number < arrivals; number += 1) {
    const key = `inbound/default/letter/${number}.txt`;
    // Some originals come twice under two names: duplicates by content hash, which the memory store fakes by size.
    await state.blobs.put(key, encoder.encode("x".repeat(1 + Math.floor(random() * 8))));
    if (!chance(0.1)) announce(key);
  }

  const work = async (message: Message | undefined): Promise<void> => {
    if (message === undefined) return;
    message.receives += 1;
    try {
      await handle(message);
      const at = messages.indexOf(message);
      if (at !== -1 && !(faulty() && chance(0.15))) messages.splice(at, 1);
    } catch (error) {
      const again = error instanceof Crash || (error instanceof Error && "retryable" in error && error.retryable === true);
      if (!again) throw error;
    }
  };

  for (; steps < MAX_STEPS; steps += 1) {
    if (chance(0.3) || messages.length === 0) await person();
    if (messages.length === 0) {
      clock += 3_600_000;
      await reconcile({ ...state, now, tenantId: "default", announce: async (key) => announce(key) });
      const resting = [...state.all.values()].every((item) => ["accepted", "filed", "duplicate"].includes(item.state));
      if (messages.length === 0 && resting) break;
      if (messages.length === 0) continue;
    }
    // Up to three workers at once, sometimes two of them on the same message.
    const workers = Array.from({ length: 1 + Math.floor(random() * 3) }, () => messages[Math.floor(random() * messages.length)]);
    await Promise.all(workers.map((message) => work(message)));
  }
  const { balance } = await reconcile({ ...state, now, tenantId: "default" });
  return { items: [...state.all.values()], effects, balance };
};
