import { press } from "./steps.mjs";

export const frame = [{ name: "keys", query: "unlocked", at: "/people", act: press("Shift+?") }];
