-- Photographed letters and other pictures; see state.sql for what holds of every replicated table.
CREATE TABLE attachment (
    key INTEGER PRIMARY KEY,
    id BLOB,
    tombstone, -- the row is deleted
    person_id, -- whose
    title, -- what it shows, in a few words
    media_type, -- what it is as a file
    bytes, -- how many bytes
    sha256, -- SHA-256 of the bytes, in hexadecimal digits
    taken_on, -- the day on which the picture was taken, or the paper came
    added_on, -- put here on this day
    worker_id, -- who put it here
    letter_id -- the letter that it shows a page of
);
CREATE INDEX attachment_by_id ON attachment (id);
CREATE INDEX attachment_by_person_id ON attachment (person_id);
CREATE INDEX attachment_by_letter_id ON attachment (letter_id);

-- The content of a row, which is no cell: a small one stands here, a large one is a file of its own beside the database,
-- encrypted with a key that stands nowhere else. It travels as a member of a bundle, and goes with its row.
CREATE TABLE content (
    key INTEGER PRIMARY KEY,
    row_id BLOB NOT NULL UNIQUE CHECK (length(row_id) = 16),
    bytes INTEGER NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    inside BLOB,
    file TEXT UNIQUE,
    secret TEXT,
    CHECK ((inside IS NULL) = (file IS NOT NULL AND secret IS NOT NULL))
) STRICT;

-- Contents that another device has said it lacks: they go with the next bundle to it.
CREATE TABLE wanted_content (
    device TEXT NOT NULL,
    row_id BLOB NOT NULL CHECK (length(row_id) = 16),
    PRIMARY KEY (device, row_id)
) STRICT, WITHOUT ROWID;
