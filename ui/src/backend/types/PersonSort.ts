export type PersonSort = "name" | "last_seen" | "next_due" | "place";
