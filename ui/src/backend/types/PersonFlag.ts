export type PersonFlag = "interpreter" | "paper_ends" | "open_task" | "unseen_60" | "unseen_90" | "no_consent" | "address_protected" | "whereabouts_unknown" | "conflict";
