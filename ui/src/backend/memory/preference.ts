import type { Backend } from "../backend";
import type { Preferences } from "../types";

/** The verbs about what the device is told to do; kept as long as the page. */
export function preferenceVerbs(
  verb: <Result>(run: () => Result) => Promise<Result>,
): Pick<Backend, "preferenceGet" | "preferenceSet"> {
  let preferences: Preferences = { lock_minutes: 5, is_discreet: false, land: "NW" };
  return {
    preferenceGet: () => verb(() => preferences),
    preferenceSet: ({ name, value }) =>
      verb(() => {
        preferences = { ...preferences, [name]: value };
      }),
  };
}
