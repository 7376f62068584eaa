import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mailroom } from "../../infra/local/mailroom.ts";
import { Database } from "../../shared/adapters/local/database.ts";
import type { Arrival, Item } from "../../shared/schemas/item.ts";

/** As many mails as share a commit in a flood, each with its five transitions. */
const MAILS_A_COMMIT = 12;
/** Mails given to the readers at once: enough that none of them waits. */
const READ_AT_ONCE = 16;
/** Larger ones lie in files; the floor leaves them out. */
const INLINE_BYTES = 65_536;
const STAGES = ["parse", "classify", "extract", "route", "review"];

/** Milliseconds of CPU a mail. */
export interface Floor {
  /** The mails alone through the killable readers: what they cost there, and handing them over and back. */
  reading: number;
  /** The rows of the items alone, their texts ready made, by prepared statements in durable group commits. */
  writing: number;
}

/** What nobody can leave out who reads in a thread that can be stopped and keeps each step durably. */
export const measureFloor = async (mailroom: Mailroom, mails: readonly Buffer[], items: readonly Item[]): Promise<Floor> => ({
  reading: await measureReading(mailroom, mails, items),
  writing: await measureWriting(await Promise.all(items.map((item) => rowsOf(mailroom, item)))),
});

const cpuNow = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const measureReading = async ({ services }: Mailroom, mails: readonly Buffer[], items: readonly Item[]): Promise<number> => {
  const { sandbox, pack } = await services.parse("default");
  const arrival = items[0]?.arrival;
  if (arrival === undefined) return Number.NaN;
  const settings = {
    ownDomains: pack.ownIdentities.domains,
    ownAddresses: pack.ownIdentities.emails,
    trustedForwarders: pack.trustedForwarders,
    passwords: pack.passwords,
    ocr: pack.ocr,
  };
  const waiting = mails.map((bytes) => ({ bytes, arrival: { ...arrival, size: bytes.length } satisfies Arrival, settings }));
  const count = waiting.length;
  const before = cpuNow();
  const reader = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await sandbox.read(next);
  };
  await Promise.all(Array.from({ length: READ_AT_ONCE }, reader));
  return (cpuNow() - before) / count;
};

interface Rows {
  id: string;
  original: Buffer;
  read: Buffer;
  versions: string[];
  ledger: Item["ledger"];
  summary: string;
}

const rowsOf = async (mailroom: Mailroom, item: Item): Promise<Rows> => ({
  id: item.itemId,
  original: await storedBytes(mailroom, item.arrival.rawKey),
  read: await storedBytes(mailroom, item.parsedKey),
  versions: [1, 2, 3, 4, 5].map((version) => JSON.stringify(asOf(item, version))),
  ledger: item.ledger,
  summary: JSON.stringify(item.summary),
});

/** With a mark of its own: equal contents are stored once. */
const storedBytes = async ({ services }: Mailroom, key: string | null): Promise<Buffer> => {
  const blob = key === null ? undefined : await services.state.blobs.get(key);
  return Buffer.concat([blob?.bytes.subarray(0, INLINE_BYTES) ?? Buffer.alloc(0), Buffer.from(randomUUID())]);
};

const asOf = (item: Item, version: number): Item => ({
  ...item,
  version,
  classification: version < 3 ? null : item.classification,
  extraction: version < 4 ? null : item.extraction,
  decision: version < 5 ? null : item.decision,
  ledger: item.ledger.slice(0, version),
});

const steps: ((database: Database, rows: Rows) => void)[] = [
  (database, rows) => accept(database, rows),
  (database, rows) => register(database, rows),
  ...[2, 3, 4, 5].map((version) => (database: Database, rows: Rows) => move(database, rows, version)),
];

const measureWriting = async (all: readonly Rows[]): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), "posthorn-floor-"));
  const database = new Database(join(folder, "floor.sqlite"));
  const before = cpuNow();
  for (let at = 0; at < all.length; at += MAILS_A_COMMIT) {
    for (const step of steps) {
      database.run("BEGIN IMMEDIATE");
      for (const rows of all.slice(at, at + MAILS_A_COMMIT)) step(database, rows);
      database.run("COMMIT");
    }
  }
  const used = cpuNow() - before;
  database.close();
  await rm(folder, { recursive: true, force: true });
  return used / all.length;
};

const putBlob = (database: Database, key: string, bytes: Uint8Array): void => {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  database.run("INSERT INTO small_contents (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING", sha256, bytes);
  database.run("INSERT INTO blobs (key, sha256, size, meta, stored_at) VALUES (?, ?, ?, '{}', '')", key, sha256, bytes.length);
};

const accept = (database: Database, { id, original }: Rows): void => {
  putBlob(database, `inbound/default/mail/${id}`, original);
  send(database, "intake", id);
};

const register = (database: Database, { id, versions, ledger, summary }: Rows): void => {
  for (const claim of ["object", "content", "mail"]) {
    database.run("INSERT INTO claims (key, owner) VALUES (?, ?)", `${claim}/${id}`, id);
  }
  const insert = `INSERT INTO items (tenant, item_id, version, state, created_at, updated_at, due_at, channel, summary, body)
    VALUES ('default', ?, 1, 'received', ?, ?, '9', 'mail', ?, ?)`;
  const at = ledger[0]?.at ?? "";
  database.run(insert, id, at, at, summary, versions[0] ?? "");
  enter(database, id, 1);
  done(database, "intake");
  send(database, "parse", id);
};

const move = (database: Database, rows: Rows, version: number): void => {
  const { id, versions } = rows;
  if (version === 2) putBlob(database, `items/default/${id}/parsed.json`, rows.read);
  const update =
    "UPDATE items SET version = ?, state = ?, summary = ?, body = ? WHERE tenant = 'default' AND item_id = ? AND version = ?";
  const state = version === 5 ? "needs_review" : "processing";
  database.run(update, version, state, rows.summary, versions[version - 1] ?? "", id, version - 1);
  enter(database, id, version);
  done(database, STAGES[version - 2] ?? "");
  if (version < 5) send(database, STAGES[version - 1] ?? "", id);
};

const enter = (database: Database, id: string, version: number): number =>
  database.run(
    "INSERT INTO ledger (tenant, item_id, sequence, at, from_state, to_state, done_by, actor, note) VALUES ('default', ?, ?, '', NULL, '', '', 'system', '')",
    id,
    version,
  );

const send = (database: Database, queue: string, id: string): number =>
  database.run(
    "INSERT INTO messages (queue, message_id, body, attributes, sent_at, visible_at) VALUES (?, ?, ?, '{}', 0, 0)",
    queue,
    id,
    `{"itemId":"${id}","tenantId":"default","attempt":1}`,
  );

const done = (database: Database, queue: string): number =>
  database.run(
    "DELETE FROM messages WHERE sequence = (SELECT sequence FROM messages WHERE queue = ? AND visible_at = 0 LIMIT 1)",
    queue,
  );
