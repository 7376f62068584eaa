import type { Arrival } from "../../../schemas/item.ts";
import type { Trust } from "../../../schemas/parsed.ts";
import type { HeaderLine } from "../mail/header-block.ts";
import { readAuthenticationResults, type AuthenticationResults } from "./authentication-results.ts";

export const NOT_CHECKED = "not checked";

const SES_VERDICTS: Record<string, string> = {
  pass: "pass",
  fail: "fail",
  gray: "neutral",
  processing_failed: "temperror",
  disabled: NOT_CHECKED,
};
const VERDICTS = new Set(["pass", "fail", "softfail", "none", "neutral", "temperror", "permerror", NOT_CHECKED]);

interface Hop {
  received: string;
  /** Header lines the same server wrote with it. */
  lines: HeaderLine[];
}

/** How far the sender may be believed: the door's own verdicts, SES's, and those of forwarders named in the pack. */
export function readTrust(headers: HeaderLine[], arrival: Arrival, trustedForwarders: string[]): Trust {
  const hops = splitHops(headers);
  const door = doorVerdicts(hops, arrival);
  const trust: Trust = {
    spf: door["spf"] ?? NOT_CHECKED,
    dkim: door["dkim"] ?? NOT_CHECKED,
    dmarc: door["dmarc"] ?? NOT_CHECKED,
    spam: door["spam"] ?? NOT_CHECKED,
    virus: door["virus"] ?? NOT_CHECKED,
  };
  const forwarder = forwarderResults(hops, { headers, arrival, trustedForwarders, door });
  if (forwarder === null) return trust;
  // Forwarding breaks SPF and often DKIM: what the forwarder saw when the mail reached it is what counts.
  return {
    ...trust,
    spf: forwarder.spf ?? trust.spf,
    dkim: trust.dkim === "pass" ? "pass" : (forwarder.dkim ?? trust.dkim),
    dmarc: forwarder.dmarc ?? trust.dmarc,
  };
}

/** Header lines grouped by the server that wrote them: each puts its own above what it got. */
function splitHops(headers: HeaderLine[]): Hop[] {
  const hops: Hop[] = [{ received: "", lines: [] }];
  for (const line of headers) {
    const current = hops.at(-1);
    if (line.name === "received" && current !== undefined) {
      if (current.received === "") current.received = line.value;
      else hops.push({ received: line.value, lines: [] });
    } else current?.lines.push(line);
  }
  return hops;
}

function doorVerdicts(hops: Hop[], arrival: Arrival): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(arrival.verdicts)) {
    const key = name
      .toLowerCase()
      .replace(/^x-ses-/, "")
      .replace(/[-_]?verdict$/, "");
    found[key] = cleanVerdict(value);
  }
  // SES writes its verdicts below its own Received line; the same header from elsewhere is a forgery.
  const first = hops[0];
  if (
    first === undefined ||
    arrival.envelope !== null ||
    !/\bby inbound-smtp\.[a-z0-9-]+\.amazonaws\.com\b/i.test(first.received)
  )
    return found;
  for (const line of first.lines) {
    const ses = /^x-ses-(spam|virus)-verdict$/.exec(line.name);
    if (ses?.[1] !== undefined) found[ses[1]] ??= cleanVerdict(line.value);
    if (line.name !== "authentication-results") continue;
    const results = readAuthenticationResults(line.value);
    if (results.server !== "amazonses.com") continue;
    for (const method of ["spf", "dkim", "dmarc"] as const) if (results[method] !== null) found[method] ??= results[method];
  }
  return found;
}

function cleanVerdict(value: string): string {
  const verdict = value.trim().toLowerCase();
  return SES_VERDICTS[verdict] ?? (VERDICTS.has(verdict) ? verdict : NOT_CHECKED);
}

interface ForwarderQuestion {
  headers: HeaderLine[];
  arrival: Arrival;
  trustedForwarders: string[];
  door: Record<string, string>;
}

/** Results of a trusted forwarder: only from the hop right before us, and only if that hop really was the forwarder. */
function forwarderResults(hops: Hop[], question: ForwarderQuestion): AuthenticationResults | null {
  const { trustedForwarders } = question;
  if (trustedForwarders.length === 0 || !cameFromForwarder(hops, question)) return null;
  for (const hop of hops.slice(0, 2)) {
    for (const line of hop.lines) {
      if (line.name !== "authentication-results" && line.name !== "arc-authentication-results") continue;
      const results = readAuthenticationResults(line.value);
      if (results.server !== null && isTrusted(results.server, trustedForwarders)) return results;
    }
  }
  return null;
}

/** The sealed chain, the envelope that passed SPF, or the verified name in our own Received line must name the forwarder. */
function cameFromForwarder(hops: Hop[], question: ForwarderQuestion): boolean {
  const { arrival, trustedForwarders, door } = question;
  // A file has no envelope: it was put here by the operator, with the headers his mail server wrote.
  if (arrival.envelope === null) return !hops[0]?.received.includes("amazonaws.com") || sesSaysForwarder(hops, trustedForwarders);
  const sealer = arrival.verdicts["arcSealer"] ?? "";
  if (door["arc"] === "pass" && isTrusted(sealer, trustedForwarders)) return true;
  const domain = arrival.envelope.from.split("@").at(-1) ?? "";
  return door["spf"] === "pass" && isTrusted(domain, trustedForwarders);
}

function sesSaysForwarder(hops: Hop[], trustedForwarders: string[]): boolean {
  // `from helo (reverse.name [1.2.3.4]) by inbound-smtp...`: the name in brackets was looked up, the first was only claimed.
  const looked = /^from \S+ \(([\w.-]+) \[/i.exec(hops[0]?.received ?? "")?.[1] ?? "";
  return isTrusted(looked, trustedForwarders);
}

function isTrusted(host: string, trusted: string[]): boolean {
  const name = host.toLowerCase();
  return name !== "" && trusted.some((entry) => name === entry.toLowerCase() || name.endsWith(`.${entry.toLowerCase()}`));
}
