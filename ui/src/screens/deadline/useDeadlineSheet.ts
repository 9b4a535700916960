import { useDesk } from "../../app/desk";
import type { DeadlineDetail } from "../../backend/types";
import { useLabels } from "../../i18n/labels";
import { presetOf } from "./one/presetOf";

/** Opens the sheet "Ihre Frist" of a deadline, with all that is known of it. Only for one that is somebody's. */
export function useDeadlineSheet(): (detail: DeadlineDetail) => void {
  const { openSheet } = useDesk();
  const labels = useLabels();
  return (detail) => {
    const sender = detail.letter?.sender;
    const wrote = sender && sender !== "other" ? labels.of("letter_sender", sender) : "";
    openSheet({ person: detail.deadline.person, kind: "deadline", preset: presetOf(detail, wrote) });
  };
}
