// written by hand until generated

export type Forgetting = { seq: number, at: string, is_confirmed: boolean, };
