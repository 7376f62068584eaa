import type { Block } from "../../schemas/parsed.ts";

export type BlockKind = Block["kind"];
