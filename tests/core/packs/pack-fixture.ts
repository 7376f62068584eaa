import type { PackFile } from "../../../shared/core/packs/load-pack.ts";

/** A small pack of its own; line numbers in the tests count from its first line. */
export const packYaml = `name: tiny
version: "1"
label: { de: Klein, en: Tiny }
ownIdentities: {}
fields:
  customerNumber:
    type: identifier
    label: { de: Kundennummer, en: Customer number }
    masks: ['\\d{4}-\\d{4}']
categories:
  order:
    label: { de: Bestellung, en: Order }
    description: { de: Will kaufen, en: Wants to buy }
    system: crm
    team: sales
    autonomy: assist
    slaHours: 8
    fields:
      - name: customerNumber
        required: true
none:
  label: { de: Nichts, en: None }
  description: { de: Nichts davon, en: None of these }
  team: sales
  slaHours: 8
systems:
  crm: { label: { de: CRM, en: CRM } }
teams:
  sales: { label: { de: Vertrieb, en: Sales } }
`;

export const orderExamples = `- id: order-en-1
  text: I want to order two lamps.
- id: order-en-2
  text: Please send me the catalogue and three chairs.
  also: [none]
`;

export function packFiles(changes: Record<string, string | null> = {}): PackFile[] {
  const texts: Record<string, string | null> = { "pack.yaml": packYaml, "examples/order.en.yaml": orderExamples, ...changes };
  return Object.entries(texts).flatMap(([path, text]) =>
    text === null ? [] : [{ path, bytes: new TextEncoder().encode(text) }],
  );
}
