import { spawnSync } from "node:child_process";
import { hash } from "node:crypto";
import { join } from "node:path";
import type { ReaderSandbox, ReadResult } from "../../shared/ports/reader-sandbox.ts";
import { CORPORA, corpus, requestFor, type CorpusFile } from "./parse-corpora.ts";
import { list, percent, type Row } from "./parse-table.ts";

/** Named parts of every file as Python's own parser sees them. */
const SCRIPT = `
import sys, json, email, email.policy, hashlib
for path in json.load(sys.stdin):
    with open(path, 'rb') as source:
        message = email.message_from_bytes(source.read(), policy=email.policy.compat32)
    found = []
    for part in message.walk():
        try:
            name = part.get_filename()
            payload = part.get_payload(decode=True)
        except Exception:
            continue
        if name and payload is not None:
            found.append([str(name), hashlib.sha256(payload).hexdigest(), len(payload)])
    print(json.dumps(found))
`;

interface AttachmentComparison {
  named: number;
  equal: number;
  different: string[];
}

function compareAttachments(files: CorpusFile[], results: Map<string, ReadResult>): AttachmentComparison | null {
  const python = spawnSync("python3", ["-c", SCRIPT], {
    input: JSON.stringify(files.map((file) => join(CORPORA, file.name))),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (python.status !== 0) return null;
  const lines = python.stdout.trim().split("\n");
  const comparison: AttachmentComparison = { named: 0, equal: 0, different: [] };
  for (const [index, file] of files.entries()) {
    const expected: [string, string, number][] = JSON.parse(lines[index] ?? "[]");
    const ours = (results.get(file.name)?.parsed.parts ?? []).map((part) => part.sha256);
    for (const [name, sha256, size] of expected) {
      comparison.named += 1;
      const at = ours.indexOf(sha256);
      if (at >= 0) {
        comparison.equal += 1;
        ours.splice(at, 1);
      } else comparison.different.push(`${file.name}: ${name} (${size} bytes)`);
    }
  }
  return comparison;
}

/** Contents are what the part says they are. */
function checkContents(results: Map<string, ReadResult>): string[] {
  const wrong: string[] = [];
  for (const [name, { parsed, contents }] of results) {
    for (const content of contents) {
      const part = parsed.parts.find((known) => known.id === content.partId);
      if (part === undefined || part.sha256 !== hash("sha256", content.bytes)) wrong.push(`${name}: part ${content.partId}`);
    }
  }
  return wrong;
}

/** Share of named attachments that must be equal to the byte. */
const EQUAL_WANTED = 0.975;

export async function attachmentRows(sandbox: ReaderSandbox): Promise<Row[]> {
  const files = corpus("mail");
  const results = new Map<string, ReadResult>();
  for (const file of files) results.set(file.name, await sandbox.read(requestFor(file)));
  const misfits = checkContents(results);
  list("content does not fit its part", misfits);
  const what = "attachments equal to Python's email";
  const wanted = "at least 97.5 %";
  const compared = compareAttachments(files, results);
  if (compared === null) return [{ what, measured: "not compared: python3 is not on this machine", wanted, isMet: null }];
  list("differs", compared.different);
  return [
    {
      what,
      measured: `${compared.equal} of ${compared.named} (${percent(compared.equal, compared.named)})`,
      wanted,
      isMet: compared.equal >= compared.named * EQUAL_WANTED,
    },
    { what: "contents that do not fit their part", measured: String(misfits.length), wanted: "0", isMet: misfits.length === 0 },
  ];
}
