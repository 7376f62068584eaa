import type { ClaimRegistry } from "../../ports/claim-registry.ts";
import type { Item } from "../../schemas/item.ts";
import type { Part } from "../../schemas/parsed.ts";
import { newItem } from "../flow/new-item.ts";
import { wake } from "../flow/transition.ts";
import { partKeyOf } from "../parse/parse-item.ts";
import { nextStage } from "../pipeline.ts";
import { act, type ReviewDeps, type Target } from "./act.ts";
import { commented } from "./comment.ts";
import { withoutLock } from "./lock-acts.ts";
import { type Outcome, refused } from "./outcome.ts";
import type { Reviewer } from "./reviewer.ts";
import { readingOf } from "./stored-reading.ts";

/** Each named part becomes an item of its own and starts with being read; the item ends as `split`. */
export const splitItem = (
  deps: ReviewDeps & { claims: ClaimRegistry },
  reviewer: Reviewer,
  call: { target: Target; parts: string[] },
): Promise<Outcome> =>
  act(deps, reviewer, {
    action: "split",
    target: call.target,
    decide: async (item) => {
      const known = (await readingOf(deps.blobs, item))?.parts ?? [];
      const parts: Part[] = [];
      for (const id of new Set(call.parts)) {
        const part = known.find((candidate) => candidate.id === id);
        if (part === undefined) return refused("unknown_part", `The item has no part ${id}.`);
        if ((await deps.blobs.head(partKeyOf(item, part.sha256))) === undefined) {
          return refused("no_bytes", `Of part ${id} only the text is kept; split off attachments only.`);
        }
        parts.push(part);
      }
      const childItemIds: string[] = [];
      for (const part of parts) childItemIds.push(await createChild(deps, item, part));
      return {
        to: "split",
        stage: null,
        note: `split into ${childItemIds.length}`,
        changes: {
          childItemIds: [...item.childItemIds, ...childItemIds],
          review: withoutLock(item),
          summary: { ...item.summary, openChecks: 0 },
        },
      };
    },
  });

/** The id is claimed first: a split that is tried again finds the children it made before. */
const createChild = async (deps: ReviewDeps & { claims: ClaimRegistry }, item: Item, part: Part): Promise<string> => {
  const itemId = await deps.claims.claim(`split/${item.tenantId}/${item.itemId}/${part.id}`, deps.newId());
  const stage = nextStage("intake");
  const child = newItem({
    itemId,
    tenantId: item.tenantId,
    arrival: {
      ...item.arrival,
      channel: part.role === "nested" ? "mail" : "letter",
      rawKey: partKeyOf(item, part.sha256),
      sha256: part.sha256,
      size: part.size,
      source: `part ${part.id} of ${item.itemId}`,
      fileName: part.name,
    },
    at: deps.now(),
    state: "received",
    stage,
    parentItemId: item.itemId,
    note: `split off ${item.itemId}`,
  });
  await deps.items.create({ item: child, outbox: stage === null ? [] : [wake(child, stage)], searchText: part.name ?? "" });
  return itemId;
};

/** The same matter came twice: this one ends as a duplicate of the other. */
export const mergeItem = (
  deps: ReviewDeps,
  reviewer: Reviewer,
  call: { target: Target; into: string; note: string },
): Promise<Outcome> =>
  act(deps, reviewer, {
    action: "merge",
    target: call.target,
    decide: async (item, now) => {
      const other = call.into === item.itemId ? undefined : await deps.items.get(deps.tenantId, call.into);
      if (other === undefined || other.state === "erased" || other.state === "duplicate") {
        return refused("bad_target", `${call.into} is no item this one can be merged into.`);
      }
      const noted = commented(item, { by: reviewer.user, at: now, text: call.note });
      return {
        to: "duplicate",
        stage: null,
        note: `merged into ${other.itemId}`,
        changes: {
          parentItemId: other.itemId,
          caseId: other.caseId ?? item.caseId,
          review: withoutLock(noted),
          summary: { ...item.summary, openChecks: 0 },
        },
      };
    },
  });
