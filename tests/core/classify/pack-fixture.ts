import type { Correction } from "../../../shared/schemas/correction.ts";
import { packSchema, type LabelledExample, type LoadedPack } from "../../../shared/schemas/pack.ts";

const label = { de: "Name", en: "Name" };
const category = { label, description: label, system: "crm", team: "service", autonomy: "assist", fields: [], slaHours: 8 };

const texts: Record<string, string[]> = {
  order: [
    "Ich bestelle zwei Lampen",
    "please send me three chairs",
    "wir nehmen das Angebot an und ordern zehn Stück",
    "one more box of tea, same as last time",
  ],
  complaint: [
    "Der Fahrer war grob zu mir",
    "your hotline kept me waiting an hour",
    "So schlecht wurde ich noch nie bedient",
    "dirty seats again",
  ],
  none: ["schöne Feiertage", "we build websites that sell", "test", "unser Rundbrief im Juni"],
};

export function smallPack(): LoadedPack {
  return {
    pack: packSchema.parse({
      name: "small",
      version: "1",
      label,
      ownIdentities: {},
      fields: {},
      categories: { order: category, complaint: category },
      none: { label, description: label, team: "service", slaHours: 8 },
      systems: { crm: { label } },
      teams: { service: { label } },
    }),
    examples: Object.entries(texts).flatMap(([name, list]) => list.map((text, at) => example(name, text, at))),
    masterData: {},
    hash: "f".repeat(64),
  };
}

export function example(category: string, text: string, at: number): LabelledExample {
  return {
    id: `${category}-${at}`,
    category,
    language: "de",
    industry: at % 2 === 0 ? "shop" : "transport",
    channel: "mail",
    subject: "",
    text,
    also: [],
    sentiment: "neutral",
    priority: "normal",
  };
}

export function correction(changes: Partial<Correction>): Correction {
  return {
    correctionId: "c1",
    tenantId: "default",
    itemId: "01J00000000000000000000001",
    at: "2026-02-01T09:00:00Z",
    by: "clerk",
    category: { was: "order", is: "order" },
    fields: [],
    text: "Das war nichts",
    subject: "",
    language: "de",
    features: ["channel:mail"],
    undone: false,
    ...changes,
  };
}
