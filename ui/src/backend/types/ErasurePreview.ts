// written by hand until generated

export type ErasurePreview = { notes: number, shared_notes: number, office_knows: boolean, devices: Array<string>, };
