-- What is being typed and not saved yet. Known to this database alone: it is no row that travels, no step, and gone without
-- a byte left once it is saved or thrown away.
CREATE TABLE draft (
    place TEXT PRIMARY KEY, -- which form, and of which row: `note:new`; holds nothing that was typed
    content TEXT NOT NULL CHECK (json_valid(content)), -- as the form keeps it
    at_ms INTEGER NOT NULL -- when it was kept, Unix milliseconds by the wall clock
) STRICT, WITHOUT ROWID;
