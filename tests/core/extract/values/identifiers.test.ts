import { describe, expect, it } from "vitest";
import { findIdentifiers } from "../../../../shared/core/extract/values/identifiers.ts";
import { givenReading } from "../given-reading.ts";

const longestIn = (text: string): string =>
  findIdentifiers(givenReading(text)).reduce((longest, one) => (one.raw.length > longest.length ? one.raw : longest), "");

describe("numbers that are written in groups", () => {
  it.each([
    ["Police HV-3391 204 17, bitte kündigen", "HV-3391 204 17"],
    ["policy RS-118-20 664 is the one", "RS-118-20 664"],
    ["Zähler 31K 552904 im Keller", "31K 552904"],
    ["the meter is S14D 30551 and reads", "S14D 30551"],
    ["Gerät 7HLY2200 5518", "7HLY2200 5518"],
  ])("are read whole in %j", (text, number) => {
    expect(longestIn(text)).toBe(number);
  });

  it.each([
    ["Vertrag WG-7740 12 Monate", "WG-7740"],
    ["Vertrag ST-4410 500 kWh", "ST-4410"],
    ["Artikel AB-12 3 Stück", "AB-12"],
  ])("end where something is counted in %j", (text, number) => {
    expect(longestIn(text)).toBe(number);
  });
});
