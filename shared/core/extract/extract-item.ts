import type { BlobStore } from "../../ports/blob-store.ts";
import type { Classification } from "../../schemas/classification.ts";
import type { Extraction, Field } from "../../schemas/extraction.ts";
import type { Arrival, Item } from "../../schemas/item.ts";
import type { Parsed } from "../../schemas/parsed.ts";
import { FlowError } from "../flow/flow-error.ts";
import type { StageOutcome } from "../flow/run-stage.ts";
import { maskCards } from "./redact.ts";
import { loadParsed } from "../parse/parse-item.ts";

export interface ExtractItemDeps {
  blobs: BlobStore;
  extract: (input: { parsed: Parsed; classification: Classification; arrival: Arrival }) => Promise<Extraction>;
}

/** Search takes this many characters of text beside the field values: enough to find a letter, small enough to index. */
const SEARCH_TEXT_CHARACTERS = 20_000;

export const extractItem = async (deps: ExtractItemDeps, item: Item): Promise<StageOutcome> => {
  if (item.classification === null) {
    throw new FlowError("not_classified", `Item ${item.itemId} reached extract without a category`, { retryable: false });
  }
  const parsed = await loadParsed(deps.blobs, item);
  const extraction = await deps.extract({ parsed, classification: item.classification, arrival: item.arrival });
  const found = Object.values(extraction.fields).filter((field) => field.value !== null);
  return {
    changes: { extraction, summary: { ...item.summary, customer: customerOf(extraction), sender: senderOf(item, extraction) } },
    note: `${found.length} fields`,
    searchText: searchTextOf(item, parsed, found),
  };
};

const customerOf = (extraction: Extraction): string | null => {
  if (extraction.customer !== null) return extraction.customer.displayName;
  const number = extraction.fields["customerNumber"]?.value;
  return typeof number === "string" ? number : null;
};

/** Letters and forms carry no From: the list then shows who signed, when that is likelier right than not. */
const senderOf = (item: Item, extraction: Extraction): Item["summary"]["sender"] => {
  const { sender } = item.summary;
  const { senderName, email } = extraction.fields;
  const named = (field: Field | undefined): string =>
    typeof field?.value === "string" && field.confidence >= LIKELY ? field.value : "";
  return {
    name: sender.name === "" ? named(senderName) : sender.name,
    address: sender.address === "" ? named(email) : sender.address,
  };
};

const LIKELY = 0.5;

const searchTextOf = (item: Item, parsed: Parsed, fields: Field[]): string =>
  maskCards(
    [
      parsed.subject,
      item.summary.sender.name,
      item.summary.sender.address,
      ...fields.map((field) => (typeof field.value === "string" ? field.value : (field.raw ?? ""))),
      parsed.text.slice(0, SEARCH_TEXT_CHARACTERS),
    ].join("\n"),
  );
