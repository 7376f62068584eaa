import { describe, expect, it } from "vitest";
import { createI18n } from "../../../../../functions/review/console/i18n/i18n.tsx";
import { firstReasonText } from "../../../../../functions/review/console/ui/reason-text.ts";
import { actorText, noteText, timelineText } from "../../../../../functions/review/console/ui/trace-text.ts";
import type { PackView } from "../../../../../shared/schemas/review-api.ts";

const pack: PackView = {
  name: "energy",
  categories: {
    technical_fault: {
      label: { de: "Störung", en: "Technical fault" },
      description: { de: "", en: "" },
      system: "field_service",
      team: "field",
      fields: [],
    },
  },
  fields: { orderDate: { label: { de: "Bestelldatum", en: "Order date" }, type: "date" } },
  teams: {},
  systems: { field_service: { de: "Außendienst", en: "Field service" } },
};
const german = createI18n("de", () => undefined);
const english = createI18n("en", () => undefined);

describe("what the ledger and the history say", () => {
  it.each([
    ["received by mail", "gekommen per E-Mail"],
    ["technical_fault 0.82", "Störung, 82 %"],
    ["3 fields", "3 Felder erkannt"],
    ["1 fields", "1 Feld erkannt"],
    ["review: category_unsure, field_unsure", "zur Prüfung: Kategorie unsicher, Feld unsicher"],
    ["partly read: locked_zip", "teilweise gelesen: Das Archiv ist mit einem Kennwort geschützt"],
    ["technical_fault to field_service", "Störung an Außendienst"],
    ["category technical_fault", "Kategorie Störung"],
    ["confirmed by the first person", "von der ersten Person bestätigt"],
    ["something nobody foresaw", "something nobody foresaw"],
  ])("reads %s in German", (note, expected) => {
    const said = noteText(german, pack, note);

    expect(said.replaceAll("\u00a0", " ")).toBe(expected);
  });

  it("shows categories of the case by their own name and leaves other texts alone", () => {
    const texts = ["technical_fault: Heizung: kalt", "Re: Heizung"].map((text) => timelineText(english, pack, text));

    expect(texts).toEqual(["Technical fault: Heizung: kalt", "Re: Heizung"]);
  });

  it("turns the list's code into words, failures included, and keeps a person's own sentence", () => {
    const reasons = ["field_unsure:orderDate", "locked_pdf", "Kunde ruft morgen an"].map((reason) =>
      firstReasonText(english, pack, reason),
    );

    expect(reasons).toEqual(["Field unsure: Order date", "The PDF is protected with a password.", "Kunde ruft morgen an"]);
  });

  it("calls the machine by the product's name and people by theirs", () => {
    const actors = ["system", "anna"].map((actor) => actorText(german, actor));

    expect(actors).toEqual(["Posthorn", "anna"]);
  });
});
