-- Follow-ups, tasks and appointments; see state.sql for what holds of every replicated table.
CREATE TABLE task (
    key INTEGER PRIMARY KEY,
    id BLOB,
    tombstone, -- the row is deleted
    person_id, -- for whom; empty for what concerns no case
    kind, -- what kind
    what, -- what is to be done, in a line
    due_on, -- on which day, or by when
    at_time, -- at what time of that day
    place, -- where
    done_on, -- done on this day; empty while it is open
    done_how, -- how it ended
    worker_id, -- who does it
    note_id -- the note in which it was agreed
);
CREATE INDEX task_by_id ON task (id);
CREATE INDEX task_by_person_id ON task (person_id);
CREATE INDEX task_open_by_due_on ON task (due_on) WHERE done_on IS NULL;
