// written by hand until generated

export type LikenessReason = "number" | "names" | "name_part_missing" | "names_confusable" | "birth";
