import { z } from "zod";
import { chatSchema, formPostSchema, inboundEventSchema, socialMessageSchema } from "../../shared/schemas/inbound.ts";
import { ledgerBalanceSchema } from "../../shared/schemas/ledger.ts";
import { pageSchema } from "../../shared/schemas/parsed.ts";
import { problemDetailsSchema } from "../../shared/schemas/problem.ts";
import * as review from "../../shared/schemas/review-api.ts";
import * as pages from "../../shared/schemas/review-pages.ts";
import { triggerListSchema } from "../../shared/schemas/trigger-list.ts";
import { receiptSchema } from "../../shared/schemas/work-item.ts";

/** The schemas of the document, by the names it gives them. */
const acceptedSchema = z.strictObject({ accepted: z.literal(true), key: z.string(), sha256: z.string() });
const peopleSchema = z.strictObject({
  people: z.array(z.strictObject({ user: z.string(), version: z.number().int(), person: review.personSchema })),
  cursor: z.string().nullable(),
});

export const bodySchemas = {
  FormPost: formPostSchema,
  Chat: chatSchema,
  SocialMessage: socialMessageSchema,
  CloudEvent: inboundEventSchema,
  ReceiptBody: receiptSchema,
  Next: review.nextSchema,
  Bulk: review.bulkSchema,
  Empty: review.emptyBodySchema,
  Claim: review.claimSchema,
  ChangeCategory: review.changeCategorySchema,
  Save: review.saveSchema,
  Confirm: review.confirmSchema,
  SetAside: review.setAsideSchema,
  Escalate: review.escalateSchema,
  Reason: review.reasonBodySchema,
  Requeue: review.requeueSchema,
  Split: review.splitSchema,
  Merge: review.mergeSchema,
  Comment: review.commentBodySchema,
  Assign: review.assignSchema,
  Sample: review.sampleSchema,
  SampleAnswer: review.sampleAnswerSchema,
  SearchBody: review.savedSearchSchema,
  PersonBody: review.personSchema,
  PolicyPut: pages.policyPutSchema,
  SimulateBody: pages.simulateBodySchema,
  ModelVersion: pages.modelVersionBodySchema,
  Shadow: pages.shadowBodySchema,
  AnchorBody: z.strictObject({ state: pages.anchorJudgementSchema }),
  PersonQuery: pages.personQuerySchema,
  PersonToken: pages.personTokenSchema,
  PersonErase: pages.personEraseSchema,
  Redrive: pages.redriveBodySchema,
};

export const answerSchemas = {
  Problem: problemDetailsSchema,
  Accepted: acceptedSchema,
  Me: review.meSchema,
  PackView: review.packViewSchema,
  Counts: review.countsSchema,
  ItemList: review.itemListSchema,
  ItemDetail: review.itemDetailSchema,
  LockAnswer: review.lockAnswerSchema,
  ActDone: review.actDoneSchema,
  BulkAnswer: review.bulkAnswerSchema,
  Page: pageSchema,
  CaseView: review.caseViewSchema,
  SavedSearch: review.savedSearchSchema,
  SavedSearches: review.savedSearchesSchema,
  Dashboard: review.dashboardSchema,
  LedgerBalance: ledgerBalanceSchema,
  People: peopleSchema,
  MasterSearch: pages.masterSearchSchema,
  PolicyView: pages.policyViewSchema,
  Simulation: pages.simulationSchema,
  Models: pages.modelsSchema,
  Training: pages.trainingViewSchema,
  Lessons: pages.lessonsSchema,
  Anchors: pages.anchorsSchema,
  Audit: pages.auditSchema,
  PersonPreview: pages.personPreviewSchema,
  ErasureProof: pages.erasureProofSchema,
  DeadLetters: pages.deadLettersSchema,
  TriggerList: triggerListSchema,
  Anything: z.record(z.string(), z.unknown()),
};
