-- Letters and the deadlines that they set going; see state.sql for what holds of every replicated table.
CREATE TABLE letter (
    key INTEGER PRIMARY KEY,
    id BLOB,
    tombstone, -- the row is deleted
    person_id, -- to whom; empty while nobody knows yet
    sender, -- who wrote it
    sender_name, -- who exactly
    file_number, -- its number
    subject, -- what it is about, in a line
    dated_on, -- the date on it
    service, -- how it came, S1 to S14
    signer, -- who took it and signed
    is_shelter, -- delivered to a shelter
    arrived_on, -- the day it came
    posted_on, -- the day it was posted or sent
    is_estimated, -- the day it came is not known: the earliest possible was taken
    worker_id, -- who entered it
    remark -- free remark
);
CREATE INDEX letter_by_id ON letter (id);
CREATE INDEX letter_by_person_id ON letter (person_id);

CREATE TABLE deadline (
    key INTEGER PRIMARY KEY,
    id BLOB,
    tombstone, -- the row is deleted
    person_id, -- whose; empty while nobody knows yet
    letter_id, -- the letter that set it going
    rule, -- the rule, or the group of rules, it was computed with
    what, -- what is to be done, in a line
    last_day, -- the last day
    safe_day, -- the day to have it done
    event_on, -- the day of the event, where no letter set it going
    filed_on, -- when the asylum application was filed
    withdrawal_on, -- when a withdrawal of protection was begun
    land, -- the Land of the court or authority
    rules_version, -- the version of the rules it was computed with
    is_confirmed, -- a person stands by these days
    is_set_by_hand, -- a person has set other days than the rule gives first
    end, -- how it ended; empty while it is open
    ended_on, -- on which day it ended
    ended_at, -- at what time of that day
    filing, -- by which way it was filed
    closed_how, -- the proof, or the reason
    follows_id, -- the missed deadline that this one can heal
    worker_id, -- who entered it
    said, -- the length that the instruction on remedies names
    computed_day -- the last day that the rule gave when these days were taken
);
CREATE INDEX deadline_by_id ON deadline (id);
CREATE INDEX deadline_by_person_id ON deadline (person_id);
CREATE INDEX deadline_by_letter_id ON deadline (letter_id);
CREATE INDEX deadline_open_by_last_day ON deadline (last_day) WHERE end IS NULL;

-- Which deadline a task serves.
ALTER TABLE task ADD COLUMN deadline_id;
CREATE INDEX task_by_deadline_id ON task (deadline_id);
