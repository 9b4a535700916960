/** How the places of notes begin that were put aside: somebody else came in between. */
export const ASIDE = "note:aside:";

/** A place that no other note has. A web view of the program may not know `crypto.randomUUID`. */
export function makeAside(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const parts = [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ] as const;
  return ASIDE + parts.map(([from, to]) => hex.slice(from, to)).join("-");
}
