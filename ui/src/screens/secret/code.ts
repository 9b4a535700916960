/** Signs of one line of a recovery code. */
export const LINE = 16;
/** Lines of a recovery code. */
export const LINES = 3;

/** Signs that a code is made of, with those that are read as one of them. */
const known = /^[0-9A-TV-Z]$/;

/** What was typed without what stands between the groups, in capitals. */
export function signsOf(typed: string): string {
  return typed.replace(/[\s\-_.,\u2010-\u2015\u2212]/g, "").toUpperCase();
}

/** What is wrong with a line before anybody asks whether it fits. */
export type LineFault =
  | { type: "unknown"; sign: string }
  | { type: "missing"; count: number }
  | { type: "too_many"; count: number };

/** What is wrong with a typed line; `null` when it has the form of one. */
export function faultOf(typed: string): LineFault | null {
  const signs = [...signsOf(typed)];
  const unknown = signs.find((sign) => !known.test(sign));
  if (unknown) return { type: "unknown", sign: unknown };
  if (signs.length < LINE) return { type: "missing", count: LINE - signs.length };
  if (signs.length > LINE) return { type: "too_many", count: signs.length - LINE };
  return null;
}

/**
 * The lines after somebody typed or pasted into one of them: what is more than a line goes on in the next, so that the
 * whole code can be pasted or typed in one go.
 */
export function spread(lines: readonly string[], at: number, typed: string): string[] {
  const next = [...lines];
  let rest = typed;
  for (let line = at; line < LINES; line += 1) {
    const signs = signsOf(rest);
    if (signs.length <= LINE || line === LINES - 1) {
      next[line] = rest;
      return next;
    }
    next[line] = groupsOf(signs.slice(0, LINE));
    rest = signs.slice(LINE);
  }
  return next;
}

/** `ABCD-EFGH-…` */
export function groupsOf(signs: string): string {
  return signs.match(/.{1,4}/g)?.join("-") ?? "";
}

/** Where the program says the mistake is: `1, 3.2` is line 1, and line 3 in its second group. */
export interface Place {
  line: number;
  group: number | null;
}

/** Reads the places of `recovery_mistyped`. */
export function placesOf(param: string | undefined): Place[] {
  return [...(param ?? "").matchAll(/(\d+)(?:\.(\d+))?/g)].map(([, line, group]) => ({
    line: Number(line),
    group: group ? Number(group) : null,
  }));
}
