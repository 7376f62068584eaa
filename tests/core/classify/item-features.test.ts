import { describe, expect, it } from "vitest";
import { itemFeatures } from "../../../shared/core/classify/item-features.ts";
import { organisationDomain } from "../../../shared/core/classify/sender-domain.ts";
import { parsedText } from "./training-fixture.ts";

describe("the domain a message came from", () => {
  it.each([
    ["", "rechnung@papier-co.example"],
    ["Papier & Co GmbH", "papier@papier-co.example"],
    ["Jana Kern", "j.kern@stadtwerke-talheim.example"],
    ["Kanzlei Müller", "kanzlei@ra-mueller.example"],
    ["Stadtwerke Talheim", "talheim@stadtwerke-talheim.example"],
  ])("is kept where it tells an organisation: %s %s", (name, address) => {
    expect(organisationDomain({ name, address })).toBe(address.split("@")[1]);
  });

  it.each([
    ["Anna Weber", "anna.weber@gmx.de"],
    ["Anna Weber", "anna@familie-weber.example"],
    ["Jörg Müller", "post-fuer-mich@joerg-mueller.example"],
    ["", "anna.weber@weber-online.example"],
    ["Anna", "no address at all"],
    ["", ""],
  ])("is left out where it tells a person or nobody: %s %s", (name, address) => {
    expect(organisationDomain({ name, address })).toBeNull();
  });
});

describe("features of an item", () => {
  it("are the channel, the form, the organisation and what its documents are", () => {
    const parsed = {
      ...parsedText("Anbei die Rechnung"),
      form: "Kontakt",
      sender: { name: "", email: "billing@papier-co.example", phone: "", id: "" },
    };

    expect(itemFeatures(parsed, "form")).toEqual(["channel:form", "form:kontakt", "sender:papier-co.example"]);
  });
});
