import { authenticate, type DNSResolver } from "mailauth";

/** Answers questions to the name system, as `dns.promises.resolve` does. */
export type NameResolver = DNSResolver;

export interface AuthenticationInput {
  raw: Uint8Array;
  /** Who delivered it to us over SMTP. */
  envelope: { from: string; remoteAddress: string; helo: string };
  /** Our own name, for the record. */
  server: string;
  /** null without network: then nothing is checked, and that is what the verdicts say. */
  resolver: NameResolver | null;
}

/** Milliseconds for all questions of one mail; a name server that does not answer must not hold up the door. */
const QUESTION_LIMIT_MS = 8_000;

/** SPF, DKIM, DMARC and ARC of a mail received over SMTP, as verdicts of its arrival; empty where nothing could be checked. */
export async function authenticateMail(input: AuthenticationInput): Promise<Record<string, string>> {
  const { envelope, resolver } = input;
  if (resolver === null) return {};
  const checked = authenticate(Buffer.from(input.raw.buffer, input.raw.byteOffset, input.raw.byteLength), {
    ip: envelope.remoteAddress,
    helo: envelope.helo,
    sender: envelope.from,
    mta: input.server,
    disableBimi: true,
    resolver,
  });
  const result = await limited(checked);
  if (result === null) return { spf: "temperror", dkim: "temperror", dmarc: "temperror" };
  const signatures = result.dkim.results.map((signature) => signature.status.result);
  const verdicts: Record<string, string> = {
    dkim: signatures.find((verdict) => verdict === "pass") ?? signatures[0] ?? "none",
  };
  if (result.spf !== false) verdicts["spf"] = result.spf.status.result;
  if (result.dmarc !== false) verdicts["dmarc"] = result.dmarc.status.result;
  if (result.arc !== false) {
    verdicts["arc"] = result.arc.status.result;
    const { signature } = result.arc;
    verdicts["arcSealer"] = signature ? (signature.signingDomain ?? "") : "";
  }
  return verdicts;
}

async function limited<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | null = null;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), QUESTION_LIMIT_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    if (timer !== null) clearTimeout(timer);
  }
}
