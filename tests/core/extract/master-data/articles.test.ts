import { describe, expect, it } from "vitest";
import { HttpMasterData } from "../../../../shared/adapters/master-data/http-master-data.ts";
import { openMasterData } from "../../../../shared/adapters/master-data/memory-master-data.ts";
import { extract } from "../../../../shared/core/extract/extract.ts";
import { givenArrival, givenClassification, givenParsed, starterPack, type Given } from "../given-mail.ts";

const ARTICLES =
  "Artikelnummer;Name;Preis\nTN-100;Toner schwarz Laser 100;45.00\nTR-20;Trommeleinheit 20;80.00\nKP-80;Kopierpapier A4 80 g;4.89\nKP-90;Kopierpapier A4 90 g;5.20\n";
const masterData = openMasterData({ articles: new TextEncoder().encode(ARTICLES) });

const order = async (text: string, lists = masterData) => {
  const mail: Given = { category: "order", text };
  const { fields } = await extract(
    { pack: starterPack(), masterData: lists },
    { parsed: givenParsed(mail), classification: givenClassification(mail), arrival: givenArrival(mail) },
  );
  return fields.items;
};
const checksOf = (field: Awaited<ReturnType<typeof order>>) =>
  (field?.checks ?? []).map((entry) => ({ check: entry.check, result: entry.result }));

describe("articles of the tenant", () => {
  it("are told by their name and lend their number", async () => {
    const items = await order("Wir bestellen 3 Stück Toner schwarz Laser 100.");

    expect(items?.value).toEqual([
      { description: "Toner schwarz Laser 100", quantity: "3", articleNumber: "TN-100", unitPrice: null },
    ]);
    expect(checksOf(items)).toContainEqual({ check: "known_article", result: "pass" });
  });

  it("lend their name to a bare number", async () => {
    const items = await order("Bitte liefern Sie 2 Stück TR-20.");

    expect(items?.value).toEqual([{ description: "Trommeleinheit 20", quantity: "2", articleNumber: "TR-20", unitPrice: null }]);
  });

  it("leave a choice of two to a person", async () => {
    const items = await order("Wir brauchen 5 Packungen Kopierpapier A4.");

    expect(items?.value).toEqual([{ description: "Kopierpapier A4", quantity: "5", articleNumber: null, unitPrice: null }]);
  });

  it("contradict a wrong price and an unknown number, with what would be right", async () => {
    const items = await order(
      "- 4 Stück Toner schwarz Laser 100 (Art. TN-100) zu je 39,00 €\n- 1 Stück Trommeleinheit 20 (Art. TR-21)",
    );

    const failed = (items?.checks ?? []).filter((entry) => entry.result === "fail");
    expect(failed.map((entry) => [entry.check, entry.proposal])).toEqual([
      ["article_price", "45.00"],
      ["known_article", "TR-20"],
    ]);
    expect(items?.valid).toBe(false);
  });

  it("are no condition: a service that does not answer leaves the order as it is", async () => {
    const dead = new HttpMasterData({
      url: "http://127.0.0.1:1/",
      headers: {},
      timeoutMs: 50,
      fetch: () => Promise.reject(new Error("down")),
    });

    const items = await order("Wir bestellen 3 Stück Toner schwarz Laser 100.", dead);

    expect(checksOf(items)).toEqual([]);
  });
});
