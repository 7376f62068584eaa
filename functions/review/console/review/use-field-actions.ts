import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useI18n } from "../i18n/i18n.tsx";
import type { Pick } from "../viewer/words.ts";
import { clearEdit, confirmValue, setAbsent, setValue, typeText } from "./draft.ts";
import { type FieldActions, fieldId } from "./field-row.tsx";
import { isAddress, readAddress, readField, valueText } from "./field-text.ts";
import { CATEGORY_CHECK, firstCheck, type FormRow, nextCheck } from "./form-rows.ts";
import type { Review } from "./use-review.ts";

export interface FieldFocus {
  current: string | null;
  actions: FieldActions;
  /** What the live region says. */
  announced: string;
  goTo: (name: string | null) => void;
  takePick: (pick: Pick, append: boolean) => void;
  picking: FormRow | null;
  stopPicking: () => void;
  overriding: FormRow | null;
  stopOverriding: () => void;
}

const focusNow = (name: string | null): void => {
  const target =
    name === null
      ? document.querySelector<HTMLElement>("#confirm-next")?.closest("button")
      : document.getElementById(fieldId(name));
  target?.focus();
  if (target instanceof HTMLInputElement) target.select();
};

/** After a dialog closed or a form changed: the field is drawn with the next frame. */
const focusSoon = (name: string | null): void => {
  requestAnimationFrame(() => focusNow(name));
};

/** Which field is being worked on, and what keys and clicks do to it. */
export const useFieldActions = (review: Review): FieldFocus => {
  const { t, label, lang } = useI18n();
  const { detail, rows, draft, categoryOpen, editable } = review;
  const [current, setCurrent] = useState<string | null>(null);
  const [announced, setAnnounced] = useState("");
  const [picking, setPicking] = useState<FormRow | null>(null);
  const [overriding, setOverriding] = useState<FormRow | null>(null);
  const latest = useRef({ review, rows });
  latest.current = { review, rows };
  const goTo = useCallback((name: string | null) => {
    if (name !== null && name !== CATEGORY_CHECK) setCurrent(name);
    focusSoon(name);
  }, []);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || !editable) return;
    begun.current = true;
    goTo(firstCheck(rows, categoryOpen));
  }, [editable, rows, categoryOpen, goTo]);
  const onward = useCallback(
    (from: string): void => {
      const { review: now, rows: form } = latest.current;
      const next = nextCheck(form, now.categoryOpen, from);
      const row = form.find((known) => known.name === next);
      setAnnounced(
        next === null
          ? t("allChecked")
          : t("checksLeftNext", {
              n: now.checks.length,
              next: next === CATEGORY_CHECK ? t("category") : label(row?.label, next),
            }),
      );
      if (next !== null && next !== CATEGORY_CHECK) setCurrent(next);
      focusNow(next);
    },
    [label, t],
  );
  const actions = useMemo<FieldActions>(
    () => ({
      focus: setCurrent,
      type: (row, text) => draft.change((before) => typeText(before, row, text)),
      set: (name, value) => draft.change((before) => setValue(before, name, value)),
      clear: (name) => draft.change((before) => clearEdit(before, name)),
      enter: (row, typed) => {
        const shown = row.typed ?? valueText(row.value, row.type, lang);
        // At once: the next key may follow within the same frame and must find the cursor where it belongs.
        flushSync(() =>
          draft.change((before) =>
            typed !== null && typed !== shown ? typeText(before, row, typed) : confirmValue(before, detail, row.name),
          ),
        );
        const problem = typed === null ? null : readField(row.type, typed).problem;
        const wrong = problem !== null && (typed !== shown || row.typed !== null);
        const missing = row.required && row.state === "empty_required" && (typed === null || typed.trim() === "");
        const stillWrong = row.state === "error" && row.typed === null && (typed === null || typed === shown);
        if (wrong || missing || stillWrong) {
          setAnnounced(t("staysOpen", { field: label(row.label, row.name) }));
          return;
        }
        onward(row.name);
      },
      candidates: setPicking,
      absent: (row) => {
        flushSync(() => draft.change((before) => setAbsent(before, row.name)));
        if (draft.draft.edits[row.name]?.absent !== true) onward(row.name);
      },
      overrideWith: setOverriding,
      leave: () => document.getElementById("main")?.focus(),
    }),
    [draft, detail, lang, onward, t, label],
  );
  const takePick = useCallback(
    (pick: Pick, append: boolean): void => {
      const row = latest.current.rows.find((known) => known.name === current);
      if (row === undefined || !editable || row.masked || row.state === "locked") return;
      const before = row.typed ?? valueText(row.value, row.type, lang);
      const text = append && before !== "" ? `${before} ${pick.text}` : pick.text;
      draft.change((known) => {
        if (row.type === "address")
          return setValue(known, row.name, readAddress(text, isAddress(row.value) ? row.value : null), pick.provenance);
        const reading = readField(row.type, text);
        return reading.problem === null ? setValue(known, row.name, reading.value, pick.provenance) : typeText(known, row, text);
      });
      setAnnounced(t("filled", { field: label(row.label, row.name), value: text }));
      focusNow(row.name);
    },
    [current, draft, editable, label, lang, t],
  );
  return {
    current,
    actions,
    announced,
    goTo,
    takePick,
    picking,
    stopPicking: () => {
      setPicking(null);
      focusSoon(current);
    },
    overriding,
    stopOverriding: () => setOverriding(null),
  };
};
