import "i18next";
import type { de } from "./de";

// Keys are checked by the compiler: a sentence that does not exist does not compile.
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: typeof de;
  }
}
