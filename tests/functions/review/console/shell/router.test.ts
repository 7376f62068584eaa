import { describe, expect, it } from "vitest";
import { reconnectPause } from "../../../../../functions/review/console/api/live-events.ts";
import { readPreferences } from "../../../../../functions/review/console/shell/preferences.ts";
import { hrefOf, parseHash } from "../../../../../functions/review/console/shell/router.ts";

describe("addresses of the console", () => {
  it("come back as they were written", () => {
    const route = parseHash(hrefOf(["item", "a/b ä"], new URLSearchParams({ from: "q=x&state=failed" })));

    expect(route.path).toEqual(["item", "a/b ä"]);
    expect(route.query.get("from")).toBe("q=x&state=failed");
  });

  it("survive broken escapes", () => {
    expect(parseHash("#/item/%E0%A4%A").path).toEqual(["item", "%E0%A4%A"]);
  });
});

describe("preferences", () => {
  it("fall back to what is known when the stored text is broken", () => {
    expect(readPreferences("{oops", "dark")).toMatchObject({ theme: "dark", letterKeys: true, formWidth: 33 });
    expect(readPreferences('{"formWidth":900,"letterKeys":false}', "light")).toMatchObject({ formWidth: 33, letterKeys: false });
  });
});

describe("live events", () => {
  it("wait longer after each broken connection, up to fifteen seconds", () => {
    expect([0, 1, 2, 10].map(reconnectPause)).toEqual([500, 1000, 2000, 15_000]);
  });
});
