// written by hand until generated

export type FieldChange = { field: string, from: string, to: string, };
