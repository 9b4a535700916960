import { useTranslation } from "react-i18next";
import type { LetterId } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { Load } from "../../design/parts/Load";
import { AddAction } from "./AddAction";
import { Added } from "./Added";
import { Pictures } from "./Pictures";
import { useAddPictures } from "./useAddPictures";
import { useAttachments } from "./useAttachments";
import "./attachment.css";

interface Props {
  letter: LetterId;
  today: Day;
  onClose: () => void;
}

/** The pages of a letter that stands in a list. */
export function PagesDialog({ letter, today, onClose }: Props) {
  const { t } = useTranslation("attachment");
  const of = { person: null, letter };
  const list = useAttachments(of);
  const add = useAddPictures(of);
  const foot = <AddAction add={add}>{t("add_page")}</AddAction>;
  return (
    <DialogFrame title={t("pages")} onClose={onClose} foot={foot}>
      <Added add={add} isPage />
      <Load query={list} rows={4}>
        {(pages) =>
          pages.length > 0 ? (
            <Pictures attachments={pages} today={today} />
          ) : (
            <p className="muted">{t("empty_letter")}</p>
          )
        }
      </Load>
    </DialogFrame>
  );
}
