import { type OutboundMail, outboundMailSchema } from "../../shared/schemas/notification.ts";
import { sampleId } from "../contracts/sample-item.ts";

/** A confirmation as compose makes it. */
export const outboundMail = (number: number, changes: Partial<OutboundMail> = {}): OutboundMail => {
  const itemId = sampleId(number);
  return outboundMailSchema.parse({
    mailId: `${itemId}-acknowledgement`,
    tenantId: "default",
    itemId,
    caseId: itemId,
    kind: "acknowledgement",
    from: { name: "Müller Werke", address: "service@musterwerke.example" },
    to: { name: "Anna Schmidt", address: "anna@kunde.example" },
    subject: "Wir haben Ihre Nachricht über die Zählerstände erhalten [PH-1]",
    text: `Guten Tag,\n\nIhre Nachricht ist eingegangen. ${"Ein langer Satz über Größe und Maß. ".repeat(10)}\n.\nGrüße\n`,
    headers: {
      "Message-ID": `<PH-1.${itemId}.a@musterwerke.example>`,
      "Auto-Submitted": "auto-replied",
      "In-Reply-To": "<m1@kunde.example>",
      References: "<m0@kunde.example> <m1@kunde.example>",
    },
    at: "2026-03-02T08:00:00.000Z",
    ...changes,
  });
};
