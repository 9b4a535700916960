// written by hand until generated

export type Erasure = { rows: number, notes: number, shared_notes: number, };
