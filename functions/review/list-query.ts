import type { ItemQuery, ItemRow } from "../../shared/ports/item-repository.ts";
import { type ItemListRow, itemListQuerySchema } from "../../shared/schemas/review-api.ts";
import { channelSchema } from "../../shared/schemas/identifiers.ts";
import type { z } from "zod";

export type ListQuery = z.infer<typeof itemListQuerySchema>;

/** `state` may be given several times; other parameters once. */
export const listQueryFrom = (parameters: Record<string, string[]>): z.ZodSafeParseResult<ListQuery> => {
  const { state, ...rest } = parameters;
  const single = Object.fromEntries(
    Object.entries(rest).flatMap(([name, values]) => (values[0] === "" ? [] : [[name, values[0]]])),
  );
  return itemListQuerySchema.safeParse({ ...single, ...(state === undefined ? {} : { state }) });
};

type Wanted = { [Name in keyof ListQuery]?: ListQuery[Name] | undefined };

export const itemQueryOf = (tenantId: string, query: Wanted): ItemQuery => {
  const { state, q, limit, ...rest } = query;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    tenantId,
    limit: limit ?? 50,
    ...given,
    ...(state === undefined ? {} : { states: state }),
    ...(q === undefined || q.trim() === "" ? {} : { text: q }),
  };
};

export const rowView = (row: ItemRow): ItemListRow => ({
  itemId: row.itemId,
  version: row.version,
  state: row.state,
  channel: channelSchema.parse(row.channel),
  receivedAt: row.createdAt,
  updatedAt: row.updatedAt,
  caseId: row.caseId,
  summary: row.summary,
  lockedBy: row.lockedBy,
});
