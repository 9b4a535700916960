// written by hand until generated

export type Place = { shelter: string, room: string, };
