import type { LetterView } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { typedDay } from "../../../dates/typed";
import { blankLetter, type LetterDraft, NOTHING } from "../letterDraft";

const typed = (day: Day | null) => (day ? typedDay(day) : "");

/** A letter as if it had just been typed: where its correction begins. A day that was only estimated is not one of them. */
export function retyped(letter: LetterView): LetterDraft {
  return {
    ...blankLetter(letter.person),
    sender: letter.sender,
    rule: NOTHING,
    service: letter.service,
    signer: letter.signer,
    is_shelter: letter.is_shelter,
    arrived_on: letter.is_estimated ? "" : typed(letter.arrived_on),
    dated_on: typed(letter.dated_on),
    posted_on: typed(letter.posted_on),
    sender_name: letter.sender_name,
    file_number: letter.file_number,
    subject: letter.subject,
    remark: letter.remark,
    also_for: letter.also_for.map(({ id }) => id),
  };
}
