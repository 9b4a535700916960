import { useQuery } from "@tanstack/react-query";
import { ImagePlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDo } from "../../app/queries";
import { useBackend } from "../../backend/context";
import type { AttachmentView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { Action } from "../../design/parts/Action";
import { EmptyState } from "../../design/parts/EmptyState";
import { Load } from "../../design/parts/Load";
import { Failed, Notice } from "../../design/parts/Notice";
import { Panel } from "../../design/parts/Panel";
import { Thumbnail } from "./Thumbnail";
import { Viewer } from "./Viewer";
import "./attachment.css";

/** So many are shown at first: each small picture is made of a large one. */
const AT_ONCE = 24;

interface Props {
  person: string;
  /** Only the pages of this letter. */
  letter?: string | null;
  today: Day;
  /** The heading; without it that of all pictures of a person. */
  title?: string;
}

/** The photographed letters of a person, or the pages of one letter: looked at here, and put here. */
export function Attachments({ person, letter = null, today, title }: Props) {
  const { t } = useTranslation("attachment");
  const backend = useBackend();
  const list = useQuery({
    queryKey: ["attachments", person, letter],
    queryFn: () => backend.attachmentList({ person, letter }),
  });
  const add = useDo(
    () => backend.attachmentAdd({ person, letter, title: "", taken_on: null }),
    (outcome) => (outcome?.added.length ?? 0) > 0,
  );
  const button = (
    <Action low icon={ImagePlus} isDisabled={add.isPending} onPress={() => add.mutate([])}>
      {t(add.isPending ? "adding" : letter ? "add_page" : "add")}
    </Action>
  );
  const added = add.data?.added ?? [];
  return (
    <Panel title={title ?? t("title")} end={(list.data?.length ?? 0) > 0 ? button : null}>
      {add.error ? <Failed error={add.error} /> : null}
      {(add.data?.refused ?? []).map((error, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: refusals have nothing else to be told apart by
        <Failed key={place} error={error} />
      ))}
      {added.length > 0 && added.some(({ is_smaller }) => is_smaller) ? (
        <Notice tone="info" live>
          {t("is_smaller")}
        </Notice>
      ) : null}
      <Load query={list} rows={4}>
        {(attachments) =>
          attachments.length > 0 ? (
            <Pictures attachments={attachments} today={today} />
          ) : (
            <EmptyState step={button}>{t(letter ? "empty_letter" : "empty")}</EmptyState>
          )
        }
      </Load>
    </Panel>
  );
}

function Pictures({ attachments, today }: { attachments: AttachmentView[]; today: Day }) {
  const { t } = useTranslation("attachment");
  const [shown, setShown] = useState(AT_ONCE);
  const [open, setOpen] = useState<string | null>(null);
  const rest = attachments.length - shown;
  return (
    <>
      <ul className="thumbnails">
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
