-- What each snapshot told its recipient of a person. Known to this database alone, and gone when the person is erased.
CREATE TABLE told (
    key INTEGER PRIMARY KEY, -- in the order in which it was told
    person_id TEXT NOT NULL,
    bundle_id BLOB NOT NULL CHECK (length(bundle_id) = 16),
    is_revoked INTEGER NOT NULL CHECK (is_revoked IN (0, 1)), -- the recipient was told to forget her
    record TEXT CHECK (json_valid(record)) -- what was said; empty where it is what the one before said, and when revoked
) STRICT;
CREATE UNIQUE INDEX told_by_person ON told (person_id, bundle_id);

-- What the recipient of a bundle was taken to have already: its operations reach from there to `vector`.
ALTER TABLE bundle ADD COLUMN since TEXT NOT NULL DEFAULT '[]';
