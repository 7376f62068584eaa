import type { MachineMailKind } from "../../../schemas/parsed.ts";

export interface MachineVerdict {
  kind: MachineMailKind | null;
  /** The header or structure that says so. */
  evidence: string | null;
}
