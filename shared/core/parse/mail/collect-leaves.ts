import type { MimeNode } from "./mime-tree.ts";

/** A leaf with where it lies: enough to tell what it is for. */
export interface RawLeaf {
  node: MimeNode;
  /** The outermost multipart/alternative it lies in and which of its branches; null outside of any. */
  alternative: { group: number; branch: number } | null;
  parentType: string;
  /** Number within its parent. */
  position: number;
}

/** The leaves in order of appearance. Signature parts and the like are leaves too. */
export function collectLeaves(root: MimeNode): RawLeaf[] {
  const leaves: RawLeaf[] = [];
  let groups = 0;
  const visit = (node: MimeNode, place: Omit<RawLeaf, "node">): void => {
    if (node.children.length === 0) {
      if (!node.type.startsWith("multipart/") || node.end > node.start) leaves.push({ node, ...place });
      return;
    }
    const group = node.type === "multipart/alternative" && place.alternative === null ? groups++ : null;
    for (const [position, child] of node.children.entries()) {
      const alternative = group === null ? place.alternative : { group, branch: position };
      visit(child, { alternative, parentType: node.type, position });
    }
  };
  visit(root, { alternative: null, parentType: "", position: 0 });
  return leaves;
}
