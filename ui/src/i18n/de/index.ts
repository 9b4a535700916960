import access from "./access.json";
import bundle from "./bundle.json";
import code from "./code.json";
import common from "./common.json";
import conflict from "./conflict.json";
import consent from "./consent.json";
import country from "./country.json";
import enrolment from "./enrolment.json";
import error from "./error.json";
import field from "./field.json";
import handbook from "./handbook.json";
import inbox from "./inbox.json";
import keys from "./keys.json";
import language from "./language.json";
import month from "./month.json";
import note from "./note.json";
import office from "./office.json";
import people from "./people.json";
import person from "./person.json";
import project from "./project.json";
import secret from "./secret.json";
import settings from "./settings.json";
import unlock from "./unlock.json";
import welcome from "./welcome.json";

/** Every sentence in German: the measure for the other languages. */
export const de = {
  access,
  bundle,
  code,
  common,
  conflict,
  consent,
  country,
  enrolment,
  error,
  field,
  handbook,
  inbox,
  keys,
  language,
  month,
  note,
  office,
  people,
  person,
  project,
  secret,
  settings,
  unlock,
  welcome,
};
