export type ViewId = string;
