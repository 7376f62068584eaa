import {
  TRIGGER_TYPE,
  type Trigger,
  type TriggerEvent,
  WORK_ITEM_TYPE,
  type WorkItem,
  type WorkItemEvent,
} from "../../schemas/work-item.ts";

/** Where the published JSON Schemas are named; ids, not addresses to fetch. */
export const SCHEMA_BASE = "urn:posthorn:schema:";

const envelope = (input: { id: string; tenantId: string; subject: string; time: string }) => ({
  specversion: "1.0" as const,
  id: input.id,
  source: `urn:posthorn:${input.tenantId}`,
  subject: input.subject,
  time: input.time,
  datacontenttype: "application/json" as const,
  tenant: input.tenantId,
});

export const workItemEvent = (data: WorkItem, about: { tenantId: string; time: string }): WorkItemEvent => ({
  ...envelope({ id: data.workItemId, subject: data.itemId, ...about }),
  type: WORK_ITEM_TYPE,
  dataschema: `${SCHEMA_BASE}${WORK_ITEM_TYPE}`,
  data,
});

export const triggerEvent = (data: Trigger, about: { id: string; tenantId: string; time: string }): TriggerEvent => ({
  ...envelope({ subject: data.itemId ?? data.caseId ?? data.kind, ...about }),
  type: TRIGGER_TYPE,
  dataschema: `${SCHEMA_BASE}${TRIGGER_TYPE}`,
  data,
});
