import { z } from "zod";
import {
  type AnchorJudgement,
  anchorsSchema,
  auditSchema,
  deadLettersSchema,
  erasureProofSchema,
  lessonsSchema,
  modelsSchema,
  personPreviewSchema,
  type PolicyValues,
  policyViewSchema,
  simulationSchema,
  trainingViewSchema,
} from "../../../../shared/schemas/review-pages.ts";
import { type Person, personSchema } from "../../../../shared/schemas/review-api.ts";
import { call } from "./http.ts";

const knownPersonSchema = z.object({ user: z.string(), version: z.number(), person: personSchema });
export type KnownPerson = z.infer<typeof knownPersonSchema>;
const peopleSchema = z.object({ people: z.array(knownPersonSchema), cursor: z.string().nullable().default(null) });

/** All of them: an admin looks for one among them. */
const everybody = async (): Promise<{ people: KnownPerson[] }> => {
  const people: KnownPerson[] = [];
  let cursor: string | null = null;
  do {
    const path: string = cursor === null ? "/people" : `/people?cursor=${encodeURIComponent(cursor)}`;
    const page: z.infer<typeof peopleSchema> = await call({ path, schema: peopleSchema });
    people.push(...page.people);
    cursor = page.cursor;
  } while (cursor !== null);
  return { people };
};

const anythingSchema = z.unknown();
const post = <T>(path: string, body: unknown, schema: z.ZodType<T>) => call({ method: "POST", path, body, schema });
const policyPath = (category: string): string => `/policies/${encodeURIComponent(category)}`;

/** Calls of the pages of leads and admins. */
export const steeringClient = {
  policy: (category: string) => call({ path: policyPath(category), schema: policyViewSchema }),
  simulate: (category: string, values: PolicyValues) => post(`${policyPath(category)}/simulate`, { values }, simulationSchema),
  savePolicy: (category: string, version: number, body: { values: PolicyValues; note: string }) =>
    call({ method: "PUT", path: policyPath(category), body, ifMatch: version, schema: anythingSchema }),
  models: () => call({ path: "/models", schema: modelsSchema }),
  training: () => call({ path: "/models/training", schema: trainingViewSchema }),
  train: () => post("/models/train", {}, anythingSchema),
  cancelTraining: () => post("/models/cancel", {}, anythingSchema),
  shadow: (version: string | null) => post("/models/shadow", { version }, anythingSchema),
  promote: (version: string) => post("/models/promote", { version }, anythingSchema),
  rollBack: (version: string) => post("/models/rollback", { version }, anythingSchema),
  lessons: (cursor: string | null) =>
    call({ path: `/lessons${cursor === null ? "" : `?cursor=${encodeURIComponent(cursor)}`}`, schema: lessonsSchema }),
  undoLesson: (id: string) => call({ method: "DELETE", path: `/lessons/${encodeURIComponent(id)}`, schema: anythingSchema }),
  restoreLesson: (id: string) => post(`/lessons/${encodeURIComponent(id)}/restore`, {}, anythingSchema),
  anchors: () => call({ path: "/anchors", schema: anchorsSchema }),
  judgeAnchor: (id: string, state: AnchorJudgement) => post(`/anchors/${encodeURIComponent(id)}`, { state }, anythingSchema),
  audit: (query: URLSearchParams) => call({ path: `/audit?${query}`, schema: auditSchema }),
  auditCsvUrl: (query: URLSearchParams): string => `/api/audit.csv?${query}`,
  deadLetters: (cursor: string | null) =>
    call({
      path: `/dead-letters${cursor === null ? "" : `?cursor=${encodeURIComponent(cursor)}`}`,
      schema: deadLettersSchema,
    }),
  redrive: (queue: string, id: string) => post("/dead-letters/redrive", { queue, id }, anythingSchema),
  people: everybody,
  savePerson: (user: string, version: number, person: Person) =>
    call({
      method: "PUT",
      path: `/people/${encodeURIComponent(user)}`,
      body: person,
      ...(version === 0 ? {} : { ifMatch: version }),
      schema: knownPersonSchema,
    }),
  previewPerson: (query: string) => post("/persons/preview", { query }, personPreviewSchema),
  exportPerson: (token: string) => post("/persons/export", { token }, anythingSchema),
  erasePerson: (token: string, typed: string) => post("/persons/erase", { token, typed }, erasureProofSchema),
};
