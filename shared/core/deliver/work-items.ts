import type { BlobStore } from "../../ports/blob-store.ts";
import type { Decision } from "../../schemas/decision.ts";
import type { Item } from "../../schemas/item.ts";
import type { Pack } from "../../schemas/pack.ts";
import type { Parsed } from "../../schemas/parsed.ts";
import type { WorkItem } from "../../schemas/work-item.ts";
import { partKeyOf } from "../parse/parse-item.ts";
import { LEFT_OUT } from "../route/field-rules.ts";

/** Signed links of S3 live seven days at most; a system that comes later asks the console. */
const LINK_SECONDS = 7 * 24 * 3600;

/** What is the same in all work items of one item. */
export interface Shared {
  item: Item;
  parsed: Pick<Parsed, "parts" | "text">;
  pack: Pack;
  decidedBy: WorkItem["decidedBy"];
  original: WorkItem["original"];
  attachments: WorkItem["attachments"];
}

export const sharedOf = async (blobs: BlobStore, input: Pick<Shared, "item" | "parsed" | "pack">): Promise<Shared> => {
  const { item, parsed } = input;
  const files = parsed.parts.filter((part) => part.role === "attachment" || part.role === "nested" || part.role === "embedded");
  const [url, ...urls] = await Promise.all([
    blobs.link(item.arrival.rawKey, LINK_SECONDS),
    ...files.map((part) => blobs.link(partKeyOf(item, part.sha256), LINK_SECONDS)),
  ]);
  return {
    ...input,
    decidedBy: item.state === "confirmed" ? "person" : "automatic",
    original: { key: item.arrival.rawKey, sha256: item.arrival.sha256, size: item.arrival.size, url: url ?? null },
    attachments: files.map((part, index) => ({
      part: part.id,
      name: part.name,
      mediaType: part.mediaType,
      size: part.size,
      sha256: part.sha256,
      url: urls[index] ?? null,
    })),
  };
};

export const workItemOf = (
  shared: Shared,
  planned: Decision["workItems"][number],
  ids: { workItemId: string; linked: string[] },
): WorkItem => {
  const { item, parsed, pack } = shared;
  const { classification, summary } = item;
  return {
    workItemId: ids.workItemId,
    itemId: item.itemId,
    caseId: item.caseId,
    system: planned.system,
    team: planned.team,
    category: planned.category,
    categoryConfidence: confidenceOf(shared, planned.category),
    decidedBy: shared.decidedBy,
    channel: item.arrival.channel,
    language: classification?.language ?? "und",
    sentiment: classification?.sentiment ?? "neutral",
    priority: classification?.priority ?? "normal",
    receivedAt: item.arrival.receivedAt,
    dueAt: item.decision?.dueAt ?? summary.dueAt ?? item.arrival.receivedAt,
    sender: summary.sender,
    customer: customerOf(item),
    subject: summary.subject,
    fields: fieldsFor(shared, planned.category),
    linked: ids.linked,
    original: shared.original,
    attachments: shared.attachments,
    text: pack.systems[planned.system]?.needsText === false ? null : parsed.text,
  };
};

const confidenceOf = ({ item, decidedBy }: Shared, category: string): number => {
  if (decidedBy === "person" && item.review.categoryTouched) return 1;
  const { classification } = item;
  if (classification === null) return 0;
  if (classification.category === category) return classification.confidence;
  return classification.secondary.find((candidate) => candidate.category === category)?.confidence ?? 0;
};

const customerOf = (item: Item): string | null => {
  if (item.extraction?.customer?.kind === "customer") return item.extraction.customer.id;
  const number = item.extraction?.fields["customerNumber"]?.value;
  return typeof number === "string" ? number : null;
};

/** Data minimisation: only what this request needs. What the decision left out as unsure goes out only when a person has seen it. */
const fieldsFor = ({ item, pack, decidedBy }: Shared, category: string): WorkItem["fields"] => {
  const wanted = pack.categories[category]?.fields ?? [];
  const leftOut = (item.decision?.reasons ?? []).filter((reason) => reason.code === LEFT_OUT).map((reason) => reason.field);
  return Object.fromEntries(
    wanted.flatMap(({ name }) => {
      const field = item.extraction?.fields[name];
      if (field === undefined || field.value === null) return [];
      if (decidedBy === "automatic" && (!field.valid || leftOut.includes(name))) return [];
      return [[name, { value: field.value, confidence: field.confidence, source: field.source ?? "person" }]];
    }),
  );
};
