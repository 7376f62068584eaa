import type { ReadRequest, ReadResult } from "../../../ports/reader-sandbox.ts";
import { formPostSchema, type FormPost } from "../../../schemas/inbound.ts";
import type { FormField, Sender } from "../../../schemas/parsed.ts";
import { single, unreadable } from "../result.ts";
import { canonicalText, oneLine, sanitiseSubject } from "../text/sanitise.ts";
import { parseJson } from "./parse-json.ts";

const EMAIL_LABEL = /^(?:e-?mail|mail|e-?mail-?(?:adresse|address)|ihre e-?mail.*|your e-?mail.*)$/i;
const NAME_LABEL = /^(?:name|ihr name|your name|full name|vor- und nachname|vor- und zuname|vollständiger name)$/i;
const PHONE_LABEL = /^(?:telefon(?:nummer)?|phone(?: number)?|tel\.?|mobil(?:nummer)?|rückrufnummer|handy(?:nummer)?)$/i;
const SUBJECT_LABEL = /^(?:betreff|subject|thema|topic|anliegen|ihr anliegen|request)$/i;
/** Characters of a label that is shown. */
const MAX_LABEL = 500;

/** A web form: one line per field, in the order of the form. */
export function readForm(request: ReadRequest, bytes: Uint8Array): ReadResult {
  const read = parseJson(bytes, formPostSchema, "form");
  if (read.value === null) return unreadable(request, read.problem);
  const form = read.value;
  const formFields: FormField[] = [];
  let text = "";
  for (const [label, raw] of Object.entries(form.fields)) {
    const name = oneLine(label, MAX_LABEL);
    const value = canonicalText(String(raw)).trim();
    text += `${text === "" ? "" : "\n"}${name}: `;
    const start = text.length;
    text += value;
    formFields.push({
      name,
      label: name,
      value,
      kind: typeof raw === "boolean" ? "checkbox" : "text",
      page: null,
      box: null,
      start,
      end: text.length,
    });
  }
  const subject = sanitiseSubject(valueOf(formFields, SUBJECT_LABEL) || form.form);
  return single(
    request,
    { reader: "form", text, blocks: wholeBlock(text), formFields, structured: [] },
    { subject, sender: senderOf(form, formFields), form: form.form, mediaType: "application/json", writtenAt: form.submittedAt },
  );
}

export function wholeBlock(text: string): { kind: "newest"; start: number; end: number }[] {
  return text === "" ? [] : [{ kind: "newest", start: 0, end: text.length }];
}

function senderOf(form: FormPost, fields: FormField[]): Sender {
  return {
    name: oneLine(form.sender?.name || valueOf(fields, NAME_LABEL), MAX_LABEL),
    email: oneLine(form.sender?.email || valueOf(fields, EMAIL_LABEL), MAX_LABEL),
    phone: oneLine(form.sender?.phone || valueOf(fields, PHONE_LABEL), MAX_LABEL),
    id: "",
  };
}

function valueOf(fields: FormField[], label: RegExp): string {
  return fields.find((field) => label.test(field.name))?.value ?? "";
}
