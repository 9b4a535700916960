import { useTranslation } from "react-i18next";
import type { AttachmentFilter } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { EmptyState } from "../../design/parts/EmptyState";
import { Load } from "../../design/parts/Load";
import { Panel } from "../../design/parts/Panel";
import { AddAction } from "./AddAction";
import { Added } from "./Added";
import { Pictures } from "./Pictures";
import { useAddPictures } from "./useAddPictures";
import { useAttachments } from "./useAttachments";
import "./attachment.css";

/** The photographed letters of a person, or the pages of one letter: looked at here, and put here. */
export function Attachments({ of, today }: { of: AttachmentFilter; today: Day }) {
  const { t } = useTranslation("attachment");
  const list = useAttachments(of);
  const add = useAddPictures(of);
  const isPage = of.letter !== null;
  const button = <AddAction add={add}>{t(isPage ? "add_page" : "add")}</AddAction>;
  return (
    <Panel
      title={t(isPage ? "pages" : "title")}
      end={(list.data?.length ?? 0) > 0 ? button : null}
      className={isPage ? "no-print" : ""}
    >
      <Added add={add} isPage={isPage} />
      <Load query={list} rows={4}>
        {(attachments) =>
          attachments.length > 0 ? (
            <Pictures attachments={attachments} today={today} isNarrow={isPage} />
          ) : (
            <EmptyState step={button}>{t(isPage ? "empty_letter" : "empty")}</EmptyState>
          )
        }
      </Load>
    </Panel>
  );
}
