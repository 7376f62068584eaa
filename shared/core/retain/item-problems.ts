import type { Item } from "../../schemas/item.ts";
import { mayFollow } from "../flow/transition.ts";

/** What in an item's own books does not close, a sentence each; none for a sound item. */
export const itemProblems = (item: Item): string[] => [...ledgerProblems(item), ...receiptProblems(item), ...placeProblems(item)];

const ledgerProblems = (item: Item): string[] => {
  const problems: string[] = [];
  const last = item.ledger.at(-1);
  if (last === undefined) return ["Its history is empty."];
  if (last.to !== item.state) problems.push(`It is ${item.state}, but its history ends with ${last.to}.`);
  if (last.sequence !== item.version) problems.push(`It is version ${item.version}, but its history ends with ${last.sequence}.`);
  for (const [index, entry] of item.ledger.entries()) {
    const before = item.ledger[index - 1];
    if (entry.sequence !== index + 1) return [...problems, `Its history has a gap before step ${entry.sequence}.`];
    if (entry.from !== (before?.to ?? null))
      return [...problems, `Step ${entry.sequence} starts from ${entry.from ?? "nothing"}, not from ${before?.to ?? "nothing"}.`];
    if (before !== undefined && !mayFollow(before.to, entry.to))
      return [...problems, `Step ${entry.sequence} from ${before.to} to ${entry.to} is not allowed.`];
  }
  return problems;
};

const receiptProblems = (item: Item): string[] => {
  const pending = item.receipts.filter((receipt) => receipt.status === "pending");
  const accepted = item.receipts.filter((receipt) => receipt.status === "accepted");
  if (item.state === "accepted" && (accepted.length === 0 || pending.length > 0)) return ["It is accepted without all receipts."];
  if (item.state === "delivered" && pending.length === 0) return ["It is delivered, but waits for no receipt."];
  const twice = item.receipts.filter((one, at) => item.receipts.findIndex((other) => other.workItemId === one.workItemId) !== at);
  return twice.map((receipt) => `Work item ${receipt.workItemId} stands in it twice.`);
};

const withoutStage: readonly Item["state"][] = [
  "delivered",
  "accepted",
  "filed",
  "split",
  "rejected",
  "duplicate",
  "failed",
  "erased",
];

/** An item that is to move has a stage that moves it; one at rest has none. */
const placeProblems = (item: Item): string[] => {
  const rests = withoutStage.includes(item.state);
  if (rests && item.stage !== null) return [`It is ${item.state}, but the stage "${item.stage}" is to work on it.`];
  return !rests && item.stage === null ? [`It is ${item.state}, but no stage is to work on it.`] : [];
};
