// written by hand until generated

export type Known = { name: string, birth_year: number | null, language: string | null, shelter: string | null, room: string | null, worker: string | null, consent_until: string | null, };
