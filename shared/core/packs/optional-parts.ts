import { connectorSchema } from "../../schemas/connector.ts";
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
  if (pack.notifications === null) return connectors;
  const parsed = notificationsSchema.safeParse(pack.notifications);
  const mails = parsed.success
    ? []
    : parsed.error.issues.map((issue) => complaint(yaml, ["notifications", ...issue.path], issue.message));
  return [...connectors, ...mails];
}
