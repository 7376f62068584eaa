import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { packJsonSchema } from "../../core/packs/pack-json-schema.ts";

/** Beside the packs, where `# yaml-language-server: $schema=../pack.schema.json` finds it. */
writeFileSync(fileURLToPath(new URL("../../packs/pack.schema.json", import.meta.url)), packJsonSchema());
