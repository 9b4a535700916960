import { tryPassword } from "./steps.mjs";

export const unlock = [
  { name: "unlock", query: "" },
  { name: "unlock-wrong", query: "", act: tryPassword("falsch") },
];
