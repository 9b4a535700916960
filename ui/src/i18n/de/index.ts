import about from "./about.json";
import backup from "./backup.json";
import bundle from "./bundle.json";
import code from "./code.json";
import common from "./common.json";
import conflict from "./conflict.json";
import consent from "./consent.json";
import country from "./country.json";
import draft from "./draft.json";
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
import palette from "./palette.json";
import people from "./people.json";
import person from "./person.json";
import settings from "./settings.json";
import step from "./step.json";
import today from "./today.json";
import trouble from "./trouble.json";
import unlock from "./unlock.json";

/** Every sentence in German: the measure for the other languages. */
export const de = {
  about,
  backup,
  bundle,
  code,
  common,
  conflict,
  consent,
  country,
  draft,
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
  palette,
  people,
  person,
  settings,
  trouble,
  today,
  step,
  unlock,
};
