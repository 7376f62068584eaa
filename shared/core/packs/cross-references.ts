import { NONE_CATEGORY } from "../../schemas/pack.ts";
import type { Category, Pack } from "../../schemas/pack.ts";
import type { Complaint } from "./complaint.ts";
import { complaint } from "./yaml-file.ts";
import type { YamlFile } from "./yaml-file.ts";

interface Mention {
  path: PropertyKey[];
  name: string;
  kind: "system" | "team" | "field";
}

/** Names that a pack uses without defining them, and masks that are no regular expressions. */
export function crossReferences(pack: Pack, yaml: YamlFile): Complaint[] {
  const known = { system: Object.keys(pack.systems), team: Object.keys(pack.teams), field: Object.keys(pack.fields) };
  const mentions: Mention[] = [
    ...Object.entries(pack.categories).flatMap(([name, category]) => mentionsOf(["categories", name], category)),
    { path: ["none", "team"], name: pack.none.team, kind: "team" },
  ];
  const complaints = mentions
    .filter(({ kind, name }) => !known[kind].includes(name))
    .map(({ path, name, kind }) => complaint(yaml, path, `there is no ${kind} "${name}"; ${wouldBeRight(name, known[kind])}`));
  if (NONE_CATEGORY in pack.categories) {
    complaints.push(
      complaint(
        yaml,
        ["categories", NONE_CATEGORY],
        `"${NONE_CATEGORY}" is the answer "none of these" and always there; give this category another name`,
      ),
    );
  }
  return [...complaints, ...badMasks(pack, yaml)];
}

function mentionsOf(path: PropertyKey[], category: Category): Mention[] {
  return [
    { path: [...path, "system"], name: category.system, kind: "system" },
    { path: [...path, "team"], name: category.team, kind: "team" },
    ...category.fields.map((field, index): Mention => ({
      path: [...path, "fields", index, "name"],
      name: field.name,
      kind: "field",
    })),
    ...category.requireOneOf.flatMap((group, outer) =>
      group.map((name, inner): Mention => ({ path: [...path, "requireOneOf", outer, inner], name, kind: "field" })),
    ),
    ...category.fourEyes.fields.map((name, index): Mention => ({
      path: [...path, "fourEyes", "fields", index],
      name,
      kind: "field",
    })),
  ];
}

function badMasks(pack: Pack, yaml: YamlFile): Complaint[] {
  return Object.entries(pack.fields).flatMap(([name, field]) =>
    field.masks.flatMap((mask, index) => {
      const problem = regexProblem(mask);
      return problem === null
        ? []
        : [complaint(yaml, ["fields", name, "masks", index], `${problem}; a mask is a regular expression such as \\d{4}-\\d{4}`)];
    }),
  );
}

function regexProblem(mask: string): string | null {
  try {
    return new RegExp(mask, "u").test("") ? "matches the empty text" : null;
  } catch (error) {
    return error instanceof Error ? error.message : "cannot be read";
  }
}

export function wouldBeRight(name: string, known: string[]): string {
  const nearest = known.find((candidate) => isNear(name.toLowerCase(), candidate.toLowerCase()));
  if (nearest !== undefined) return `did you mean "${nearest}"?`;
  return known.length === 0 ? "none is defined" : `defined are: ${known.join(", ")}`;
}

/** One letter more, less or other, or one begins with the other. */
function isNear(left: string, right: string): boolean {
  if (left.startsWith(right) || right.startsWith(left)) return true;
  const [long, short] = left.length >= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && long[start] === short[start]) start += 1;
  const rest = long.length === short.length ? short.slice(start + 1) : short.slice(start);
  return long.slice(start + 1) === rest;
}
