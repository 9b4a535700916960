-- The events of a procedure; see state.sql for what holds of every replicated table.
CREATE TABLE procedure_event (
    key INTEGER PRIMARY KEY,
    id BLOB,
    tombstone, -- the row is deleted
    person_id, -- of whom
    kind, -- the code of its kind
    happened_on, -- on which day
    document, -- the code of the document that shows it
    until_on, -- the last day of the paper, or the day of the appointment
    remark, -- a remark, such as the file number
    replaces_id, -- the event that this one corrects
    is_withdrawn -- it did not happen
);
CREATE INDEX procedure_event_by_id ON procedure_event (id);
CREATE INDEX procedure_event_by_person_id ON procedure_event (person_id);
