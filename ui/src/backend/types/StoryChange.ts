// written by hand until generated

export type StoryChange = { field: string, from: string, to: string, };
