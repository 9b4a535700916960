-- What this database knows for itself: it never travels as rows.

-- Single values: clock, identity, settings. Secrets lie here because the file is encrypted.
CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Channels to others (sender device and epoch → recipient), and from others.
CREATE TABLE channel (
    is_outgoing INTEGER NOT NULL CHECK (is_outgoing IN (0, 1)),
    device BLOB NOT NULL, -- the sender
    epoch INTEGER NOT NULL,
    recipient TEXT NOT NULL, -- unit or device of the roster
    seq INTEGER NOT NULL, -- highest number written, or taken in
    manifest BLOB NOT NULL CHECK (length(manifest) = 32), -- hash of that manifest
    PRIMARY KEY (is_outgoing, device, epoch, recipient)
) STRICT, WITHOUT ROWID;

-- What left and what came.
CREATE TABLE bundle (
    id BLOB NOT NULL,
    is_outgoing INTEGER NOT NULL CHECK (is_outgoing IN (0, 1)),
    scope TEXT NOT NULL,
    device BLOB NOT NULL, -- the sender
    epoch INTEGER NOT NULL,
    sender TEXT NOT NULL, -- unit of the roster
    recipient TEXT NOT NULL, -- unit or device of the roster
    seq INTEGER NOT NULL,
    manifest BLOB NOT NULL CHECK (length(manifest) = 32),
    previous BLOB CHECK (length(previous) = 32), -- hash of the manifest it names as the one before
    created_hlc INTEGER NOT NULL,
    at_ms INTEGER NOT NULL, -- written or taken in, by our wall clock
    was_applied INTEGER NOT NULL CHECK (was_applied IN (0, 1)), -- an older snapshot is recorded, never applied
    persons INTEGER NOT NULL DEFAULT 0,
    operations INTEGER NOT NULL DEFAULT 0,
    bytes INTEGER NOT NULL DEFAULT 0,
    vector TEXT NOT NULL DEFAULT '[]', -- how far the sender's operations reached
    PRIMARY KEY (id, is_outgoing)
) STRICT, WITHOUT ROWID;
CREATE INDEX bundle_by_channel ON bundle (is_outgoing, device, epoch, recipient, seq);

-- What others have confirmed: operations (vector) and snapshots (number in our channel to them).
CREATE TABLE confirmed (
    recipient TEXT PRIMARY KEY,
    vector TEXT NOT NULL DEFAULT '[]',
    seq INTEGER NOT NULL DEFAULT 0,
    at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- People named to a recipient in the last snapshot that was written: what a revocation must reach.
CREATE TABLE named (
    recipient TEXT NOT NULL,
    person_id TEXT NOT NULL,
    is_revoked INTEGER NOT NULL DEFAULT 0 CHECK (is_revoked IN (0, 1)),
    since_seq INTEGER NOT NULL, -- first snapshot that named, or revoked, the person
    PRIMARY KEY (recipient, person_id)
) STRICT, WITHOUT ROWID;

-- The office's picture: each unit's last snapshot, replaced as a whole.
CREATE TABLE office_person (
    unit TEXT NOT NULL,
    person_id TEXT NOT NULL,
    record TEXT NOT NULL CHECK (json_valid(record)),
    consent_until TEXT, -- the office erases on the day after by itself
    PRIMARY KEY (unit, person_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE office_total (
    unit TEXT NOT NULL,
    area_id TEXT NOT NULL, -- empty for people without an area
    measure TEXT NOT NULL,
    month TEXT NOT NULL, -- empty for what stands today
    count INTEGER NOT NULL CHECK (count >= 0),
    PRIMARY KEY (unit, area_id, measure, month)
) STRICT, WITHOUT ROWID;
CREATE TABLE office_snapshot (
    unit TEXT PRIMARY KEY,
    bundle_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    created_hlc INTEGER NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Lists that were read in, so that the same file is recognised.
CREATE TABLE list_import (
    digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
    step BLOB NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The people of a note, taken out of its list: what "all notes of a person" looks at.
CREATE TABLE case_note_person (
    person_id TEXT NOT NULL,
    at TEXT NOT NULL,
    note_key INTEGER NOT NULL,
    PRIMARY KEY (person_id, at, note_key)
) STRICT, WITHOUT ROWID;

-- What the search looks at. Person texts are kept, because the index must be told the old text to forget it; note
-- texts are folded again from the note.
CREATE TABLE person_text (
    key INTEGER PRIMARY KEY,
    person_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL, -- folded names with their search keys
    detail TEXT NOT NULL -- folded telephone, e-mail, numbers
) STRICT;
CREATE VIRTUAL TABLE person_index USING fts5 (
    name, detail, content = 'person_text', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 0',
    prefix = '1 2 3'
);
-- Not `detail = 'none'`: with secure deletion SQLite then loses words of other rows when a row is taken out and put back in
-- one transaction (found by the property test of the merge, SQLite 3.51.3).
CREATE VIRTUAL TABLE note_index USING fts5 (
    text, content = '', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3', detail = 'column', columnsize = 0
);
-- A page of the index with its header fits into one encrypted page, and changes gather in 8 MiB of memory before they are
-- sorted in: a third less work for an import.
INSERT INTO person_index (person_index, rank) VALUES ('pgsz', 3900);
INSERT INTO note_index (note_index, rank) VALUES ('pgsz', 3900);
INSERT INTO note_index (note_index, rank) VALUES ('hashsize', 8388608);
-- Without this the purged word stays in the index file.
INSERT INTO person_index (person_index, rank) VALUES ('secure-delete', 1);
INSERT INTO note_index (note_index, rank) VALUES ('secure-delete', 1);
