import { describe, expect, it } from "vitest";
import {
  confirmValue,
  editsOf,
  emptyDraft,
  isUntouched,
  keepNamed,
  override,
  setAbsent,
  setValue,
  typeText,
} from "../../../../../functions/review/console/review/draft.ts";
import { firstCheck, formRows, nextCheck, openChecks } from "../../../../../functions/review/console/review/form-rows.ts";
import {
  categoryConflict,
  conflictsOf,
  mergedDraft,
  withSecondReading,
} from "../../../../../functions/review/console/review/merge.ts";
import { bankDetail } from "./bank-detail.ts";

const IBAN = { name: "iban", type: "iban" };

describe("draft of a review", () => {
  it("starts on the first error, then goes to what is to confirm, then to nothing", () => {
    const detail = bankDetail();
    let draft = emptyDraft(6);

    const first = firstCheck(formRows(detail, draft, {}), false);
    draft = typeText(draft, IBAN, "DE02120300000000202051");
    const second = nextCheck(formRows(detail, draft, {}), false, "iban");
    draft = confirmValue(draft, detail, "bic");
    const third = nextCheck(formRows(detail, draft, {}), false, "bic");

    expect([first, second, third]).toEqual(["iban", "bic", null]);
    expect(editsOf(draft).map((edit) => edit.name)).toEqual(["iban", "bic"]);
  });

  it("puts the category before everything while it is open", () => {
    const rows = formRows(bankDetail(), emptyDraft(6), {});

    expect(firstCheck(rows, true)).toBe("category");
    expect(openChecks(rows, true)).toEqual(["category", "iban", "bic"]);
  });

  it("keeps text that is no value yet, as an error that blocks", () => {
    const detail = bankDetail();

    const draft = typeText(emptyDraft(6), IBAN, "DE99 nonsense");
    const row = formRows(detail, draft, {}).find((known) => known.name === "iban");

    expect(row).toMatchObject({ state: "error", typed: "DE99 nonsense", problem: { key: "check_iban_checksum" } });
    expect(editsOf(draft)).toEqual([]);
    expect(isUntouched(draft)).toBe(false);
  });

  it("leaves a wrong value wrong when it is only confirmed, and lets it pass with a reason", () => {
    const detail = bankDetail();

    const confirmed = confirmValue(emptyDraft(6), detail, "iban");
    const overridden = override(emptyDraft(6), detail, { name: "iban", type: "iban", reason: "called the customer" });
    const stateOf = (draft: typeof confirmed) => formRows(detail, draft, {}).find((row) => row.name === "iban")?.state;

    expect(stateOf(confirmed)).toBe("error");
    expect(stateOf(overridden)).toBe("confirmed");
    expect(overridden.edits.iban).toMatchObject({ value: "DE02120300000000202052", overrideReason: "called the customer" });
  });

  it("turns not-on-document on and off", () => {
    const once = setAbsent(emptyDraft(6), "bic");
    const twice = setAbsent(once, "bic");

    expect(once.edits.bic).toMatchObject({ absent: true, value: null });
    expect(twice.edits.bic).toBeUndefined();
  });

  it("keeps edits of fields the new category has too, and drops the others", () => {
    const detail = bankDetail();
    const draft = setValue(setValue(emptyDraft(6), "bic", "BYLADEM1001"), "meterNumber", "1");

    const kept = keepNamed(draft, detail.form, 9);

    expect(Object.keys(kept.edits)).toEqual(["bic"]);
    expect(kept.version).toBe(9);
  });

  it("shows only fields that really differ when somebody else was faster, and keeps what is chosen", () => {
    const theirs = bankDetail();
    const draft = setValue(setValue(emptyDraft(6), "bic", "BYLADEM1001"), "iban", "DE02120300000000202051");

    const names = conflictsOf(draft, theirs);
    const merged = mergedDraft(draft, theirs, new Set());

    expect(names).toEqual(["iban"]);
    expect(merged.edits).toEqual({});
    expect(merged.version).toBe(theirs.item.version);
  });

  it("tells where another category is stored by now than the one on the screen", () => {
    const seen = bankDetail();
    const theirs = bankDetail();
    if (theirs.item.classification !== null) theirs.item.classification.category = "complaint";

    expect(categoryConflict(seen, theirs)).toBe("bank_details_change");
    expect(categoryConflict(seen, bankDetail())).toBeNull();
  });

  it("keeps the further requests both people saw", () => {
    const theirs = bankDetail();
    if (theirs.item.classification !== null) theirs.item.classification.secondary = [{ category: "complaint", confidence: 1 }];
    const draft = emptyDraft(6);

    const added = mergedDraft({ ...draft, secondary: ["meter_reading"] }, theirs, new Set());
    const untouched = mergedDraft(draft, theirs, new Set());

    expect(added.secondary).toEqual(["complaint", "meter_reading"]);
    expect(untouched.secondary).toBeNull();
  });

  it("lays a blind reading saved earlier beside the first person's values, and only after it was compared", () => {
    const theirs = bankDetail();
    const draft = setValue(emptyDraft(6), "bic", "BYLADEM1001");
    const fields = { iban: "DE02120300000000202051", bic: "MARKDEF1100", customerNumber: null };

    theirs.item.review.secondReading = { by: "bert", fields, compared: true };
    const compared = withSecondReading(draft, theirs);
    theirs.item.review.secondReading = { by: "bert", fields, compared: false };
    const blind = withSecondReading(draft, theirs);

    expect(compared.edits["iban"]?.value).toBe("DE02120300000000202051");
    expect(compared.edits["bic"]?.value).toBe("BYLADEM1001");
    expect(compared.edits["customerNumber"]?.absent).toBe(true);
    expect(blind).toEqual(draft);
  });

  it("marks for the second of two people what the first changed, filled in or only confirmed", () => {
    const detail = bankDetail();
    const fields = detail.item.extraction?.fields;
    const [iban, bic, customerNumber] = ["iban", "bic", "customerNumber"].map((name) => fields?.[name]);
    if (iban === undefined || bic === undefined || customerNumber === undefined) throw new Error("the sample lost its fields");
    const read = (value: string) => [{ value, raw: value, confidence: 0.9, source: "label" as const, provenance: null }];
    Object.assign(iban, { source: "person", value: "DE02120300000000202051", candidates: read("DE02120300000000202052") });
    Object.assign(bic, { source: "person", value: "BYLADEM1001", candidates: [] });
    Object.assign(customerNumber, { source: "person", value: "4711-0815", candidates: read("4711-0815") });
    detail.item.review.firstReviewer = "anna";

    const kinds = formRows(detail, emptyDraft(6), {}).map((row) => row.first?.kind ?? null);
    const hidden = formRows({ ...detail, hidden: "second_reading" }, emptyDraft(6), {}).map((row) => row.first);

    expect(kinds).toEqual(["seen", "changed", "filled"]);
    expect(hidden).toEqual([null, null, null]);
  });
});
