import { Check, CircleHelp, FileText } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useDesk } from "../../app/desk";
import type { Day } from "../../dates/iso";
import { Action } from "../../design/parts/Action";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { Name } from "../../design/parts/Name";
import { Notice } from "../../design/parts/Notice";
import { PhotoOfLetter } from "../attachment/PhotoOfLetter";
import { sheetOfDeadline } from "../sheet/asks";
import { DayTiles } from "./DayTiles";
import type { Saved } from "./LetterDialog";

interface Props {
  saved: Saved;
  today: Day;
  onClose: () => void;
}

/** The letter is in the file: the days once more, large enough to show them, and what comes next. */
export function Entered({ saved, today, onClose }: Props) {
  const { t } = useTranslation(["letter", "common"]);
  const [, navigate] = useLocation();
  const { openSheet } = useDesk();
  const { person, result, deadline, isOpen } = saved;
  const go = (place: string) => {
    onClose();
    navigate(place);
  };
  // Only a day that somebody stands by is put on paper: what is open is cleared up first.
  const next =
    deadline && isOpen
      ? { name: t("clear_up"), icon: CircleHelp, take: () => go(`/deadlines/${deadline}`) }
      : deadline && person && result?.meaning === "act_by"
        ? { name: t("hand_out"), icon: FileText, take: () => openSheet(sheetOfDeadline(person, deadline)) }
        : { name: t("finished"), icon: Check, take: onClose };
  const foot = (
    <>
      {person ? (
        <Action quiet onPress={() => go(`/people/${person.id}`)}>
          {t("to_file")}
        </Action>
      ) : null}
      {next.take === onClose ? null : <Action onPress={onClose}>{t("finished")}</Action>}
      <Action primary type="submit" icon={next.icon} keys={t("common:key_enter")}>
        {next.name}
      </Action>
    </>
  );
  return (
    <DialogFrame title={t("entered")} onClose={onClose} onSubmit={next.take} foot={foot} isReady>
      {person ? (
        <p>
          <Name of={person} original />
        </p>
      ) : null}
      {result ? <DayTiles result={result} today={today} isOpen={isOpen} /> : <p>{t("kept")}</p>}
      {isOpen ? <Notice tone="danger">{t("not_sure")}</Notice> : null}
      <PhotoOfLetter letter={saved.letter} />
    </DialogFrame>
  );
}
