import { ChevronLeft, ChevronRight, Pencil, RotateCw, Trash2, X, ZoomIn, ZoomOut } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useDo } from "../../app/queries";
import { useBackend } from "../../backend/context";
import type { AttachmentView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Action } from "../../design/parts/Action";
import { Failed } from "../../design/parts/Notice";
import { Private } from "../../design/parts/Private";
import { EraseDialog } from "./EraseDialog";
import { Stage } from "./Stage";
import { TitleDialog } from "./TitleDialog";
import { useTitle } from "./useTitle";
import { after, closer, farther, fitted, turned } from "./view";

interface Props {
  attachments: AttachmentView[];
  /** The id of the one that is shown. */
  open: string;
  today: Day;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** One picture over the whole window: closer, turned, the next one. `Esc` goes back to the list. */
export function Viewer({ attachments, open, today, onOpen, onClose }: Props) {
  const { t } = useTranslation(["attachment", "common"]);
  const dates = useDates();
  const titleOf = useTitle();
  const backend = useBackend();
  const [view, setView] = useState(fitted);
  const [asked, setAsked] = useState<"title" | "erase" | null>(null);
  const place = attachments.findIndex(({ id }) => id === open);
  const attachment = attachments[place];
  const remove = useDo(backend.attachmentRemove);
  const press = useRef<(event: KeyboardEvent) => void>(() => {});
  // Wherever the focus is in the viewer: nothing is typed in it.
  useEffect(() => {
    const hear = (event: KeyboardEvent) => press.current(event);
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
  if (!attachment) return null;

  const go = (to: AttachmentView | undefined) => {
    if (!to) return;
    setView(fitted);
    onOpen(to.id);
  };
  /** After it is gone: the one that stood behind it, or the list. */
  const leave = () => {
    const next = after(attachments, place);
    if (next) go(next);
    else onClose();
  };
  const previous = attachments[place - 1];
  const next = attachments[place + 1];
  const act = (key: string) => {
    // Where the picture is larger than its stage, arrows move it.
    const isWhole = view.zoom === 1;
    if (key === "PageUp" || (key === "ArrowLeft" && isWhole)) go(previous);
    else if (key === "PageDown" || (key === "ArrowRight" && isWhole)) go(next);
    else if (key === "+") setView(closer);
    else if (key === "-") setView(farther);
    else if (key === "0") setView(fitted);
    else if (key === "r") setView(turned);
  };
  press.current = (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && !asked) act(event.key);
  };
  return (
    <ModalOverlay className="scrim viewer-scrim" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="viewer">
        <Dialog className="viewer-dialog">
          <div className="viewer-inside">
            <header className="viewer-head">
              <div className="viewer-title">
                <Heading slot="title" level={2}>
                  <Private>{titleOf(attachment)}</Private>
                </Heading>
                <p className="small muted">
                  {[
                    attachment.taken_on ? dates.day(attachment.taken_on, today) : null,
                    t("place", { place: place + 1, count: attachments.length }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              </div>
              <Action quiet low icon={X} keys="Esc" onPress={onClose}>
                {t("common:close")}
              </Action>
            </header>
            <Stage attachment={attachment} title={titleOf(attachment)} view={view} />
            {remove.error ? <Failed error={remove.error} /> : null}
            <footer className="viewer-foot">
              <span className="viewer-group">
                <Action low icon={ChevronLeft} isDisabled={!previous} onPress={() => go(previous)}>
                  {t("previous")}
                </Action>
                <Action low icon={ChevronRight} isDisabled={!next} onPress={() => go(next)}>
                  {t("next")}
                </Action>
              </span>
              <span className="viewer-group">
                <Action low icon={ZoomOut} onPress={() => setView(farther)}>
                  {t("farther")}
                </Action>
                <Action low isDisabled={view === fitted} onPress={() => setView(fitted)}>
                  {t("fit")}
                </Action>
                <Action low icon={ZoomIn} onPress={() => setView(closer)}>
                  {t("closer")}
                </Action>
                <Action low icon={RotateCw} onPress={() => setView(turned)}>
                  {t("turn")}
                </Action>
              </span>
              <span className="viewer-group">
                <Action low icon={Pencil} onPress={() => setAsked("title")}>
                  {t("edit")}
                </Action>
                <Action
                  low
                  icon={Trash2}
                  isDisabled={remove.isPending}
                  onPress={() => remove.mutate([attachment.id], { onSuccess: leave })}
                >
                  {t("remove")}
                </Action>
                <Action low quiet onPress={() => setAsked("erase")}>
                  {t("erase")}
                </Action>
              </span>
            </footer>
          </div>
          {asked === "title" ? (
            <TitleDialog attachment={attachment} today={today} onClose={() => setAsked(null)} />
          ) : null}
          {asked === "erase" ? (
            <EraseDialog
              attachment={attachment}
              onErased={() => {
                setAsked(null);
                leave();
              }}
              onClose={() => setAsked(null)}
            />
          ) : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
