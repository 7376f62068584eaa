import { z } from "zod";
import { packSchema } from "../../schemas/pack.ts";

/** For editors: what may stand in a pack.yaml, as a person writes it (settings with a default may be left out). */
export function packJsonSchema(): string {
  const schema = z.toJSONSchema(packSchema, { io: "input", target: "draft-7" });
  return `${JSON.stringify({ title: "Posthorn pack", ...schema }, null, 2)}\n`;
}
