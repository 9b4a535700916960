import { X } from "lucide-react";
import type { FormEvent, ReactNode } from "react";
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
  /** Why saving failed: in sight, however long the form is. */
  error?: unknown;
  foot?: ReactNode;
  /** The way to the handbook. */
  help?: ReactNode;
  children: ReactNode;
}

/** A dialog over the page. `Esc` closes it and the focus goes back to where it came from. */
export function DialogFrame(props: Props) {
  const { title, beside, onClose, onSubmit, small, wide, error, foot, help, children } = props;
  const { t } = useTranslation();
  const inside = (
    <>
      <div className="dialog-body">{children}</div>
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
      <Modal className={`modal ${small ? "modal-small" : ""} ${wide ? "modal-wide" : ""}`}>
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
            <Form className="dialog-form" onSubmit={submit} validationBehavior="aria">
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
