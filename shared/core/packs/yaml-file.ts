import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import { isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { Document } from "yaml";
import type { z } from "zod";
import type { Complaint } from "./complaint.ts";

type Path = readonly PropertyKey[];

/** A YAML text with the line of each of its values. */
export interface YamlFile {
  file: string;
  lineOf(path: Path): number | null;
}

export type YamlOutcome<T> = { value: T; yaml: YamlFile; complaints: [] } | { value: null; complaints: Complaint[] };

/** Parses and validates; complaints carry the line the value stands on. */
export function readYamlFile<T extends z.ZodType>(file: string, text: string, schema: T): YamlOutcome<z.infer<T>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    return {
      value: null,
      complaints: broken.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        message: `not readable as YAML: ${error.message}`,
      })),
    };
  }
  const yaml = { file, lineOf: (path: Path) => lineOf(document, lines, path) };
  const parsed = schema.safeParse(toPlain(document));
  if (parsed.success) return { value: parsed.data, yaml, complaints: [] };
  return { value: null, complaints: parsed.error.issues.flatMap((issue) => complaintsOf(issue, yaml)) };
}

/**
 * The same for long lists that are nearly always right: a parser without places reads them in a quarter of the time, and
 * only what it or the schema refuses, or what is complained of later, is read again for its lines.
 */
export function readLongYamlFile<T extends z.ZodType>(file: string, text: string, schema: T): YamlOutcome<z.infer<T>> {
  const parsed = schema.safeParse(loadPlain(text));
  if (!parsed.success) return readYamlFile(file, text, schema);
  let lineIn: YamlFile["lineOf"] | null = null;
  const lineOfPath = (path: Path): number | null => {
    lineIn ??= placesIn(text);
    return lineIn(path);
  };
  return { value: parsed.data, yaml: { file, lineOf: lineOfPath }, complaints: [] };
}

function loadPlain(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    // What it refuses no schema takes; the other parser says where and why.
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

function placesIn(text: string): YamlFile["lineOf"] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  return (path) => lineOf(document, lines, path);
}

/** Aliases that unfold into each other are refused by the parser; that is bad input like any other. */
function toPlain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return error instanceof Error ? `unusable: ${error.message}` : null;
  }
}

function complaintsOf(issue: z.core.$ZodIssue, yaml: YamlFile): Complaint[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      complaint(
        yaml,
        [...issue.path, key],
        `there is no setting of that name here; the JSON Schema pack.schema.json lists those there are`,
      ),
    );
  }
  return [complaint(yaml, issue.path, issue.message)];
}

export function complaint(yaml: YamlFile, path: Path, message: string): Complaint {
  const place = path.map(String).join(".");
  return { file: yaml.file, line: yaml.lineOf(path), message: place === "" ? message : `${place}: ${message}` };
}

/** Line of the value at the path, or of the nearest thing around it that is there. */
function lineOf(document: Document, lines: LineCounter, path: Path): number | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = offsetOf(document, path.slice(0, length));
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return null;
}

function offsetOf(document: Document, path: Path): number | undefined {
  const key = path.at(-1);
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (key !== undefined && isMap(parent)) {
    const pair = parent.items.find((entry) => isScalar(entry.key) && entry.key.value === key);
    return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}
