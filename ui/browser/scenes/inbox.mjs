import { click } from "./steps.mjs";

export const inbox = [
  { name: "inbox", query: "unlocked&seat=office", at: "/inbox", act: click(/Dateien wählen|Choose files/) },
  { name: "inbox-empty", query: "unlocked&seat=office&empty", at: "/inbox" },
];
