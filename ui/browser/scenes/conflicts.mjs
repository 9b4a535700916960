export const conflicts = [{ name: "conflicts", query: "unlocked", at: "/conflicts" }];
