import { type KeyboardEvent, memo } from "react";
import type { FieldValue } from "../../../../shared/schemas/extraction.ts";
import type { Parsed } from "../../../../shared/schemas/parsed.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { isMessageKey } from "../i18n/messages.ts";
import { Icon } from "../ui/icon.tsx";
import { OutsideText } from "../ui/outside-text.tsx";
import { hasOddCharacters } from "../ui/safe-text.ts";
import { isAddress, isLines, valueText } from "./field-text.ts";
import type { FormRow } from "./form-rows.ts";
import { STATE_LOOK } from "./state-look.ts";
import { AddressInput, LinesInput, TextInput } from "./value-inputs.tsx";

export interface FieldActions {
  focus: (name: string) => void;
  type: (row: FormRow, text: string) => void;
  set: (name: string, value: FieldValue) => void;
  /** Enter: confirm and go to the next open check; false stays. */
  enter: (row: FormRow, typed: string | null) => void;
  clear: (name: string) => void;
  candidates: (row: FormRow) => void;
  absent: (row: FormRow) => void;
  overrideWith: (row: FormRow) => void;
  leave: () => void;
}

export interface FieldRowProps {
  row: FormRow;
  parsed: Parsed | null;
  current: boolean;
  editable: boolean;
  actions: FieldActions;
}

export const fieldId = (name: string): string => `field-${name}`;

/** States that need nobody: one line is enough. */
const QUIET = new Set<FormRow["state"]>(["sure", "confirmed", "empty", "locked", "not_on_document"]);

/** What the value's part of a single line holds at the usual width. */
const ONE_LINE_CHARACTERS = 22;

const CROP_BEFORE = 24;
const CROP_AFTER = 30;

/** The place in the original as a line of text: what stands before, the value, what comes after. */
const Crop = ({ row, parsed }: { row: FormRow; parsed: Parsed | null }) => {
  const place = (row.edit ?? row.field)?.provenance ?? null;
  const text = parsed?.documents.find((document) => document.part === place?.part)?.text;
  if (place === null || text === undefined || place.start === null || place.end === null) return null;
  return (
    <span className="ph-crop">
      …<OutsideText text={text.slice(Math.max(0, place.start - CROP_BEFORE), place.start)} />
      <mark>
        <OutsideText text={text.slice(place.start, place.end)} />
      </mark>
      <OutsideText text={text.slice(place.end, place.end + CROP_AFTER)} />…
    </span>
  );
};

const Message = ({ row, actions, editable }: { row: FormRow; actions: FieldActions; editable: boolean }) => {
  const { t, lang } = useI18n();
  const { problem } = row;
  if (problem === null) return null;
  const key = "key" in problem ? problem.key : `check_${problem.check}`;
  const sentence = isMessageKey(key) ? t(key) : "text" in problem ? problem.text : "";
  const { proposal } = row;
  return (
    <p className="ph-fieldmessage">
      {sentence}{" "}
      {proposal === null || !editable ? null : (
        <button type="button" className="ph-link" onClick={() => actions.set(row.name, proposal)}>
          {t("didYouMean", { value: valueText(proposal, row.type, lang) })}
        </button>
      )}{" "}
      {row.state === "error" && editable ? (
        <button type="button" className="ph-link" onClick={() => actions.overrideWith(row)}>
          {t("overrideShort")}
        </button>
      ) : null}
    </p>
  );
};

const Value = ({ row, editable, actions }: Omit<FieldRowProps, "parsed" | "current">) => {
  const { lang, t } = useI18n();
  const id = fieldId(row.name);
  const readOnly = !editable || row.masked || row.state === "locked";
  const focus = (): void => actions.focus(row.name);
  const onKey = (event: KeyboardEvent<HTMLElement>, typed: string | null, reset: () => void, dirty: boolean): void => {
    const { key } = event;
    if (key === "Enter" && !event.ctrlKey && !event.metaKey && !(event.shiftKey && row.type === "text"))
      actions.enter(row, typed);
    else if (key === "F4") actions.candidates(row);
    else if (key === "F8") actions.absent(row);
    else if (key === "Escape" && dirty) reset();
    else if (key === "Escape") actions.leave();
    else return;
    event.preventDefault();
  };
  if (row.masked) return <span className="ph-value ph-masked">{t("maskedValue")}</span>;
  if (row.type === "address") {
    return (
      <AddressInput
        id={id}
        value={isAddress(row.value) ? row.value : null}
        readOnly={readOnly}
        describedBy={`${id}-state`}
        onFocus={focus}
        onCommit={(value) => actions.set(row.name, value)}
        onKeyDown={(event) => onKey(event, null, () => undefined, false)}
      />
    );
  }
  if (row.type === "line_items") {
    return (
      <LinesInput
        id={id}
        lines={isLines(row.value) ? row.value : []}
        readOnly={readOnly}
        onFocus={focus}
        onCommit={(lines) => actions.set(row.name, lines)}
        onKeyDown={(event) => onKey(event, null, () => undefined, false)}
      />
    );
  }
  const text = row.typed ?? valueText(row.value, row.type, lang);
  return (
    <TextInput
      id={id}
      text={text}
      readOnly={readOnly}
      multiline={row.type === "text" && text.length > 60}
      describedBy={`${id}-state`}
      invalid={row.state === "error" || row.state === "empty_required"}
      onFocus={focus}
      onCommit={(typed) => actions.type(row, typed)}
      onKeyDown={(event, typed, reset) => {
        const edited = typed !== text || row.edit !== null || row.typed !== null;
        onKey(event, typed, () => (typed === text ? actions.clear(row.name) : reset()), edited);
      }}
    />
  );
};

const FieldHead = ({ row }: { row: FormRow }) => {
  const { t, label, percent } = useI18n();
  const look = STATE_LOOK[row.state];
  const id = fieldId(row.name);
  return (
    <div className="ph-fieldhead">
      <label htmlFor={row.masked ? undefined : id}>
        {label(row.label, row.name)}
        {row.required ? <span aria-label={t("required")}> *</span> : null}
      </label>
      <span className="ph-fieldstate" id={`${id}-state`}>
        <Icon name={look.icon} size={13} />
        {t(look.words)}
        {row.state === "to_confirm" || row.state === "sure" ? (
          <span className="ph-num"> {percent(row.field?.confidence ?? 0)}</span>
        ) : null}
      </span>
    </div>
  );
};

const FieldTools = ({ row, actions }: { row: FormRow; actions: FieldActions }) => {
  const { t, label } = useI18n();
  const count = row.field?.candidates.length ?? 0;
  return (
    <span className="ph-fieldtools">
      <button type="button" tabIndex={-1} title={`${t("candidates")} (F4)`} onClick={() => actions.candidates(row)}>
        {count === 0 ? <Icon name="search" size={13} /> : <span className="ph-count ph-num">{count}</span>}
        <span className="ph-hidden"> {t("candidatesOf", { field: label(row.label) })}</span>
      </button>
      <button
        type="button"
        tabIndex={-1}
        title={`${t("notOnDocument")} (F8)`}
        aria-label={t("notOnDocumentOf", { field: label(row.label) })}
        aria-pressed={row.state === "not_on_document"}
        onClick={() => actions.absent(row)}
      >
        <Icon name="absent" size={13} />
      </button>
    </span>
  );
};

const FIRST_WORDS = { changed: "firstChanged", filled: "firstFilled", seen: "firstSeen" } as const;

const First = ({ row }: { row: FormRow }) => {
  const { t, lang } = useI18n();
  if (row.first === null || row.masked) return null;
  const value = row.first.was === null ? "" : valueText(row.first.was, row.type, lang);
  return (
    <p className="ph-firstmark" data-kind={row.first.kind}>
      <Icon name="person" size={12} /> <OutsideText text={t(FIRST_WORDS[row.first.kind], { value })} />
    </p>
  );
};

export const FieldRow = memo(({ row, parsed, current, editable, actions }: FieldRowProps) => {
  const { t, lang } = useI18n();
  const fits = valueText(row.value, row.type, lang).length <= ONE_LINE_CHARACTERS;
  const quiet = QUIET.has(row.state) && fits && row.type !== "address" && row.type !== "line_items";
  const shown = typeof row.value === "string" ? row.value : "";
  return (
    <div
      className="ph-field"
      data-quiet={quiet || undefined}
      data-state={row.state}
      data-current={current || undefined}
      data-field={row.name}
    >
      <FieldHead row={row} />
      <div className="ph-fieldbody">
        <Value row={row} editable={editable} actions={actions} />
        {editable && !row.masked && row.state !== "locked" ? <FieldTools row={row} actions={actions} /> : null}
      </div>
      {hasOddCharacters(shown) ? (
        <p className="ph-fieldmessage">
          {t("oddCharacters")} <OutsideText text={shown} />
        </p>
      ) : null}
      <First row={row} />
      <Message row={row} actions={actions} editable={editable} />
      {row.edit?.overrideReason == null ? null : (
        <p className="ph-fieldmessage">{t("overriddenBecause", { reason: row.edit.overrideReason })}</p>
      )}
      {current ? <Crop row={row} parsed={parsed} /> : null}
    </div>
  );
});
FieldRow.displayName = "FieldRow";
