import type { MachineVerdict } from "./machine-mail.ts";
import type { Message } from "./message.ts";

/** Bytes of a delivery report that are looked at: one recipient takes about 300. */
const MAX_REPORT_BYTES = 64 * 1024;

/** What a multipart/report, or a lone report part, says about a mail we sent; null where there is none. */
export function reportKind(message: Message): MachineVerdict | null {
  const type = message.reportType;
  if (type === "disposition-notification" || message.types.includes("message/disposition-notification")) return { kind: "read_receipt", evidence: "report-type=disposition-notification" };
  if (type !== "delivery-status" && !message.types.includes("message/delivery-status")) return null;
  const report = message.leaves.find((leaf) => leaf.declaredType === "message/delivery-status" || leaf.mediaType === "message/delivery-status");
  const text = report === undefined ? "" : report.bytes.subarray(0, MAX_REPORT_BYTES).toString("latin1");
  const status = /^Status:\s*([245])\.\d{1,3}\.\d{1,3}/im.exec(text);
  const action = /^Action:\s*([a-z]+)/im.exec(text)?.[1]?.toLowerCase() ?? "";
  const evidence = `delivery-status${status === null ? "" : ` ${status[0].replace(/^Status:\s*/i, "")}`}`;
  if (status?.[1] === "5" || action === "failed") return { kind: "bounce_permanent", evidence };
  if (status?.[1] === "4" || action === "delayed") return { kind: "bounce_temporary", evidence };
  if (status?.[1] === "2" || action === "delivered" || action === "relayed" || action === "expanded") return { kind: "read_receipt", evidence };
  return { kind: "bounce_permanent", evidence };
}
