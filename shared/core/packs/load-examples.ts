import { exampleFileSchema, languageOfExampleSchema, NONE_CATEGORY } from "../../schemas/pack.ts";
import type { LabelledExample, Pack } from "../../schemas/pack.ts";
import type { Complaint } from "./complaint.ts";
import { wouldBeRight } from "./cross-references.ts";
import { complaint, readLongYamlFile } from "./yaml-file.ts";

export interface ExampleText {
  /** Relative to the pack, e.g. `examples/order.de.yaml`. */
  path: string;
  text: string;
}

export function loadExamples(pack: Pack, files: ExampleText[]): { examples: LabelledExample[]; complaints: Complaint[] } {
  const seen = new Map<string, string>();
  const results = files.map((file) => loadFile(pack, file, seen));
  return { examples: results.flatMap((result) => result.examples), complaints: results.flatMap((result) => result.complaints) };
}

function loadFile(
  pack: Pack,
  file: ExampleText,
  seen: Map<string, string>,
): { examples: LabelledExample[]; complaints: Complaint[] } {
  const categories = [...Object.keys(pack.categories), NONE_CATEGORY];
  const named = nameParts(file.path);
  if (named === null)
    return refuse(file.path, `is to be named <category>.<language>.yaml, e.g. examples/${categories[0] ?? "order"}.de.yaml`);
  const { category, language } = named;
  if (!categories.includes(category))
    return refuse(file.path, `there is no category "${category}"; ${wouldBeRight(category, categories)}`);
  const read = readLongYamlFile(file.path, file.text, exampleFileSchema);
  if (read.value === null) return { examples: [], complaints: read.complaints };
  const { yaml } = read;
  const complaints = read.value.flatMap((example, index) => [
    ...example.also.flatMap((also, at) =>
      categories.includes(also)
        ? []
        : [complaint(yaml, [index, "also", at], `there is no category "${also}"; ${wouldBeRight(also, categories)}`)],
    ),
    ...idTwice(seen, example.id, file.path).map((message) => complaint(yaml, [index, "id"], message)),
  ]);
  return { examples: read.value.map((example) => ({ ...example, category, language })), complaints };
}

function nameParts(path: string): { category: string; language: "de" | "en" } | null {
  const [category, language, extension, ...more] = (path.split("/").at(-1) ?? "").split(".");
  const known = languageOfExampleSchema.safeParse(language);
  if (category === undefined || extension !== "yaml" || more.length > 0 || !known.success) return null;
  return { category, language: known.data };
}

function idTwice(seen: Map<string, string>, id: string, path: string): string[] {
  const before = seen.get(id);
  seen.set(id, path);
  return before === undefined ? [] : [`the id "${id}" is already used in ${before}; ids of examples are different`];
}

function refuse(file: string, message: string): { examples: []; complaints: Complaint[] } {
  return { examples: [], complaints: [{ file, line: null, message }] };
}
