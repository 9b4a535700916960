// written by hand until generated

export type NewStay = { shelter: string, room: string, from_on: string | null, to_on: string | null, };
