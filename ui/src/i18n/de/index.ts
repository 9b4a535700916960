import bundle from "./bundle.json";
import code from "./code.json";
import common from "./common.json";
import conflict from "./conflict.json";
import consent from "./consent.json";
import country from "./country.json";
import error from "./error.json";
import field from "./field.json";
import handbook from "./handbook.json";
import inbox from "./inbox.json";
import keys from "./keys.json";
import language from "./language.json";
import list from "./list.json";
import month from "./month.json";
import note from "./note.json";
import office from "./office.json";
import people from "./people.json";
import person from "./person.json";
import settings from "./settings.json";
import unlock from "./unlock.json";

/** Every sentence in German: the measure for the other languages. */
export const de = {
  bundle,
  code,
  common,
  conflict,
  consent,
  country,
  error,
  field,
  handbook,
  inbox,
  keys,
  language,
  list,
  month,
  note,
  office,
  people,
  person,
  settings,
  unlock,
};
