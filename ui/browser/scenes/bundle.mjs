import { click } from "./steps.mjs";

export const bundle = [
  { name: "bundle", query: "unlocked", at: "/bundle" },
  { name: "bundle-empty", query: "unlocked&empty", at: "/bundle" },
  { name: "bundle-error", query: "unlocked&error=not_enrolled", at: "/bundle" },
  { name: "bundle-saved", query: "unlocked", at: "/bundle", act: click(/Paket 42|Save bundle 42/) },
];
