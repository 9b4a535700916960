import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AttachmentView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { Action } from "../../design/parts/Action";
import { Thumbnail } from "./Thumbnail";
import { Viewer } from "./Viewer";

/** So many are shown at first: each small picture is made of a large one. */
const AT_ONCE = 24;

interface Props {
  attachments: AttachmentView[];
  today: Day;
  /** In a narrow column two stand side by side. */
  isNarrow?: boolean;
}

/** Pictures, small; one opens over the whole window. */
export function Pictures({ attachments, today, isNarrow = false }: Props) {
  const { t } = useTranslation("attachment");
  const [shown, setShown] = useState(AT_ONCE);
  const [open, setOpen] = useState<string | null>(null);
  const rest = attachments.length - shown;
  return (
    <>
      <ul className={isNarrow ? "thumbnails thumbnails-narrow" : "thumbnails"}>
        {attachments.slice(0, shown).map((attachment) => (
          <li key={attachment.id}>
            <Thumbnail attachment={attachment} today={today} onOpen={() => setOpen(attachment.id)} />
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <p className="panel-body">
          <Action low onPress={() => setShown(shown + AT_ONCE)}>
            {t("more", { count: rest })}
          </Action>
        </p>
      ) : null}
      {open !== null && attachments.some(({ id }) => id === open) ? (
        <Viewer
          attachments={attachments}
          open={open}
          today={today}
          onOpen={setOpen}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}
