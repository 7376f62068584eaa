import { z } from "zod";
import {
  actDoneSchema,
  type Bulk,
  bulkAnswerSchema,
  caseViewSchema,
  type Confirm,
  countsSchema,
  dashboardSchema,
  type FieldEdit,
  itemDetailSchema,
  itemListSchema,
  lockAnswerSchema,
  meSchema,
  type Next,
  packViewSchema,
  type SavedSearch,
  savedSearchesSchema,
} from "../../../../shared/schemas/review-api.ts";
import { pageSchema } from "../../../../shared/schemas/parsed.ts";
import { masterSearchSchema } from "../../../../shared/schemas/review-pages.ts";
import { triggerListSchema } from "../../../../shared/schemas/trigger-list.ts";
import { call } from "./http.ts";

/** Answers whose content the console does not need. */
const anythingSchema = z.unknown();
const item = (itemId: string, rest = ""): string => `/items/${encodeURIComponent(itemId)}${rest}`;

const act = (itemId: string, version: number, action: string, body: unknown = {}) =>
  call({ method: "POST", path: item(itemId, `/${action}`), body, ifMatch: version, schema: actDoneSchema });

const edit = (itemId: string, version: number, action: string, body: unknown) =>
  call({ method: "POST", path: item(itemId, `/${action}`), body, ifMatch: version, schema: itemDetailSchema });

export const reviewClient = {
  me: () => call({ path: "/me", schema: meSchema }),
  pack: () => call({ path: "/pack", schema: packViewSchema }),
  counts: (signal?: AbortSignal) => call({ path: "/counts", schema: countsSchema, ...(signal === undefined ? {} : { signal }) }),
  items: (query: URLSearchParams, signal?: AbortSignal) =>
    call({ path: `/items?${query}`, schema: itemListSchema, ...(signal === undefined ? {} : { signal }) }),
  item: (itemId: string, signal?: AbortSignal) =>
    call({ path: item(itemId), schema: itemDetailSchema, ...(signal === undefined ? {} : { signal }) }),
  next: (body: Next) => call({ method: "POST", path: "/items/next", body, schema: itemDetailSchema.nullable() }),
  claim: (itemId: string, takeOver = false) =>
    call({ method: "POST", path: item(itemId, "/claim"), body: { takeOver }, schema: lockAnswerSchema }),
  heartbeat: (itemId: string) => call({ method: "POST", path: item(itemId, "/heartbeat"), body: {}, schema: lockAnswerSchema }),
  release: (itemId: string) =>
    call({ method: "POST", path: item(itemId, "/release"), body: {}, schema: anythingSchema, keepalive: true }),
  changeCategory: (itemId: string, version: number, body: { category: string; fields: FieldEdit[] }) =>
    edit(itemId, version, "category", body),
  save: (itemId: string, version: number, fields: FieldEdit[]) => edit(itemId, version, "save", { fields }),
  confirm: (itemId: string, version: number, body: Confirm) => act(itemId, version, "confirm", body),
  undo: (itemId: string, version: number) => act(itemId, version, "undo"),
  setAside: (itemId: string, version: number, body: { until: string; reason: string }) => act(itemId, version, "set-aside", body),
  escalate: (itemId: string, version: number, body: { level: number; note: string }) => act(itemId, version, "escalate", body),
  reject: (itemId: string, version: number, reason: string) => act(itemId, version, "reject", { reason }),
  spam: (itemId: string, version: number) => act(itemId, version, "spam"),
  file: (itemId: string, version: number, reason: string) => act(itemId, version, "file", { reason }),
  comment: (itemId: string, version: number, text: string) => act(itemId, version, "comment", { text }),
  assign: (itemId: string, version: number, user: string) => act(itemId, version, "assign", { user }),
  retry: (itemId: string, version: number) => act(itemId, version, "retry"),
  byHand: (itemId: string, version: number, reason: string) => act(itemId, version, "by-hand", { reason }),
  remove: (itemId: string, version: number, reason: string) => act(itemId, version, "delete", { reason }),
  requeue: (itemId: string, version: number, note: string) => act(itemId, version, "requeue", { note }),
  split: (itemId: string, version: number, parts: string[]) => act(itemId, version, "split", { parts }),
  merge: (itemId: string, version: number, into: string) => act(itemId, version, "merge", { into, note: "" }),
  /** Words of a page beyond those the item brings along. */
  page: (itemId: string, part: string, page: number) =>
    call({ path: item(itemId, `/parts/${encodeURIComponent(part)}/pages/${page}`), schema: pageSchema }),
  bulk: (body: Bulk) => call({ method: "POST", path: "/items/bulk", body, schema: bulkAnswerSchema }),
  caseOf: (caseId: string, signal?: AbortSignal) =>
    call({ path: `/cases/${encodeURIComponent(caseId)}`, schema: caseViewSchema, ...(signal === undefined ? {} : { signal }) }),
  master: (kind: string, text: string, signal?: AbortSignal) =>
    call({
      path: `/master/${encodeURIComponent(kind)}?q=${encodeURIComponent(text)}`,
      schema: masterSearchSchema,
      ...(signal === undefined ? {} : { signal }),
    }),
  samples: (signal?: AbortSignal) =>
    call({ path: "/samples", schema: itemListSchema, ...(signal === undefined ? {} : { signal }) }),
  answerSample: (itemId: string, category: string) =>
    call({ method: "POST", path: item(itemId, "/sample-answer"), body: { category }, schema: itemDetailSchema }),
  judgeSample: (itemId: string, version: number, verdict: { right: boolean; note: string }) =>
    act(itemId, version, "sample", verdict),
  searches: () => call({ path: "/searches", schema: savedSearchesSchema }),
  saveSearch: (search: SavedSearch) => call({ method: "POST", path: "/searches", body: search, schema: anythingSchema }),
  dropSearch: (id: string) => call({ method: "DELETE", path: `/searches/${encodeURIComponent(id)}`, schema: anythingSchema }),
  dashboard: (query: URLSearchParams, signal?: AbortSignal) =>
    call({ path: `/dashboard?${query}`, schema: dashboardSchema, ...(signal === undefined ? {} : { signal }) }),
  triggers: (wish: { kind: string; cursor: string | null; limit: number }, signal?: AbortSignal) => {
    const query = new URLSearchParams({ limit: String(wish.limit), ...(wish.kind === "" ? {} : { kind: wish.kind }) });
    if (wish.cursor !== null) query.set("cursor", wish.cursor);
    return call({ path: `/triggers?${query}`, schema: triggerListSchema, ...(signal === undefined ? {} : { signal }) });
  },
  partUrl: (itemId: string, part: string, inline = false): string =>
    `/api${item(itemId, `/parts/${encodeURIComponent(part)}`)}${inline ? "?inline=1" : ""}`,
  htmlUrl: (itemId: string, part: string, remote: boolean): string =>
    `/api${item(itemId, `/parts/${encodeURIComponent(part)}/html`)}${remote ? "?remote=1" : ""}`,
  rawUrl: (itemId: string): string => `/api${item(itemId, "/raw")}`,
};
