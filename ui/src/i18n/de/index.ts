import about from "./about.json";
import access from "./access.json";
import attachment from "./attachment.json";
import backup from "./backup.json";
import bundle from "./bundle.json";
import code from "./code.json";
import common from "./common.json";
import conflict from "./conflict.json";
import consent from "./consent.json";
import country from "./country.json";
import deadline from "./deadline.json";
import draft from "./draft.json";
import ending from "./ending.json";
import enrolment from "./enrolment.json";
import error from "./error.json";
import facts from "./facts.json";
import family from "./family.json";
import field from "./field.json";
import handbook from "./handbook.json";
import inbox from "./inbox.json";
import keys from "./keys.json";
import language from "./language.json";
import letter from "./letter.json";
import list from "./list.json";
import month from "./month.json";
import note from "./note.json";
import office from "./office.json";
import palette from "./palette.json";
import people from "./people.json";
import person from "./person.json";
import procedure from "./procedure.json";
import project from "./project.json";
import secret from "./secret.json";
import settings from "./settings.json";
import sheet from "./sheet.json";
import step from "./step.json";
import task from "./task.json";
import today from "./today.json";
import told from "./told.json";
import trouble from "./trouble.json";
import unlock from "./unlock.json";
import welcome from "./welcome.json";

/** Every sentence in German: the measure for the other languages. */
export const de = {
  about,
  attachment,
  backup,
  access,
  bundle,
  code,
  common,
  conflict,
  consent,
  country,
  deadline,
  draft,
  ending,
  enrolment,
  error,
  facts,
  family,
  field,
  handbook,
  inbox,
  keys,
  language,
  letter,
  list,
  month,
  note,
  office,
  palette,
  people,
  person,
  procedure,
  project,
  secret,
  settings,
  sheet,
  trouble,
  task,
  today,
  step,
  told,
  unlock,
  welcome,
};
