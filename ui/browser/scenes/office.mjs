export const office = [
  { name: "overview", query: "unlocked&seat=office", at: "/overview" },
  { name: "overview-empty", query: "unlocked&seat=office&empty", at: "/overview" },
  { name: "overview-error", query: "unlocked&seat=office&error=io", at: "/overview" },
  { name: "named", query: "unlocked&seat=office", at: "/named" },
  { name: "named-empty", query: "unlocked&seat=office&empty", at: "/named" },
];
