import type { LetterId } from "../../../backend/types";

/** The place of the draft of a correction. */
export const correctionPlace = (letter: LetterId) => `letter:edit:${letter}`;
