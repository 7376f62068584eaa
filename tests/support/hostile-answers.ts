import type { MiddlewareHandler } from "hono";

/** Places of an answer that hold what an outsider wrote, or what is made of it: by the name of the key. */
const OUTSIDE_KEYS = new Set([
  "subject",
  "text",
  "sender",
  "address",
  "displayName",
  "customer",
  "reason",
  "firstReason",
  "detail",
  "message",
  "evidence",
  "note",
  "actor",
  "by",
  "raw",
  "term",
  "queue",
  "fileName",
  "reference",
  "query",
]);
/** A name is an outsider's where it stands with an address, a lock or rights; elsewhere it is one of our own fields. */
const PERSON_KEYS = ["address", "expiresAt", "roles"];
/** Answers that hold our own words only. */
const OURS = /^\/api\/(me|pack|searches|counts|openapi)|\/pages\/\d+$/;
/** Checked against a list or a pattern of ours. */
const OURS_WITHIN = new Set(["form", "parsed", "category", "perCategory", "confusion", "training", "judged"]);
/** Longest name a schema allows. */
const SHORT_NAME = 190;
const LONG_KEYS = new Set(["subject", "text", "reason", "detail", "message", "note", "firstReason"]);
const STRINGS_PER_PLACE = 12;

export interface HostileAnswers {
  /** What to write into every such place from now on; none: answers as they are. */
  plant: (payloads: readonly string[]) => void;
  middleware: MiddlewareHandler;
}

/** Lets an in-memory API answer as if attackers had written every string they can. */
export const hostileAnswers = (): HostileAnswers => {
  let payloads: readonly string[] = [];
  let turn = 0;
  const next = (key: string): string => {
    if (!LONG_KEYS.has(key)) return (payloads[turn++ % payloads.length] ?? "").slice(0, SHORT_NAME);
    return Array.from({ length: STRINGS_PER_PLACE }, () => payloads[turn++ % payloads.length] ?? "").join(" ");
  };
  const planted = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return OUTSIDE_KEYS.has(key) ? next(key) : value;
    if (Array.isArray(value)) return value.map((one) => planted(one, key));
    if (typeof value !== "object" || value === null) return value;
    const person = PERSON_KEYS.some((name) => name in value);
    return Object.fromEntries(
      Object.entries(value).map(([name, leaf]) => {
        if (name === "name" && person && typeof leaf === "string") return [name, next(name)];
        return [name, OURS_WITHIN.has(name) ? leaf : planted(leaf, name)];
      }),
    );
  };
  return {
    plant: (given) => {
      payloads = given;
      turn = 0;
    },
    middleware: async (context, nextHandler) => {
      await nextHandler();
      const isJson = context.res.headers.get("content-type")?.startsWith("application/json") === true;
      if (payloads.length === 0 || !isJson || OURS.test(context.req.path)) return;
      const body: unknown = await context.res.json();
      context.res = new Response(JSON.stringify(planted(body, "")), { headers: { "content-type": "application/json" } });
    },
  };
};
