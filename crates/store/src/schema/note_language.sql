-- The language of the talk (ISO 639-3), since notes know it.
ALTER TABLE case_note ADD COLUMN language;
