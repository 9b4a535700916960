import { search } from "./steps.mjs";

export const people = [
  { name: "people", query: "unlocked", at: "/people" },
  { name: "people-empty", query: "unlocked&empty", at: "/people" },
  { name: "people-loading", query: "unlocked&slow", at: "/people", act: (page) => page.waitForTimeout(300) },
  { name: "people-error", query: "unlocked&error=database_damaged", at: "/people" },
  { name: "people-many", query: "unlocked&many=2000", at: "/people" },
  { name: "search", query: "unlocked", at: "/people", act: search("chalil") },
  { name: "search-note", query: "unlocked", at: "/people", act: search("kinderarzt") },
  { name: "search-nothing", query: "unlocked", at: "/people", act: search("qqqq") },
];
