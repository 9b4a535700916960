// written by hand until generated

export type Held = { "type": "named" } | { "type": "unchanged" } | { "type": "revoked" } | { "type": "changes", count: number, };
