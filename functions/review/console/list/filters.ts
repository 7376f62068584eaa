import { channelSchema } from "../../../../shared/schemas/identifiers.ts";
import type { Next, SavedSearch } from "../../../../shared/schemas/review-api.ts";
import { itemStateSchema, type ItemState } from "../../../../shared/schemas/ledger.ts";

/** The work list's query as it stands in the address: shareable, and the text of a saved search. */
export interface Filters {
  states: ItemState[];
  category: string;
  team: string;
  system: string;
  channel: string;
  assignee: string;
  caseId: string;
  q: string;
  order: "due" | "newest" | "oldest";
}

export const OPEN_STATES: ItemState[] = ["needs_review", "in_review", "second_review"];
export const PAGE_SIZE = 50;

const TEXT_KEYS = ["category", "team", "system", "channel", "assignee", "caseId", "q"] as const;
export type TextFilter = (typeof TEXT_KEYS)[number];

export const noFilters = (): Filters => ({
  states: OPEN_STATES,
  category: "",
  team: "",
  system: "",
  channel: "",
  assignee: "",
  caseId: "",
  q: "",
  order: "due",
});

/** Reads an address; what it does not know it leaves out, so an old link still opens. */
export const filtersOf = (query: URLSearchParams): Filters => {
  const filters = noFilters();
  const states = query.getAll("state").flatMap((state) => {
    const known = itemStateSchema.safeParse(state);
    return known.success ? [known.data] : [];
  });
  if (states.length > 0) filters.states = states;
  for (const key of TEXT_KEYS) filters[key] = query.get(key)?.slice(0, 200) ?? "";
  if (!channelSchema.safeParse(filters.channel).success) filters.channel = "";
  const order = query.get("order");
  if (order === "newest" || order === "oldest") filters.order = order;
  return filters;
};

const sameStates = (one: ItemState[], other: ItemState[]): boolean =>
  one.length === other.length && one.every((state) => other.includes(state));

/** The address of filters: defaults stay out, so equal filters have one address. */
export const queryOf = (filters: Filters): URLSearchParams => {
  const query = new URLSearchParams();
  if (!sameStates(filters.states, OPEN_STATES)) for (const state of filters.states) query.append("state", state);
  for (const key of TEXT_KEYS) if (filters[key] !== "") query.set(key, filters[key]);
  if (filters.order !== "due") query.set("order", filters.order);
  return query;
};

/** What the API is asked: defaults spelt out. */
export const apiQueryOf = (filters: Filters, cursor: string | null): URLSearchParams => {
  const query = new URLSearchParams();
  for (const state of filters.states) query.append("state", state);
  for (const key of TEXT_KEYS) if (filters[key] !== "") query.set(key, filters[key]);
  query.set("order", filters.order);
  query.set("limit", String(PAGE_SIZE));
  if (cursor !== null) query.set("cursor", cursor);
  return query;
};

/** The filter "take next" draws from: what of the list's filters names a kind of work. */
export const nextFilterOf = (filters: Filters): Next["filter"] => {
  const channel = channelSchema.safeParse(filters.channel);
  return {
    ...(filters.category === "" ? {} : { category: filters.category }),
    ...(filters.team === "" ? {} : { team: filters.team }),
    ...(filters.system === "" ? {} : { system: filters.system }),
    ...(channel.success ? { channel: channel.data } : {}),
    ...(filters.q === "" ? {} : { q: filters.q }),
  };
};

/** A saved search's query as an address, and back. */
export const addressOfSearch = (query: SavedSearch["query"]): URLSearchParams => {
  const address = new URLSearchParams();
  for (const state of query.state ?? []) address.append("state", state);
  for (const key of TEXT_KEYS) {
    const value = query[key];
    if (value !== undefined) address.set(key, value);
  }
  if (query.order !== undefined) address.set("order", query.order);
  return queryOf(filtersOf(address));
};

export const searchOfFilters = (filters: Filters): SavedSearch["query"] => {
  const { caseId, assignee, states, order } = filters;
  return {
    ...nextFilterOf(filters),
    ...(caseId === "" ? {} : { caseId }),
    ...(assignee === "" ? {} : { assignee }),
    state: states,
    order,
  };
};

export const isFiltered = (filters: Filters): boolean => queryOf(filters).toString() !== "";
