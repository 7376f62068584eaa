export interface AuthenticationResults {
  /** The server that vouches. */
  server: string | null;
  spf: string | null;
  dkim: string | null;
  dmarc: string | null;
}

/** RFC 8601, also behind the instance number of ARC-Authentication-Results. */
export function readAuthenticationResults(value: string): AuthenticationResults {
  const plain = withoutComments(value.slice(0, 4_000)).replace(/^\s*i=\d+\s*;/, "");
  const [first = "", ...rest] = plain.split(";");
  const server = /^\s*([\w.-]+)/.exec(first)?.[1]?.toLowerCase() ?? null;
  const results: AuthenticationResults = { server, spf: null, dkim: null, dmarc: null };
  for (const clause of rest) {
    const match = /^\s*(spf|dkim|dmarc)\s*=\s*([a-z]+)/i.exec(clause);
    if (match === null) continue;
    take(results, match[1]?.toLowerCase() ?? "", match[2]?.toLowerCase() ?? "none");
  }
  return results;
}

function take(results: AuthenticationResults, method: string, verdict: string): void {
  // Of several DKIM signatures one that holds is enough.
  if (method === "dkim") results.dkim = results.dkim === "pass" ? "pass" : verdict;
  else if (method === "spf") results.spf ??= verdict;
  else results.dmarc ??= verdict;
}

function withoutComments(value: string): string {
  let depth = 0;
  let out = "";
  for (const character of value) {
    if (character === "(") depth += 1;
    else if (character === ")" && depth > 0) depth -= 1;
    else if (depth === 0) out += character;
  }
  return out;
}
