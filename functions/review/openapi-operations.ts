import type { ItemAction } from "../../shared/schemas/review-api.ts";
import type { bodySchemas } from "./openapi-schemas.ts";

export interface Operation {
  method: "get" | "post" | "put" | "delete";
  path: string;
  tag: "intake" | "items" | "originals" | "lists" | "control room" | "steering" | "learning" | "people" | "audit";
  summary: string;
  query?: string[];
  ifMatch?: boolean;
  /** Name of a schema, or a media type. */
  body?: string;
  answer?: string;
  /** Default 200 with an answer, 204 without. */
  status?: string;
}

const item = "/api/items/{id}";

const act = (name: ItemAction, body: keyof typeof bodySchemas, more: Partial<Operation> & { summary: string }): Operation => ({
  method: "post",
  path: `${item}/${name}`,
  tag: "items",
  body,
  answer: "ActDone",
  ...more,
});

const get = (path: string, tag: Operation["tag"], more: Partial<Operation> & { summary: string; answer: string }): Operation => ({
  method: "get",
  path: `/api${path}`,
  tag,
  ...more,
});

const listQuery = ["state", "category", "team", "system", "channel", "assignee", "caseId", "q", "order", "cursor", "limit"];

/** One line per thing that can be called; a test holds it against the routes. */
export const operations: Operation[] = [
  {
    method: "post",
    path: "/intake/mail",
    tag: "intake",
    summary: "Hands in a mail",
    body: "message/rfc822",
    answer: "Accepted",
    status: "202",
  },
  {
    method: "post",
    path: "/intake/letters",
    tag: "intake",
    summary: "Hands in a scan or office file",
    query: ["name"],
    body: "application/octet-stream",
    answer: "Accepted",
    status: "202",
  },
  {
    method: "post",
    path: "/intake/forms/{form}",
    tag: "intake",
    summary: "Hands in a form post",
    body: "FormPost",
    answer: "Accepted",
    status: "202",
  },
  {
    method: "post",
    path: "/intake/chats",
    tag: "intake",
    summary: "Hands in a chat",
    body: "Chat",
    answer: "Accepted",
    status: "202",
  },
  {
    method: "post",
    path: "/intake/messages",
    tag: "intake",
    summary: "Hands in a message of a network",
    body: "SocialMessage",
    answer: "Accepted",
    status: "202",
  },
  {
    method: "post",
    path: "/intake/events",
    tag: "intake",
    summary: "Hands in a CloudEvent",
    body: "CloudEvent",
    answer: "Accepted",
    status: "202",
  },
  {
    method: "post",
    path: "/receipts",
    tag: "intake",
    summary: "A system of record's answer to a work item",
    body: "ReceiptBody",
    answer: "Anything",
  },
  {
    method: "get",
    path: "/status/{case}",
    tag: "intake",
    summary: "State of a case, with its signed token",
    query: ["token"],
    answer: "Anything",
  },
  get("/me", "lists", { summary: "Who am I, and the CSRF token", answer: "Me" }),
  get("/openapi.json", "lists", { summary: "This document; also at /openapi.json", answer: "Anything" }),
  get("/pack", "lists", { summary: "Categories, fields, teams, systems", answer: "PackView" }),
  get("/counts", "lists", { summary: "Live numbers of states and tiles", answer: "Counts" }),
  get("/stream", "lists", { summary: "Live changes as server-sent events", answer: "text/event-stream" }),
  get("/items", "items", { summary: "The work list, a page at a time", query: listQuery, answer: "ItemList" }),
  {
    method: "post",
    path: "/api/items/next",
    tag: "items",
    summary: "Takes the next item and locks it; 204 when nothing waits",
    body: "Next",
    answer: "ItemDetail",
  },
  { method: "post", path: "/api/items/bulk", tag: "items", summary: "One act on many items", body: "Bulk", answer: "BulkAnswer" },
  get("/items/{id}", "items", { summary: "One item with its form and what was read", answer: "ItemDetail" }),
  act("claim", "Claim", { summary: "Takes the lock", answer: "LockAnswer" }),
  act("take-over", "Empty", { summary: "A lead takes the lock from somebody", answer: "LockAnswer" }),
  act("heartbeat", "Empty", { summary: "Keeps the lock", answer: "LockAnswer" }),
  act("release", "Empty", { summary: "Gives the lock back" }),
  act("category", "ChangeCategory", {
    summary: "Another category: extracts anew, keeps what a person gave",
    answer: "ItemDetail",
    ifMatch: true,
  }),
  act("save", "Save", { summary: "Keeps values without finishing", answer: "ItemDetail", ifMatch: true }),
  act("confirm", "Confirm", { summary: "Settles the item", ifMatch: true }),
  act("set-aside", "SetAside", { summary: "Sets it aside until a time", ifMatch: true }),
  act("escalate", "Escalate", { summary: "To another level, with a note", ifMatch: true }),
  act("reject", "Reason", { summary: "Rejects it", ifMatch: true }),
  act("file", "Reason", { summary: "Files it without a work item", ifMatch: true }),
  act("spam", "Empty", { summary: "Nobody's request; learns it", ifMatch: true }),
  act("requeue", "Requeue", { summary: "Through the machine again", ifMatch: true }),
  act("split", "Split", { summary: "Parts become items of their own", ifMatch: true }),
  act("merge", "Merge", { summary: "Ends as a duplicate of another", ifMatch: true }),
  act("comment", "Comment", { summary: "Adds a comment" }),
  act("assign", "Assign", { summary: "Who is to look at it" }),
  act("retry", "Empty", { summary: "Tries a failed item again" }),
  act("by-hand", "Reason", { summary: "A person handles a failed item" }),
  act("delete", "Reason", { summary: "Takes a failed item off the list" }),
  {
    ...act("sample-answer", "SampleAnswer", {
      summary: "Says what one takes a drawn item for, and gets to see the machine's answer",
    }),
    answer: "ItemDetail",
  },
  act("sample", "Sample", { summary: "A verdict on an automatic item" }),
  act("undo", "Empty", { summary: "Takes the last decision back", ifMatch: true }),
  get("/items/{id}/raw", "originals", { summary: "The original, as a download", answer: "application/octet-stream" }),
  get("/items/{id}/parts/{part}", "originals", {
    summary: "A part; inline only PDF and images",
    query: ["inline"],
    answer: "application/octet-stream",
  }),
  get("/items/{id}/parts/{part}/html", "originals", {
    summary: "HTML made harmless, for a sandboxed frame",
    query: ["remote"],
    answer: "text/html",
  }),
  get("/items/{id}/parts/{part}/pages/{page}", "originals", { summary: "One page with its words", answer: "Page" }),
  get("/cases/{case}", "lists", { summary: "A case and its items", answer: "CaseView" }),
  get("/master/{kind}", "lists", { summary: "Type-ahead over master data", query: ["q"], answer: "MasterSearch" }),
  get("/searches", "lists", { summary: "Tiles", answer: "SavedSearches" }),
  {
    method: "post",
    path: "/api/searches",
    tag: "lists",
    summary: "Saves a tile",
    body: "SearchBody",
    answer: "SavedSearch",
    status: "201",
  },
  { method: "delete", path: "/api/searches/{id}", tag: "lists", summary: "Removes a tile" },
  get("/samples", "items", { summary: "Automatic items drawn for people", answer: "ItemList" }),
  get("/dashboard", "control room", { summary: "The control room's numbers", query: ["from", "to"], answer: "Dashboard" }),
  get("/dashboard.csv", "control room", { summary: "The same for a spreadsheet", query: ["from", "to"], answer: "text/csv" }),
  get("/ledger", "control room", {
    summary: "The conservation equation, item by item where it is open",
    answer: "LedgerBalance",
  }),
  get("/dead-letters", "control room", { summary: "Messages nobody could take", query: ["cursor"], answer: "DeadLetters" }),
  {
    method: "post",
    path: "/api/dead-letters/redrive",
    tag: "control room",
    summary: "Puts them back",
    body: "Redrive",
    answer: "Anything",
  },
  get("/policies/{category}", "steering", { summary: "Thresholds, versions and the trade-off curve", answer: "PolicyView" }),
  {
    method: "put",
    path: "/api/policies/{category}",
    tag: "steering",
    summary: "Saves the next version",
    body: "PolicyPut",
    answer: "Anything",
    ifMatch: true,
  },
  {
    method: "post",
    path: "/api/policies/{category}/simulate",
    tag: "steering",
    summary: "Replays stored items, changes nothing",
    body: "SimulateBody",
    answer: "Simulation",
  },
  get("/models", "learning", { summary: "Model versions", answer: "Models" }),
  { method: "post", path: "/api/models/train", tag: "learning", summary: "Starts a training", answer: "Anything", status: "202" },
  {
    method: "post",
    path: "/api/models/promote",
    tag: "learning",
    summary: "Makes a model the active one",
    body: "ModelVersion",
    answer: "Anything",
  },
  {
    method: "post",
    path: "/api/models/rollback",
    tag: "learning",
    summary: "Goes back to a model",
    body: "ModelVersion",
    answer: "Anything",
  },
  get("/lessons", "learning", { summary: "What people taught, newest first", query: ["cursor"], answer: "Lessons" }),
  { method: "delete", path: "/api/lessons/{id}", tag: "learning", summary: "Undoes a bad lesson" },
  { method: "post", path: "/api/lessons/{id}/restore", tag: "learning", summary: "Takes that back", answer: "Anything" },
  get("/anchors", "learning", { summary: "Learnt places and words", answer: "Anchors" }),
  {
    method: "post",
    path: "/api/anchors/{id}",
    tag: "learning",
    summary: "Approves or rejects one",
    body: "AnchorBody",
    answer: "Anything",
  },
  get("/people", "people", { summary: "Rights of people", answer: "People" }),
  {
    method: "put",
    path: "/api/people/{user}",
    tag: "people",
    summary: "Sets somebody's rights",
    body: "PersonBody",
    answer: "Anything",
  },
  {
    method: "post",
    path: "/api/persons/preview",
    tag: "people",
    summary: "What is held on a person",
    body: "PersonQuery",
    answer: "PersonPreview",
  },
  {
    method: "post",
    path: "/api/persons/export",
    tag: "people",
    summary: "All of it as a ZIP",
    body: "PersonToken",
    answer: "application/zip",
  },
  {
    method: "post",
    path: "/api/persons/erase",
    tag: "people",
    summary: "Erases a person",
    body: "PersonErase",
    answer: "ErasureProof",
  },
  get("/audit", "audit", {
    summary: "Who did what, newest first",
    query: ["actor", "action", "q", "from", "to", "cursor", "limit"],
    answer: "Audit",
  }),
  get("/audit.csv", "audit", {
    summary: "The same for a spreadsheet",
    query: ["actor", "action", "q", "from", "to"],
    answer: "text/csv",
  }),
];
