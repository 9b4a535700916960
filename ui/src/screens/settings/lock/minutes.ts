const usual = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60];

/** The minutes one can choose among: the usual ones, and what is chosen now where it is none of them. */
export function minutesOffered(chosen: number): number[] {
  return [...new Set([...usual, chosen])].sort((one, other) => one - other);
}
