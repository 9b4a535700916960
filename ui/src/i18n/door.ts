import deCommon from "./de/common.json";
import deError from "./de/error.json";
import deField from "./de/field.json";
import deHandbook from "./de/handbook.json";
import deSecret from "./de/secret.json";
import deUnlock from "./de/unlock.json";
import deWelcome from "./de/welcome.json";
import enCommon from "./en/common.json";
import enError from "./en/error.json";
import enField from "./en/field.json";
import enHandbook from "./en/handbook.json";
import enSecret from "./en/secret.json";
import enUnlock from "./en/unlock.json";
import enWelcome from "./en/welcome.json";

/**
 * What the locked screen says, in both languages. It is in the part of the program that is read before anything is shown,
 * so it holds what the door needs and no more.
 */
export const door = {
  de: {
    common: deCommon,
    error: deError,
    field: deField,
    handbook: deHandbook,
    unlock: deUnlock,
    welcome: deWelcome,
    secret: deSecret,
  },
  en: {
    common: enCommon,
    error: enError,
    field: enField,
    handbook: enHandbook,
    unlock: enUnlock,
    welcome: enWelcome,
    secret: enSecret,
  },
} as const;
