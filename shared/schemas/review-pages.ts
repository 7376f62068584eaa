import { z } from "zod";
import { autonomySchema } from "./decision.ts";
import { fieldValueSchema, masterMatchSchema } from "./extraction.ts";
import { fieldNameSchema, instantSchema, itemIdSchema, slugSchema } from "./identifiers.ts";
import { itemStateSchema } from "./ledger.ts";
import { modelReportSchema, verdictSchema } from "./model-report.ts";
import { trainingStatusSchema } from "./training-status.ts";

/** Shapes of the console's pages beside the work list and the review screen. All paths lie below /api. */

const probabilitySchema = z.number().min(0).max(1);
const cursorSchema = z.string().nullable();

/** GET /api/master/{kind}?q= : customer, contract, meter, article. `fields` fill and lock when the record is chosen. */
export const masterSearchSchema = z.strictObject({
  records: z.array(
    z.strictObject({ match: masterMatchSchema, address: z.string(), fields: z.record(fieldNameSchema, fieldValueSchema) }),
  ),
});
export type MasterSearch = z.infer<typeof masterSearchSchema>;
export type MasterRecord = MasterSearch["records"][number];

export const policyValuesSchema = z.strictObject({
  autonomy: autonomySchema,
  threshold: probabilitySchema,
  fields: z.record(fieldNameSchema, probabilitySchema),
  auditRate: probabilitySchema,
});
export type PolicyValues = z.infer<typeof policyValuesSchema>;

export const policyVersionSchema = z.strictObject({
  /** 0: as the pack has it. */
  version: z.number().int().nonnegative(),
  at: instantSchema.nullable(),
  by: z.string(),
  note: z.string(),
  values: policyValuesSchema,
});
export type PolicyVersion = z.infer<typeof policyVersionSchema>;

/** GET /api/policies/{category} (ETag: "<version>"); PUT {values, note} with If-Match writes the next version; a rollback is a PUT of old values. */
export const policyViewSchema = z.strictObject({
  category: slugSchema,
  current: policyVersionSchema,
  history: z.array(policyVersionSchema),
  /** Automation against expected errors, by category threshold, over `basis` items. */
  curve: z.array(z.strictObject({ threshold: probabilitySchema, automation: probabilitySchema, errors: probabilitySchema })),
  basis: z.number().int().nonnegative(),
});
export type PolicyView = z.infer<typeof policyViewSchema>;
export const policyPutSchema = z.strictObject({ values: policyValuesSchema, note: z.string().max(500).default("") });

/** POST /api/policies/{category}/simulate {values}: stored items replayed, nothing changed. */
export const simulateBodySchema = z.strictObject({ values: policyValuesSchema });
export const simulationSchema = z.strictObject({
  replayed: z.number().int(),
  automaticNow: z.number().int(),
  automaticThen: z.number().int(),
  /** Automatic answers a person's answer contradicts. */
  wrongNow: z.number().int(),
  wrongThen: z.number().int(),
  changed: z.array(z.strictObject({ itemId: itemIdSchema, subject: z.string(), was: z.string(), becomes: z.string() })),
});
export type Simulation = z.infer<typeof simulationSchema>;

const countSchema = z.number().int().nonnegative();

/** A candidate beside the model in use, on the same live items. */
export const shadowComparisonSchema = z.strictObject({
  /** Live items both answered, and how often alike. */
  compared: countSchema,
  agreed: countSchema,
  /** Of these, items a person decided: only there is known who was right. */
  settled: countSchema,
  currentRight: countSchema,
  candidateRight: countSchema,
  /** Settled items where only the candidate was right, and where only the model in use was. */
  mended: countSchema,
  broken: countSchema,
  verdict: verdictSchema,
  /** 95 % interval of the difference in accuracy. */
  low: z.number(),
  high: z.number(),
});
export type ShadowComparison = z.infer<typeof shadowComparisonSchema>;

export const modelViewSchema = z.strictObject({
  version: z.string(),
  createdAt: instantSchema,
  state: z.enum(["active", "candidate", "retired"]),
  examples: z.number().int(),
  corrections: z.number().int(),
  accuracy: probabilitySchema.nullable(),
  macroF1: probabilitySchema.nullable(),
  calibrationError: probabilitySchema.nullable(),
  /** Share that goes straight through by its category at the promised precision. */
  automation: probabilitySchema.nullable(),
  perCategory: z.array(
    z.strictObject({
      category: z.string(),
      precision: probabilitySchema,
      recall: probabilitySchema,
      support: z.number().int(),
      f1: probabilitySchema,
      coverage: probabilitySchema,
      /** F1 to expect with `more` further examples; null where nothing is known of its learning curve. */
      expected: probabilitySchema.nullable(),
    }),
  ),
  confusion: z.array(z.strictObject({ actual: z.string(), predicted: z.string(), count: z.number().int() })),
  /** How it was judged against the model before it; null for the pack's own. */
  judged: modelReportSchema.shape.judged,
  /** True while it answers live items beside the model in use. */
  lookingOn: z.boolean(),
  /** What it said of live items; null when it never looked on. */
  shadow: shadowComparisonSchema.nullable(),
});
export type ModelView = z.infer<typeof modelViewSchema>;

/** GET /api/models; POST /api/models/train {}, /cancel {}, /promote {version}, /rollback {version}, /shadow {version|null} */
export const modelsSchema = z.strictObject({
  models: z.array(modelViewSchema),
  needExamples: z.array(
    z.strictObject({
      category: z.string(),
      examples: z.number().int(),
      wanted: z.number().int(),
      /** Right held-out answers still missing until the promised precision can be certified. */
      missing: countSchema,
    }),
  ),
  /** How many further examples `expected` speaks of. */
  more: countSchema,
  training: trainingStatusSchema.nullable(),
  /** Fresh lessons, and what starts a training by itself: so many of them, or one that is so old. */
  waiting: z.strictObject({ lessons: countSchema, lessonsForTraining: countSchema, hoursForTraining: countSchema }),
  /** A person rolled back: candidates wait for a person until one is promoted by hand. */
  held: z.boolean(),
});
export type Models = z.infer<typeof modelsSchema>;
/** GET /api/models/training */
export const trainingViewSchema = z.strictObject({ training: trainingStatusSchema.nullable() });
export const shadowBodySchema = z.strictObject({ version: z.string().nullable() });
export const modelVersionBodySchema = z.strictObject({ version: z.string() });

/** GET /api/lessons?cursor= ; DELETE /api/lessons/{correctionId} undoes one. */
export const lessonsSchema = z.strictObject({
  lessons: z.array(
    z.strictObject({
      correctionId: z.string(),
      itemId: itemIdSchema,
      at: instantSchema,
      by: z.string(),
      subject: z.string(),
      category: z.strictObject({ was: z.string(), is: z.string() }).nullable(),
      fields: z.array(z.string()),
      undone: z.boolean(),
    }),
  ),
  cursor: cursorSchema,
});
export type Lessons = z.infer<typeof lessonsSchema>;

/** GET /api/anchors ; POST /api/anchors/{id} {state} */
export const anchorStateSchema = z.enum(["proposed", "approved", "rejected"]);
/** `proposed` takes an approved one out of use until it is judged again; `deleted` forgets it, so that clicks may teach it anew. */
export const anchorJudgementSchema = z.enum(["proposed", "approved", "rejected", "deleted"]);
export type AnchorJudgement = z.infer<typeof anchorJudgementSchema>;
export const anchorsSchema = z.strictObject({
  anchors: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(["anchor", "synonym"]),
      field: z.string(),
      /** The words or the place that were learnt. */
      text: z.string(),
      sender: z.string(),
      seen: z.number().int(),
      right: z.number().int(),
      state: anchorStateSchema,
    }),
  ),
});
export type Anchors = z.infer<typeof anchorsSchema>;

/** GET /api/audit?actor=&action=&q=&from=&to=&cursor= ; the same at /api/audit.csv */
export const auditSchema = z.strictObject({
  entries: z.array(
    z.strictObject({
      id: z.string(),
      at: instantSchema,
      actor: z.string(),
      action: z.string(),
      itemId: itemIdSchema.nullable(),
      detail: z.string(),
    }),
  ),
  cursor: cursorSchema,
});
export type Audit = z.infer<typeof auditSchema>;

/** POST /api/persons/preview {query}; /export {token} answers a ZIP or JSON file; /erase {token, typed} where `typed` repeats the query. */
export const personQuerySchema = z.strictObject({ query: z.string().min(3).max(200) });
export const personPreviewSchema = z.strictObject({
  token: z.string(),
  query: z.string(),
  items: z.array(
    z.strictObject({
      itemId: itemIdSchema,
      receivedAt: instantSchema,
      subject: z.string(),
      sender: z.string(),
      state: itemStateSchema,
    }),
  ),
  /** What else is held: originals, texts, corrections, cases, queue messages. */
  counts: z.record(z.string(), z.number().int()),
});
export type PersonPreview = z.infer<typeof personPreviewSchema>;
export const personTokenSchema = z.strictObject({ token: z.string() });
export const personEraseSchema = z.strictObject({ token: z.string(), typed: z.string() });
export const erasureProofSchema = z.strictObject({
  erasedAt: instantSchema,
  by: z.string(),
  items: z.number().int(),
  removed: z.record(z.string(), z.number().int()),
  /** SHA-256 over what was removed: proves it without keeping it. */
  digest: z.string(),
});
export type ErasureProof = z.infer<typeof erasureProofSchema>;

/** GET /api/dead-letters?cursor= ; POST /api/dead-letters/redrive {queue, id?} */
export const deadLettersSchema = z.strictObject({
  letters: z.array(
    z.strictObject({
      id: z.string(),
      queue: z.string(),
      itemId: z.string().nullable(),
      sentAt: instantSchema,
      receives: z.number().int(),
      reason: z.string(),
    }),
  ),
  cursor: cursorSchema,
});
export type DeadLetters = z.infer<typeof deadLettersSchema>;
export const redriveBodySchema = z.strictObject({ queue: z.string(), id: z.string().optional() });
