import type { z } from "zod";
import { connectorSchema, triggerConnectorSchema } from "../../schemas/connector.ts";
import { languageModelSettingsSchema } from "../../schemas/language-model-settings.ts";
import { notificationsSchema } from "../../schemas/notification.ts";
import type { Pack } from "../../schemas/pack.ts";
import type { Complaint } from "./complaint.ts";
import { complaint } from "./yaml-file.ts";
import type { YamlFile } from "./yaml-file.ts";

/** Parts a pack may have, checked by their own schemas when the pack is loaded, not when the first work item is sent. */
export function optionalParts(pack: Pack, yaml: YamlFile): Complaint[] {
  const connectors = Object.entries(pack.systems).flatMap(([name, system]) => {
    if (system.connector === null) return [];
    const parsed = connectorSchema.safeParse(system.connector);
    return parsed.success
      ? []
      : parsed.error.issues.map((issue) => complaint(yaml, ["systems", name, "connector", ...issue.path], issue.message));
  });
  const mails = complaintsOf(notificationsSchema, pack.notifications, { yaml, name: "notifications" });
  const model = complaintsOf(languageModelSettingsSchema, pack.languageModel, { yaml, name: "languageModel" });
  const triggers = pack.triggers?.connector ?? null;
  return [
    ...connectors,
    ...mails,
    ...model,
    ...complaintsOf(triggerConnectorSchema, triggers, { yaml, name: "triggers", below: "connector" }),
  ];
}

function complaintsOf(schema: z.ZodType, part: unknown, place: { yaml: YamlFile; name: string; below?: string }): Complaint[] {
  if (part === null) return [];
  const parsed = schema.safeParse(part);
  const below = place.below === undefined ? [] : [place.below];
  return parsed.success
    ? []
    : parsed.error.issues.map((issue) => complaint(place.yaml, [place.name, ...below, ...issue.path], issue.message));
}
