/** The whole embedded database; `IF NOT EXISTS` lets several processes open it at once. */
export const tables = `
CREATE TABLE IF NOT EXISTS items (
  id INTEGER PRIMARY KEY,
  tenant TEXT NOT NULL,
  item_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  due_at TEXT NOT NULL,
  channel TEXT NOT NULL,
  category TEXT,
  team TEXT,
  system TEXT,
  case_id TEXT,
  assignee TEXT,
  locked_by TEXT,
  summary TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS items_by_id ON items (tenant, item_id);
-- Each carries what lists filter by: a filter few items pass is answered from the index alone.
CREATE INDEX IF NOT EXISTS items_as_arrived ON items (tenant, created_at, item_id, state, category, team, system, channel, assignee);
CREATE INDEX IF NOT EXISTS items_of_state ON items (tenant, state, created_at, item_id, category, team, system, channel, assignee);
CREATE INDEX IF NOT EXISTS items_as_due ON items (tenant, state, due_at, item_id, category, team, system, channel, assignee);
DROP INDEX IF EXISTS items_by_arrival;
DROP INDEX IF EXISTS items_by_state;
DROP INDEX IF EXISTS items_by_due;
CREATE INDEX IF NOT EXISTS items_by_case ON items (tenant, case_id) WHERE case_id IS NOT NULL;

-- Counting rows takes tens of milliseconds with many items, and pages ask often.
CREATE TABLE IF NOT EXISTS item_counts (
  tenant TEXT NOT NULL,
  state TEXT NOT NULL,
  items INTEGER NOT NULL,
  PRIMARY KEY (tenant, state)
) STRICT, WITHOUT ROWID;
INSERT INTO item_counts SELECT tenant, state, count(*) FROM items WHERE NOT EXISTS (SELECT 1 FROM item_counts) GROUP BY tenant, state;
CREATE TRIGGER IF NOT EXISTS count_new_item AFTER INSERT ON items BEGIN
  INSERT INTO item_counts VALUES (new.tenant, new.state, 1) ON CONFLICT DO UPDATE SET items = items + 1;
END;
CREATE TRIGGER IF NOT EXISTS count_moved_item AFTER UPDATE OF state ON items WHEN old.state <> new.state BEGIN
  UPDATE item_counts SET items = items - 1 WHERE tenant = old.tenant AND state = old.state;
  INSERT INTO item_counts VALUES (new.tenant, new.state, 1) ON CONFLICT DO UPDATE SET items = items + 1;
END;

CREATE TABLE IF NOT EXISTS ledger (
  tenant TEXT NOT NULL,
  item_id TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  at TEXT NOT NULL,
  from_state TEXT,
  to_state TEXT NOT NULL,
  done_by TEXT NOT NULL,
  actor TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (tenant, item_id, sequence)
) STRICT, WITHOUT ROWID;

-- Beginnings of three letters are kept too: thousands of words may share one.
CREATE VIRTUAL TABLE IF NOT EXISTS item_search USING fts5(words, detail = none, prefix = '3', tokenize = "unicode61 remove_diacritics 2");
-- Words of an erased item must not stay behind in the index.
INSERT INTO item_search (item_search, rank) VALUES ('secure-delete', 1);

CREATE TABLE IF NOT EXISTS pending_search (
  row INTEGER PRIMARY KEY,
  words TEXT NOT NULL,
  since INTEGER NOT NULL
) STRICT;


CREATE TABLE IF NOT EXISTS messages (
  sequence INTEGER PRIMARY KEY,
  queue TEXT NOT NULL,
  message_id TEXT NOT NULL,
  body TEXT NOT NULL,
  attributes TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  visible_at INTEGER NOT NULL,
  receipt TEXT,
  receive_count INTEGER NOT NULL DEFAULT 0,
  message_group TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS messages_by_time ON messages (queue, visible_at, sequence);
CREATE INDEX IF NOT EXISTS messages_by_group ON messages (queue, message_group, sequence) WHERE message_group IS NOT NULL;
DROP INDEX IF EXISTS messages_by_receipt;

CREATE TABLE IF NOT EXISTS deduplication (
  queue TEXT NOT NULL,
  deduplication_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (queue, deduplication_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS deduplication_by_time ON deduplication (at);

CREATE TABLE IF NOT EXISTS blobs (
  key TEXT NOT NULL PRIMARY KEY,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  meta TEXT NOT NULL,
  stored_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS blobs_by_content ON blobs (sha256);

CREATE TABLE IF NOT EXISTS small_contents (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  bytes BLOB NOT NULL
) STRICT;

-- Files that may belong to no key: written before their key, or left when the last key went.
CREATE TABLE IF NOT EXISTS loose_files (
  sha256 TEXT NOT NULL PRIMARY KEY,
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS claims (
  key TEXT NOT NULL PRIMARY KEY,
  owner TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS cases (
  tenant TEXT NOT NULL,
  case_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (tenant, case_id)
) STRICT;
CREATE TABLE IF NOT EXISTS case_keys (
  tenant TEXT NOT NULL,
  key TEXT NOT NULL,
  case_id TEXT NOT NULL,
  PRIMARY KEY (tenant, key, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS case_keys_by_case ON case_keys (tenant, case_id);

CREATE TABLE IF NOT EXISTS corrections (
  tenant TEXT NOT NULL,
  correction_id TEXT NOT NULL,
  at TEXT NOT NULL,
  item_id TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (tenant, correction_id)
) STRICT;
CREATE INDEX IF NOT EXISTS corrections_by_time ON corrections (tenant, at, correction_id);
CREATE INDEX IF NOT EXISTS corrections_by_item ON corrections (tenant, item_id);

CREATE TABLE IF NOT EXISTS shadow_answers (
  tenant TEXT NOT NULL,
  model TEXT NOT NULL,
  item_id TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (tenant, model, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS shadow_answers_by_item ON shadow_answers (tenant, item_id);

CREATE TABLE IF NOT EXISTS settings (
  tenant TEXT NOT NULL,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (tenant, name, version)
) STRICT;
`;
