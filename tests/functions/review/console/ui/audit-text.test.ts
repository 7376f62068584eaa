import { describe, expect, it } from "vitest";
import { createI18n } from "../../../../../functions/review/console/i18n/i18n.tsx";
import { auditActs, auditActText, auditDetailText } from "../../../../../functions/review/console/ui/audit-text.ts";
import type { PackView } from "../../../../../shared/schemas/review-api.ts";

const pack: PackView = {
  name: "energy",
  categories: {
    complaint: {
      label: { de: "Beschwerde", en: "Complaint" },
      description: { de: "", en: "" },
      system: "crm",
      team: "complaints",
      fields: [],
    },
  },
  fields: {},
  teams: {},
  systems: { crm: { de: "Kundendienst", en: "Customer service" } },
};
const german = createI18n("de", () => undefined);
const english = createI18n("en", () => undefined);
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("the audit log in words", () => {
  it.each([
    ["policy", "Richtlinie geändert", "policy changed"],
    ["policies put", "Richtlinie geändert", "policy changed"],
    ["rights", "Rechte geändert", "rights changed"],
    ["drop-search", "Kachel entfernt", "tile removed"],
    ["lessons delete", "Lehre zurückgenommen", "lesson undone"],
    ["judge-anchor", "Gelerntes beurteilt", "learnt place or word judged"],
    ["something new", "something new", "something new"],
  ])("names the act %s", (act, de, en) => {
    expect([auditActText(german, act), auditActText(english, act)]).toEqual([de, en]);
  });

  it.each([
    ["complaint version 3: auto, threshold 0.92", "Beschwerde, Fassung 3: Automatik, Schwelle 92 %"],
    ["assign on 3 of 4 items", "zugewiesen: 3 von 4 Eingängen"],
    ["2 of system-crm.fifo", "2 Nachrichten aus Kundendienst"],
    ["1 of classify", "1 Nachricht aus Einordnen"],
    ["1 of elsewhere", "1 Nachricht aus elsewhere"],
    ["1 items of the person 12ab", "1 Eingang der Person 12ab"],
    ["2 items of the person 12ab, proof 9f", "2 Eingänge der Person 12ab, Nachweis 9f"],
    ["jens.otto: clerk, lead", "jens.otto: Sachbearbeitung, Teamleitung"],
    ["jens.otto: inactive", "jens.otto: gesperrt"],
    ["denied", "verweigert"],
    ["denied complaint version 3: auto, threshold 0.92", "verweigert: Beschwerde, Fassung 3: Automatik, Schwelle 92 %"],
    ["01JDK2", "01JDK2"],
    ["", ""],
  ])("reads %s in German", (detail, said) => {
    expect(plain(auditDetailText(german, pack, detail))).toBe(said);
  });

  it("offers the acts to filter by in words, without the names they had before", () => {
    const acts = auditActs(german, ["audit_act_policy", "audit_act_policies put", "audit_act_claim", "other"]);

    expect(acts).toEqual([
      { value: "claim", label: "in Arbeit genommen" },
      { value: "policy", label: "Richtlinie geändert" },
    ]);
  });
});
