import { packSchema } from "../../schemas/pack.ts";
import type { Pack } from "../../schemas/pack.ts";
import type { Complaint } from "../packs/complaint.ts";
import { crossReferences } from "../packs/cross-references.ts";
import { optionalParts } from "../packs/optional-parts.ts";
import { complaint, readYamlFile } from "../packs/yaml-file.ts";
import { z } from "zod";

const overlaySchema = z.record(z.string(), z.unknown());

/** A pack with the settings of a smaller YAML laid over it: what is not mentioned stays. Lists are replaced, not joined. */
export function overlayPack(
  pack: Pack,
  file: string,
  text: string,
): { pack: Pack; complaints: [] } | { pack: null; complaints: Complaint[] } {
  const read = readYamlFile(file, text, overlaySchema);
  if (read.value === null) return { pack: null, complaints: read.complaints };
  const { yaml } = read;
  const parsed = packSchema.safeParse(merge(pack, read.value));
  if (!parsed.success) {
    return { pack: null, complaints: parsed.error.issues.map((issue) => complaint(yaml, issue.path, issue.message)) };
  }
  const complaints = [...crossReferences(parsed.data, yaml), ...optionalParts(parsed.data, yaml)];
  return complaints.length > 0 ? { pack: null, complaints } : { pack: parsed.data, complaints: [] };
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function merge(base: unknown, over: unknown): unknown {
  if (!isPlain(base) || !isPlain(over)) return over;
  const merged = new Map<string, unknown>(Object.entries(base));
  for (const [name, value] of Object.entries(over)) merged.set(name, merge(merged.get(name), value));
  return Object.fromEntries(merged);
}
