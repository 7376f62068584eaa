/** RFC 3676: joins the soft lines of flowed text; linear, whatever its size. */
export function unflow(text: string, deleteSpace: boolean): string {
  const out: string[] = [];
  let open: { depth: number; text: string } | null = null;
  let from = 0;
  while (from <= text.length) {
    const newline = text.indexOf("\n", from);
    const line = text.slice(from, newline < 0 ? text.length : newline);
    from = newline < 0 ? text.length + 1 : newline + 1;
    const depth = quoteDepth(line);
    let content = depth > 0 ? line.slice(depth) : line;
    if (content.startsWith(" ")) content = content.slice(1);
    const soft = content.endsWith(" ") && content !== "-- ";
    if (open !== null && open.depth === depth && content !== "-- ") open.text += content;
    else {
      if (open !== null) out.push(prefixed(open));
      open = { depth, text: content };
    }
    if (soft) {
      if (deleteSpace) open.text = open.text.slice(0, -1);
    } else {
      out.push(prefixed(open));
      open = null;
    }
  }
  if (open !== null) out.push(prefixed(open));
  return out.join("\n");
}

function prefixed(line: { depth: number; text: string }): string {
  return line.depth === 0 ? line.text : `${">".repeat(line.depth)} ${line.text}`;
}

/** A line of ten thousand marks is no quote of that depth. */
const MAX_QUOTE_DEPTH = 100;

function quoteDepth(line: string): number {
  let depth = 0;
  while (depth < MAX_QUOTE_DEPTH && line.charCodeAt(depth) === 62) depth += 1;
  return depth;
}
