import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { DeadlineView } from "../../../backend/types";
import { Fault } from "../../../design/parts/Fault";

interface Props {
  /** What keeps somebody with the letter. */
  deadline: DeadlineView | undefined;
  onClose: () => void;
}

/** Somebody is taken away from a letter, and a deadline from it stands for them: why that does not go, and the way to it. */
export function StaysLine({ deadline, onClose }: Props) {
  const { t } = useTranslation("letter");
  return (
    <>
      <Fault of={t("correct.has_deadline")} />
      {deadline ? (
        <p className="small">
          <Link href={`/deadlines/${deadline.brief.id}`} onClick={onClose}>
            {t("correct.look")}
          </Link>
        </p>
      ) : null}
    </>
  );
}
