import { X } from "lucide-react";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { Dialog, Form, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Action } from "./Action";
import { Failed } from "./Notice";

interface Props {
  title: string;
  /** Beside the title, smaller. */
  beside?: string;
  onClose: () => void;
  /** With it the dialog is a form. */
  onSubmit?: () => void;
  small?: boolean;
  wide?: boolean;
  /** Takes all the room there is: two things stand side by side in it. */
  widest?: boolean;
  /** Nothing in it can be focused: the body takes the focus itself, so that the keyboard can scroll it. */
  isOnlyRead?: boolean;
  /** Nothing is to be filled in: the focus is on the button that submits, one key away. */
  isReady?: boolean;
  /** Why saving failed: in sight, however long the form is. */
  error?: unknown;
  foot?: ReactNode;
  /** The way to the handbook. */
  help?: ReactNode;
  children: ReactNode;
}

/** A dialog over the page. `Esc` closes it and the focus goes back to where it came from. */
export function DialogFrame(props: Props) {
  const { title, beside, onClose, onSubmit, small, wide, widest, error, foot, help, children } = props;
  const { isOnlyRead, isReady } = props;
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  // Not by `autoFocus`: after a key that submitted, React Aria waits with it, and the dialog itself is faster.
  useEffect(() => {
    if (isReady) form.current?.querySelector<HTMLElement>("[type=submit]")?.focus();
  }, [isReady]);
  const inside = (
    <>
      {isOnlyRead ? (
        // biome-ignore lint/a11y/useSemanticElements: it groups no fields
        // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll (WCAG 2.1.1)
        <div className="dialog-body" role="group" aria-label={title} tabIndex={0}>
          {children}
        </div>
      ) : (
        <div className="dialog-body">{children}</div>
      )}
      {error ? <Failed error={error} /> : null}
      {foot ? <div className="dialog-foot">{foot}</div> : null}
    </>
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <ModalOverlay className="scrim" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal
        className={["modal", small && "modal-small", wide && "modal-wide", widest && "modal-widest"]
          .filter(Boolean)
          .join(" ")}
      >
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {beside ? <p className="muted small">{beside}</p> : null}
            <span className="end">
              {help}
              <Action quiet low icon={X} keys="Esc" onPress={onClose}>
                {t("close")}
              </Action>
            </span>
          </div>
          {onSubmit ? (
            <Form ref={form} className="dialog-form" onSubmit={submit} validationBehavior="aria">
              {inside}
            </Form>
          ) : (
            inside
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
