import { describe, expect, it } from "vitest";
import {
  addressOfSearch,
  apiQueryOf,
  filtersOf,
  isFiltered,
  nextFilterOf,
  noFilters,
  queryOf,
  searchOfFilters,
} from "../../../../../functions/review/console/list/filters.ts";

describe("filters of the work list", () => {
  it("come back from the address they were written to", () => {
    const filters = {
      ...noFilters(),
      states: ["failed" as const],
      category: "order",
      q: "müller & söhne",
      order: "newest" as const,
    };

    const back = filtersOf(new URLSearchParams(queryOf(filters).toString()));

    expect(back).toEqual(filters);
  });

  it("leave out of the address what is the default, and out of the filters what they do not know", () => {
    const query = new URLSearchParams("state=nonsense&order=sideways&channel=smoke&q=x");

    const filters = filtersOf(query);

    expect(queryOf(noFilters()).toString()).toBe("");
    expect(filters).toEqual({ ...noFilters(), q: "x" });
    expect(isFiltered(noFilters())).toBe(false);
  });

  it("ask the API with the defaults spelt out and the cursor of the page", () => {
    const query = apiQueryOf(noFilters(), "c1");

    expect(query.getAll("state")).toEqual(["needs_review", "in_review", "second_review"]);
    expect(query.get("cursor")).toBe("c1");
    expect(query.get("order")).toBe("due");
  });

  it("give take-next what names a kind of work only", () => {
    const filters = { ...noFilters(), channel: "mail", assignee: "anna", category: "order" };

    expect(nextFilterOf(filters)).toEqual({ category: "order", channel: "mail" });
  });

  it("survive being saved as a tile", () => {
    const filters = { ...noFilters(), states: ["set_aside" as const], team: "billing" };

    expect(filtersOf(addressOfSearch(searchOfFilters(filters)))).toEqual(filters);
  });
});
