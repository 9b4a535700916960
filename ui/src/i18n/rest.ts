// Every sentence: read right after the locked screen is shown, and before anything behind it.
export { de } from "./de";
export { en } from "./en";
