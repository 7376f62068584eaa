import type { Part } from "../../../schemas/parsed.ts";
import type { RawLeaf } from "./collect-leaves.ts";

type Role = Part["role"];

const TEXT_TYPES = new Set(["text/plain", "text/html", "text/enriched", "text/richtext", "text"]);
const SIGNATURES = new Set([
  "application/pkcs7-signature",
  "application/x-pkcs7-signature",
  "application/pgp-signature",
  "application/pgp-encrypted",
]);

/** What each leaf is for, by structure; pictures are settled later, when the text that may refer to them is read. */
export function assignRoles(leaves: RawLeaf[]): Role[] {
  const roles = leaves.map(firstGuess);
  for (const group of groupsOf(leaves)) chooseTwin(leaves, roles, group);
  // A mail that is one named text, or whose only text is marked as attachment: somebody wrote it.
  if (!roles.includes("body")) {
    const index = leaves.findIndex((leaf) => isText(leaf) && leaf.node.disposition !== "attachment");
    if (index >= 0) roles[index] = "body";
    else if (leaves.length === 1 && leaves[0] !== undefined && isText(leaves[0])) roles[0] = "body";
  }
  return roles;
}

export function isText(leaf: RawLeaf): boolean {
  return TEXT_TYPES.has(leaf.node.type);
}

export function fileNameOf(leaf: RawLeaf): string | null {
  return leaf.node.dispositionParameters.get("filename") ?? leaf.node.typeParameters.get("name") ?? null;
}

function firstGuess(leaf: RawLeaf): Role {
  const { node } = leaf;
  if (node.type === "message/rfc822" || node.type === "message/global") return "nested";
  if (SIGNATURES.has(node.type)) return "inline";
  if (isText(leaf) && node.disposition !== "attachment" && fileNameOf(leaf) === null) return "body";
  if (
    leaf.alternative !== null &&
    leaf.parentType === "multipart/alternative" &&
    node.type.startsWith("text/") &&
    node.disposition !== "attachment"
  )
    return "alternative";
  return "attachment";
}

function groupsOf(leaves: RawLeaf[]): number[] {
  const groups = new Set<number>();
  for (const leaf of leaves) if (leaf.alternative !== null) groups.add(leaf.alternative.group);
  return [...groups];
}

/** Of several renderings of one text the plain one is read, the others are its twins. */
function chooseTwin(leaves: RawLeaf[], roles: Role[], group: number): void {
  const inGroup = [...leaves.entries()].filter(([index, leaf]) => leaf.alternative?.group === group && roles[index] === "body");
  const plain = inGroup.find(([, leaf]) => leaf.node.type === "text/plain");
  const chosen = (plain ?? inGroup[0])?.[1].alternative?.branch;
  for (const [index, leaf] of inGroup) {
    if (leaf.alternative?.branch !== chosen) roles[index] = "alternative";
  }
}
