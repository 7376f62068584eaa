import type { MachineVerdict } from "./machine-verdict.ts";
import type { Message } from "./message.ts";

/** Bytes of a delivery report that are looked at: one recipient takes about 300. */
const MAX_REPORT_BYTES = 64 * 1024;

/** What a multipart/report, or a lone report part, says about a mail we sent; null where there is none. */
export function reportKind(message: Message): MachineVerdict | null {
  const type = message.reportType;
  if (type === "disposition-notification" || message.types.includes("message/disposition-notification"))
    return { kind: "read_receipt", evidence: "report-type=disposition-notification" };
  if (type !== "delivery-status" && !message.types.includes("message/delivery-status")) return null;
  const report = message.leaves.find((leaf) => leaf.mediaType === "message/delivery-status");
  return deliveryKind(report === undefined ? "" : report.bytes.subarray(0, MAX_REPORT_BYTES).toString("latin1"));
}

const ACTIONS: Record<string, string> = { failed: "5", delayed: "4", delivered: "2", relayed: "2", expanded: "2" };

function deliveryKind(report: string): MachineVerdict {
  const status = /^Status:\s*(([245])\.\d{1,3}\.\d{1,3})/im.exec(report);
  const action = /^Action:\s*([a-z]+)/im.exec(report)?.[1]?.toLowerCase() ?? "";
  const evidence = ["delivery-status", status?.[1] ?? action].join(" ").trim();
  const digit = status?.[2] ?? ACTIONS[action];
  if (digit === "4") return { kind: "bounce_temporary", evidence };
  return { kind: digit === "2" ? "read_receipt" : "bounce_permanent", evidence };
}
