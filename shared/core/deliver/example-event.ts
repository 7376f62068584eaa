import type { FieldValue } from "../../schemas/extraction.ts";
import type { FieldType, Pack } from "../../schemas/pack.ts";
import type { WorkItemEvent } from "../../schemas/work-item.ts";
import { workItemEvent } from "./cloud-event.ts";

/** One plausible value per type: what a developer of a receiving system has to expect. */
const values: Record<FieldType, FieldValue> = {
  identifier: "4711-0815",
  iban: "DE02120300000000202051",
  bic: "BYLADEM1001",
  money: { value: "123.45", currency: "EUR" },
  decimal: "12.5",
  currency: "EUR",
  date: "2026-03-01",
  deadline: { kind: "date", date: "2026-04-30" },
  address: { street: "Kölner Straße", houseNumber: "8", postalCode: "50667", city: "Köln", country: "DE" },
  person: "Anna Beispiel",
  phone: "+4930123456",
  email: "anna@beispiel.example",
  vat_id: "DE136695976",
  license_plate: "B-AB 1234",
  meter_reading: { value: "12345", unit: "kWh" },
  line_items: [{ description: "Filterkartusche", quantity: "2", articleNumber: "FK-20", unitPrice: "19.90" }],
  request_type: "access",
  text: "Sachbearbeitung (m/w/d)",
};
const EXAMPLE_ITEM = "01JQ4Z0000000000000000000A";
const EXAMPLE_SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
const RECEIVED_AT = "2026-03-02T09:00:00.000Z";

/** A whole event of a category, as its system gets it. */
export const exampleEvent = (pack: Pack, category: string): WorkItemEvent => {
  const policy = pack.categories[category];
  if (policy === undefined) throw new RangeError(`There is no category "${category}" in the pack ${pack.name}`);
  const fields = policy.fields.map(({ name }) => {
    const type = pack.fields[name]?.type ?? "text";
    return [name, { value: values[type], confidence: 0.97, source: "label" }];
  });
  return workItemEvent(
    {
      workItemId: `${EXAMPLE_ITEM}-1`,
      itemId: EXAMPLE_ITEM,
      caseId: EXAMPLE_ITEM,
      system: policy.system,
      team: policy.team,
      category,
      categoryConfidence: 0.97,
      decidedBy: policy.autonomy === "auto" ? "automatic" : "person",
      channel: "mail",
      language: "de",
      sentiment: "neutral",
      priority: "normal",
      receivedAt: RECEIVED_AT,
      dueAt: "2026-03-04T09:00:00.000Z",
      sender: { name: "Anna Beispiel", address: "anna@beispiel.example" },
      customer: "4711-0815",
      subject: policy.label.de,
      fields: Object.fromEntries(fields),
      linked: [],
      original: { key: `inbound/default/mail/${EXAMPLE_ITEM}`, sha256: EXAMPLE_SHA256, size: 4096, url: null },
      attachments: [],
      text: "Guten Tag, ...",
    },
    { tenantId: "default", time: RECEIVED_AT },
  );
};
