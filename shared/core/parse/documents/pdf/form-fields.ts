import type { Box, FormField } from "../../../../schemas/parsed.ts";
import { cleanText } from "../canonical-text.ts";
import type { Piece } from "../page-content.ts";
import type { Annotation } from "./annotations.ts";
import { labelFor, segmentsOf, type Segment } from "./field-labels.ts";

/** Acrobat's word for a button that is not pressed. */
const OFF = "Off";

const kindOf = (annotation: Annotation): FormField["kind"] | null => {
  switch (annotation.fieldType) {
    case "Tx":
      return "text";
    case "Ch":
      return "choice";
    case "Sig":
      return "signature";
    case "Btn":
      return annotation.checkBox ? "checkbox" : annotation.radioButton ? "radio" : null;
    case null:
    default:
      return null;
  }
};

const textValue = (annotation: Annotation): string => {
  const values = typeof annotation.fieldValue === "string" ? [annotation.fieldValue] : (annotation.fieldValue ?? []);
  const shown = values.map((value) => annotation.options.find((option) => option.exportValue === value)?.displayValue || value);
  return cleanText(shown.join(", ")).trim();
};

/** A pressed button's own name ("Ja", "Yes", "2"); "" for one that is not pressed. */
const buttonValue = (annotation: Annotation): string => {
  const own = annotation.radioButton ? annotation.buttonValue : annotation.exportValue;
  const value = typeof annotation.fieldValue === "string" ? annotation.fieldValue : "";
  return value !== "" && value !== OFF && value === own ? value : "";
};

/** Acrobat numbers the buttons of a group: then the printed words beside the pressed one are its name. */
export const namedButton = (value: string, label: string | null): string =>
  /^\d{1,3}$/.test(value) && label !== null ? label : value;

const fieldOf = (annotation: Annotation, segments: Segment[], page: number): FormField | null => {
  const kind = kindOf(annotation);
  if (kind === null) {
    return null;
  }
  const isButton = kind === "checkbox" || kind === "radio";
  const label =
    cleanText(annotation.alternativeText).trim() || labelFor(annotation.box, isButton ? "after" : "before", segments) || null;
  return {
    name: annotation.fieldName,
    label,
    value: kind === "signature" ? "" : isButton ? namedButton(buttonValue(annotation), label) : textValue(annotation),
    kind,
    page,
    box: annotation.box,
    start: null,
    end: null,
  };
};

/** "topmostSubform[0].Page1[0].Name[0]" -> "Name" */
const shortName = (name: string): string => (name.split(".").at(-1) ?? name).replace(/\[\d+\]$/, "");

/** One field may show in several places, and a group of buttons is one field: its pressed buttons count, or the first where none is. */
const withoutTwins = (fields: FormField[]): FormField[] => {
  const groups = new Map<string, FormField[]>();
  for (const field of fields) {
    const group = groups.get(field.name) ?? [];
    groups.set(field.name, [...group, field]);
  }
  return [...groups.values()].flatMap((group) => {
    const filled = group.filter(
      (field, at) => field.value !== "" && group.findIndex((each) => each.value === field.value) === at,
    );
    return filled.length > 0 ? filled : group.slice(0, 1);
  });
};

const linesOf = (field: FormField): Piece[] => {
  const title = field.label ?? shortName(field.name);
  const box: Box | null = field.box;
  if (field.kind === "checkbox" || field.kind === "radio") {
    return [
      { text: "\n", box: null },
      { text: `[x] ${title}`, box, field },
    ];
  }
  return [
    { text: `\n${title}: `, box: null },
    { text: field.value, box, field },
  ];
};

export interface PageFields {
  /** Lines to follow the page's own text, so that values can be classified, searched and pointed at. */
  pieces: Piece[];
  empty: FormField[];
}

/** Fields as lines behind the page's text, those without a value apart. */
export const fieldPieces = (all: FormField[]): PageFields => {
  const fields = withoutTwins(all);
  return {
    pieces: fields.filter((field) => field.value !== "").flatMap(linesOf),
    empty: fields.filter((field) => field.value === ""),
  };
};

/** Values of the page's AcroForm fields, and notes typed on top of the page (FreeText), which fill in what is no form. */
export const pageFields = (annotations: Annotation[], pagePieces: Piece[], page: number): PageFields => {
  const segments = segmentsOf(pagePieces);
  const fields = fieldPieces(
    annotations.filter((each) => each.subtype === "Widget").flatMap((each) => fieldOf(each, segments, page) ?? []),
  );
  const notes = annotations
    .filter((each) => each.subtype === "FreeText" || each.subtype === "Text")
    .map((each) => ({ text: cleanText(each.contentsObj?.str ?? "").trim(), box: each.box }))
    .filter((note) => note.text !== "");
  return {
    pieces: [...fields.pieces, ...notes.flatMap((note): Piece[] => [{ text: "\n", box: null }, note])],
    empty: fields.empty,
  };
};
