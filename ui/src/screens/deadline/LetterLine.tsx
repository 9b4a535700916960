import { Mail } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { LetterView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Icon } from "../../design/parts/Icon";
import { Private } from "../../design/parts/Private";
import { useLabels } from "../../i18n/labels";
import { PagesAction } from "../attachment/PagesAction";

interface Props {
  letter: LetterView;
  today: Day;
  /** What can be done with it. */
  end?: ReactNode;
  /** Its deadlines, below it. */
  children?: ReactNode;
}

/** A letter in a list: what it is about, who wrote it, when it came. */
export function LetterLine({ letter, today, end, children }: Props) {
  const { t } = useTranslation("deadline");
  const labels = useLabels();
  const dates = useDates();
  const sender = letter.sender_name || (letter.sender ? labels.of("letter_sender", letter.sender) : "");
  const came = letter.arrived_on ?? letter.dated_on;
  const more = [
    came ? t("post.arrived", { day: dates.day(came, today) }) : null,
    letter.is_estimated ? t("one.estimated") : null,
    letter.service ? labels.of("service_kind", letter.service) : null,
  ];
  return (
    <li className="post-line">
      <Icon of={Mail} />
      <div className="post-words">
        <b>
          <Private>{letter.subject || sender || t("post.unnamed")}</Private>
        </b>
        <span className="second">
          <Private>
            {[letter.subject ? sender : null, letter.file_number].filter(Boolean).join(" · ")}
          </Private>
        </span>
        <span className="second">{more.filter(Boolean).join(" · ")}</span>
        {children}
      </div>
      <PagesAction letter={letter} today={today} />
      {end}
    </li>
  );
}
