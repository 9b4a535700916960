-- The replicated state: what the operations amount to, one table a noun, written by `materialise` alone.
-- A primary key and nothing else: a row that is merged in is never rejected. Values are as they travel: ids, dates and
-- codes are text, lists are JSON. `key` is local and numbers the rows for the full-text index; `id` is the row's own.

-- A person in care.
CREATE TABLE person (
    key INTEGER PRIMARY KEY,
    id BLOB,
    tombstone, -- the row is deleted
    area_id, -- the Integrationsraum that cares for the person
    worker_id, -- the worker responsible
    birth, -- date of birth with what is known of it
    birth_place, -- place of birth as papers write it
    sex, -- sex as entered in papers
    residence_status, -- paper or title held
    residence_status_text, -- the status in the words of its source, where no code fits
    residence_valid_until, -- last day on which the paper is valid
    intensity, -- how closely the person is accompanied
    interpreter_need, -- whether a talk needs somebody who interprets
    phone, -- telephone, as written
    email, -- E-mail address
    address, -- postal address outside a shelter
    arrived_on, -- arrival in Germany
    allocated_on, -- allocation to the city
    azr_number, -- number of the Ausländerzentralregister
    file_reference, -- file number of another authority, as its list writes it
    is_address_protected, -- the address must not be told to anybody (§ 51 BMG, refuge): nothing about the person leaves
    is_whereabouts_unknown, -- nobody knows where the person is: nothing about the person leaves
    opened_on, -- taken into care on this day
    closed_on, -- care ended on this day
    remark -- free remark, and what a list said that had no place elsewhere
);
CREATE INDEX person_by_id ON person (id);

-- One name of a person, as one source writes it.
CREATE TABLE person_name (
    key INTEGER PRIMARY KEY,
    id BLOB,
    tombstone, -- the row is deleted
    person_id, -- whose name
    family, -- family name, or what stands in its place
    given, -- given names, or the whole name where it has no parts
    script, -- script by ISO 15924: `Latn`, `Arab`, `Ethi`, `Cyrl` …
    source, -- where this spelling comes from
    rank -- 0 is shown first
);
CREATE INDEX person_name_by_id ON person_name (id);
CREATE INDEX person_name_by_person_id ON person_name (person_id);

-- One nationality.
CREATE TABLE nationality (
    key INTEGER PRIMARY KEY,
    id BLOB,
    tombstone, -- the row is deleted
    person_id, -- whose
    country -- ISO 3166-1 alpha-3; `XXA` stateless, `XXX` unclear
);
CREATE INDEX nationality_by_id ON nationality (id);
CREATE INDEX nationality_by_person_id ON nationality (person_id);

-- A person in care.
CREATE TABLE person_language (
    key INTEGER PRIMARY KEY,
    id BLOB,
    tombstone, -- the row is deleted
    person_id, -- whose
    language, -- iSO 639-3
    level, -- how well
    reads, -- whether the person reads it
    rank -- 0 is the language to speak with the person
);
CREATE INDEX person_language_by_id ON person_language (id);
CREATE INDEX person_language_by_person_id ON person_language (person_id);

-- People who live and keep house together.
CREATE TABLE household (
    key INTEGER PRIMARY KEY,
    id BLOB,
    tombstone, -- the row is deleted
    label -- what the worker calls it
);
CREATE INDEX household_by_id ON household (id);

-- A person's belonging to a household.
CREATE TABLE household_membership (
    key INTEGER PRIMARY KEY,
    id BLOB,
    tombstone, -- the row is deleted
    household_id, -- the household
    person_id, -- the person
    from_on, -- since
    to_on -- last day; empty while it lasts
);
CREATE INDEX household_membership_by_id ON household_membership (id);
CREATE INDEX household_membership_by_person_id ON household_membership (person_id);
CREATE INDEX household_membership_by_household_id ON household_membership (household_id);

-- People who live and keep house together.
CREATE TABLE relationship (
    key INTEGER PRIMARY KEY,
    id BLOB,
    tombstone, -- the row is deleted
    from_person_id, -- the first person
    to_person_id, -- the second person; empty for somebody without a file here
    kind, -- what ties them
    to_name, -- the name of a relative without a file
    lives_in -- where that relative lives, in words
);
CREATE INDEX relationship_by_id ON relationship (id);
CREATE INDEX relationship_by_from_person_id ON relationship (from_person_id);
CREATE INDEX relationship_by_to_person_id ON relationship (to_person_id);

-- A building people live in.
CREATE TABLE shelter (
    key INTEGER PRIMARY KEY,
    id BLOB,
    tombstone, -- the row is deleted
    name, -- what it is called
    address, -- street, number, postcode, place
    kind, -- what kind of accommodation
    area_id, -- the area it lies in
    capacity, -- number of places
    operator, -- who runs it
    is_protected -- A refuge: neither it nor who lives there is ever told
);
CREATE INDEX shelter_by_id ON shelter (id);

-- A building people live in.
CREATE TABLE stay (
    key INTEGER PRIMARY KEY,
    id BLOB,
    tombstone, -- the row is deleted
    person_id, -- who
    shelter_id, -- where
    room, -- room or bed
    from_on, -- moved in
    to_on -- moved out; empty while it lasts
);
CREATE INDEX stay_by_id ON stay (id);
CREATE INDEX stay_by_person_id ON stay (person_id);
CREATE INDEX stay_by_shelter_id ON stay (shelter_id);

-- A contact and what was noted of it (Aktenvermerk).
CREATE TABLE case_note (
    key INTEGER PRIMARY KEY,
    id BLOB,
    tombstone, -- the row is deleted
    persons, -- about whom: one, several, or nobody (anonymous advice)
    at, -- when, by the clock on the wall
    kind, -- what kind of contact
    minutes, -- how long, in minutes
    topics, -- what about
    mediator, -- who interpreted
    text, -- free text
    worker_id, -- who noted it
    corrects, -- the note this one corrects
    is_personal -- for the writer alone: stays behind in a transfer
);
CREATE INDEX case_note_by_id ON case_note (id);
CREATE INDEX case_note_by_corrects ON case_note (corrects) WHERE corrects IS NOT NULL;

-- A consent, for one purpose, until a day; withdrawing is as easy as giving.
CREATE TABLE consent (
    key INTEGER PRIMARY KEY,
    id BLOB,
    tombstone, -- the row is deleted
    person_id, -- who consents
    purpose, -- to what
    recipient, -- towards whom, where the purpose leaves it open
    given_on, -- since
    until_on, -- last day; empty: until withdrawn
    withdrawn_on, -- withdrawn on
    form, -- how it was given
    language, -- the language in which it was explained (ISO 639-3)
    remark -- free remark
);
CREATE INDEX consent_by_id ON consent (id);
CREATE INDEX consent_by_person_id ON consent (person_id);

-- A carrier, authority or other organisation.
CREATE TABLE agency (
    key INTEGER PRIMARY KEY,
    id BLOB,
    tombstone, -- the row is deleted
    name, -- what it is called
    address, -- where to write
    phone, -- where to call
    is_carrier -- it employs workers of the project
);
CREATE INDEX agency_by_id ON agency (id);

-- An Integrationsraum.
CREATE TABLE area (
    key INTEGER PRIMARY KEY,
    id BLOB,
    tombstone, -- the row is deleted
    name, -- what it is called
    unit, -- its name in the roster, such as `area-1`
    care_ratio -- how many people one full-time worker should look after at most
);
CREATE INDEX area_by_id ON area (id);

-- A carrier, authority or other organisation.
CREATE TABLE worker (
    key INTEGER PRIMARY KEY,
    id BLOB,
    tombstone, -- the row is deleted
    name, -- name, as colleagues know it
    agency_id, -- the employer
    area_id, -- the area worked in
    phone -- where to call
);
CREATE INDEX worker_by_id ON worker (id);
