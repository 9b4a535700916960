export type { Draft as Typing } from "../../app/useDraft";
export { useDraft as useTyping } from "../../app/useDraft";
