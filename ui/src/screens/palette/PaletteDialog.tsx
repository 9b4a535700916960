import { Search } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Heading,
  Input,
  ListBox,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import { Trans, useTranslation } from "react-i18next";
import type { Status } from "../../backend/types";
import { EmptyState } from "../../design/parts/EmptyState";
import { Icon } from "../../design/parts/Icon";
import { Failed } from "../../design/parts/Notice";
import type { Frame } from "./deeds";
import { Entry } from "./Entry";
import { useFound } from "./useFound";
import "./palette.css";

interface Props {
  status: Status;
  frame: Frame;
  /** What was typed in the field at the top already. */
  typed: string;
  onClose: () => void;
  /** Shows every hit on the page of the people. */
  onAll: (typed: string) => void;
}

/** Finds everybody and everything, and does everything: the words one would say are enough. */
export function PaletteDialog({ status, frame, typed: begun, onClose, onAll }: Props) {
  const { t } = useTranslation(["palette", "common"]);
  const [typed, setTyped] = useState(begun);
  const found = useFound(typed, status, frame, onAll);
  const list = useRef<HTMLDivElement>(null);
  const isWaited = useRef(false);
  const { groups } = found;
  const entries = groups.flatMap((group) => group.entries);

  /** Closes first, so that the focus is back where it came from before the next thing takes it. */
  const run = (key: React.Key | undefined) => {
    const entry = entries.find((one) => one.key === key);
    if (!entry) return;
    onClose();
    afterClosing(entry.run);
  };
  // Whoever is faster than the search gets the first of what was asked for, not of what stood there before.
  if (isWaited.current && found.isSettled) {
    isWaited.current = false;
    queueMicrotask(() => run(entries[0]?.key));
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || typed.trim() === "") return;
    if (!found.isSettled) isWaited.current = true;
    else if (list.current?.querySelector("[data-focused]")) return;
    else run(entries[0]?.key);
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="modal palette">
        <Dialog className="dialog">
          <Heading slot="title" className="vh">
            {t("title")}
          </Heading>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField className="palette-field" aria-label={t("field")} autoFocus>
              <Icon of={Search} />
              <Input placeholder={t("placeholder")} dir="auto" spellCheck={false} onKeyDownCapture={press} />
              <kbd>Esc</kbd>
            </SearchField>
            <p className="vh" role="status">
              {typed.trim() && found.isSettled ? t("counted", { count: entries.length }) : null}
            </p>
            {/* biome-ignore lint/a11y/useSemanticElements: it groups no fields */}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a mouse */}
            <div className="palette-found" role="group" aria-label={t("found")} tabIndex={0}>
              {found.error ? <Failed error={found.error} /> : null}
              <ListBox
                ref={list}
                className="palette-list"
                aria-label={t("found")}
                selectionMode="none"
                onAction={run}
                renderEmptyState={() => (
                  <EmptyState>
                    <b>{t("nothing")}</b> {t("nothing_hint")}
                  </EmptyState>
                )}
              >
                {groups.map((group) => (
                  <ListBoxSection key={group.name} id={group.name}>
                    <Header className="palette-group">{t(`group.${group.name}`)}</Header>
                    {group.entries.map((entry) => (
                      <Entry key={entry.key} entry={entry} today={status.today} />
                    ))}
                  </ListBoxSection>
                ))}
              </ListBox>
            </div>
          </Autocomplete>
          <p className="palette-foot small muted">
            <Trans
              t={t}
              i18nKey="foot"
              values={{ enter: t("common:key_enter") }}
              components={{ kbd: <kbd /> }}
            />
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Two frames later: the dialog is gone in the first, and gives the focus back in the second. */
function afterClosing(run: () => void) {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(run)));
}
