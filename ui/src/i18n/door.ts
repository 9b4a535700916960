import deCommon from "./de/common.json";
import deError from "./de/error.json";
import deField from "./de/field.json";
import deHandbook from "./de/handbook.json";
import deUnlock from "./de/unlock.json";
import enCommon from "./en/common.json";
import enError from "./en/error.json";
import enField from "./en/field.json";
import enHandbook from "./en/handbook.json";
import enUnlock from "./en/unlock.json";

/**
 * What the locked screen says, in both languages. It is in the part of the program that is read before anything is shown,
 * so it holds what the door needs and no more.
 */
export const door = {
  de: { common: deCommon, error: deError, field: deField, handbook: deHandbook, unlock: deUnlock },
  en: { common: enCommon, error: enError, field: enField, handbook: enHandbook, unlock: enUnlock },
} as const;
