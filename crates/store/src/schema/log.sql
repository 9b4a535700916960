-- The change log: every operation, ours and those that arrived, for ever.

-- Whose operations are known, and how far without a hole.
CREATE TABLE author (
    key INTEGER PRIMARY KEY,
    device BLOB NOT NULL CHECK (length(device) = 16),
    epoch INTEGER NOT NULL CHECK (epoch > 0),
    contiguous INTEGER NOT NULL DEFAULT 0, -- highest number without a hole below it
    chain BLOB NOT NULL CHECK (length(chain) = 32), -- hash chain over the leaves up to there
    UNIQUE (device, epoch)
) STRICT;

CREATE TABLE operation (
    key INTEGER PRIMARY KEY,
    author INTEGER NOT NULL REFERENCES author (key),
    seq INTEGER NOT NULL CHECK (seq > 0),
    leaf BLOB NOT NULL CHECK (length(leaf) = 32), -- unchanged when a purge takes the cells out of the line
    line TEXT NOT NULL -- as it travels
) STRICT;
CREATE UNIQUE INDEX operation_by_name ON operation (author, seq);

-- Which operations touch a row.
CREATE TABLE operation_row (
    row_id BLOB NOT NULL,
    operation INTEGER NOT NULL REFERENCES operation (key),
    PRIMARY KEY (row_id, operation)
) STRICT, WITHOUT ROWID;

-- Two contents under one name: a copied or restored device. Both are kept, neither is lost.
CREATE TABLE forked_operation (
    author INTEGER NOT NULL REFERENCES author (key),
    seq INTEGER NOT NULL,
    leaf BLOB NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (author, seq, leaf)
) STRICT, WITHOUT ROWID;

-- Operations on tables or columns that this version does not know: kept, passed on, and replayed after an upgrade.
CREATE TABLE unknown_row (
    table_no INTEGER NOT NULL,
    row_id BLOB NOT NULL,
    PRIMARY KEY (table_no, row_id)
) STRICT, WITHOUT ROWID;

-- Rows of which nothing may be kept. A restored backup applies them again.
CREATE TABLE purged_row (
    row_id BLOB PRIMARY KEY,
    table_no INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Cells with several differing heads.
CREATE TABLE conflict (
    table_no INTEGER NOT NULL,
    row_id BLOB NOT NULL,
    column_no INTEGER NOT NULL,
    PRIMARY KEY (table_no, row_id, column_no)
) STRICT, WITHOUT ROWID;

-- One line for each write: what was done and which operations it made. Holds no personal data.
CREATE TABLE step (
    id BLOB PRIMARY KEY,
    verb TEXT NOT NULL, -- `note_add`, `bundle_import` …
    at_ms INTEGER NOT NULL, -- Unix milliseconds by the wall clock
    author INTEGER REFERENCES author (key), -- our own operations of this step; empty when it made none
    first_seq INTEGER,
    last_seq INTEGER,
    undone_by BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX step_by_time ON step (at_ms);
