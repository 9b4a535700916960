import type { de } from "../de";
import bundle from "./bundle.json";
import code from "./code.json";
import common from "./common.json";
import conflict from "./conflict.json";
import consent from "./consent.json";
import country from "./country.json";
import ending from "./ending.json";
import error from "./error.json";
import facts from "./facts.json";
import family from "./family.json";
import field from "./field.json";
import inbox from "./inbox.json";
import keys from "./keys.json";
import language from "./language.json";
import month from "./month.json";
import note from "./note.json";
import office from "./office.json";
import people from "./people.json";
import person from "./person.json";
import settings from "./settings.json";
import told from "./told.json";
import unlock from "./unlock.json";

/** Every sentence in English; the type says when one is missing. */
export const en: Shape<typeof de> = {
  bundle,
  code,
  common,
  conflict,
  consent,
  country,
  ending,
  error,
  facts,
  family,
  field,
  inbox,
  keys,
  language,
  month,
  note,
  office,
  people,
  person,
  settings,
  told,
  unlock,
};

/** The same keys, any sentence. */
type Shape<Tree> = { [Key in keyof Tree]: Tree[Key] extends string ? string : Shape<Tree[Key]> };
