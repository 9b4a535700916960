import { useMutation } from "@tanstack/react-query";
import { Eye, EyeOff, Printer } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { printPage } from "../../app/print";
import { useBackend } from "../../backend/context";
import { toFailure } from "../../backend/failure";
import type { Status } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Failed, Notice } from "../../design/parts/Notice";
import { State } from "../../design/parts/State";
import { blankCode, CodeInput } from "./CodeInput";
import { faultOf, placesOf } from "./code";
import { paperShown } from "./Paper";
import { RecoveryPaper } from "./RecoveryPaper";
import "./secret.css";

interface Props {
  status: Status;
  /** The sheet was typed back: it works. */
  onProven: () => void;
  /** What stands beside the button that checks. */
  beside?: ReactNode;
}

/** The recovery sheet: made and printed, then typed back from paper, so that it is known to work before it is needed. */
export function SheetFlow({ status, onProven, beside }: Props) {
  const { t } = useTranslation("secret");
  const backend = useBackend();
  const [isSeen, setSeen] = useState(false);
  const [wasSeen, setWasSeen] = useState(false);
  const [printedAt, setPrintedAt] = useState<string | null>(null);
  const [typed, setTyped] = useState(blankCode);
  const [isTried, setTried] = useState(false);
  const make = useMutation({ mutationFn: () => backend.recoveryMake(), gcTime: 0, networkMode: "always" });
  const print = useMutation({
    mutationFn: async () => {
      if (!make.data) await make.mutateAsync();
      await paperShown();
      await printPage(backend);
    },
    onSuccess: () => setPrintedAt(clockTime()),
    networkMode: "always",
  });
  const show = useMutation({
    mutationFn: async () => {
      if (!make.data) await make.mutateAsync();
    },
    onSuccess: () => {
      setSeen(true);
      setWasSeen(true);
    },
    networkMode: "always",
  });
  const confirm = useMutation({
    mutationFn: (code: string) => backend.recoveryConfirm(code),
    onSuccess: onProven,
    gcTime: 0,
    networkMode: "always",
  });
  const failure = confirm.error ? toFailure(confirm.error) : null;
  const places = failure?.code === "recovery_mistyped" ? placesOf(failure.params.places) : [];
  const type = (lines: string[]) => {
    setTyped(lines);
    // Whoever types from the screen has proved nothing about the paper.
    setSeen(false);
    confirm.reset();
  };
  const check = () => {
    setTried(true);
    if (typed.some((line) => faultOf(line)) || confirm.isPending) return;
    confirm.mutate(typed.join("\n"));
  };
  const lines = make.data;
  const isOnPaper = printedAt !== null || wasSeen;
  return (
    <div className="stack">
      {lines ? (
        <RecoveryPaper
          lines={lines}
          worker={status.worker}
          unitLabel={status.unit_label}
          day={status.today}
        />
      ) : null}
      <div className="row">
        <Action primary={!isOnPaper} icon={Printer} onPress={() => print.isPending || print.mutate()}>
          {t(printedAt ? "sheet.print_again" : "sheet.print")}
        </Action>
        {printedAt ? <State tone="success">{t("sheet.printed", { at: printedAt })}</State> : null}
        <Action quiet icon={isSeen ? EyeOff : Eye} onPress={() => (isSeen ? setSeen(false) : show.mutate())}>
          {t(isSeen ? "sheet.hide" : "sheet.by_hand")}
        </Action>
      </div>
      {(print.error ?? show.error) ? <Failed error={print.error ?? show.error} /> : null}
      {isSeen && lines ? (
        <div className="sheet-code">
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className="hint">{t("sheet.by_hand_hint")}</p>
        </div>
      ) : null}
      {lines ? (
        <Form
          className="stack"
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault();
            check();
          }}
        >
          <div>
            <h2>{t("sheet.prove")}</h2>
            <p className="muted">{t("sheet.prove_hint")}</p>
          </div>
          <CodeInput value={typed} onChange={type} isTried={isTried} places={places} />
          {failure && failure.code !== "recovery_mistyped" ? <Failed error={failure} /> : null}
          {places.length > 0 ? (
            <Notice tone="danger" live>
              {t("sheet.mistyped")}
            </Notice>
          ) : null}
          <div className="row">
            {beside}
            <span className="end">
              <Action primary={isOnPaper} type="submit">
                {t("sheet.check")}
              </Action>
            </span>
          </div>
        </Form>
      ) : (
        <div className="row">{beside}</div>
      )}
    </div>
  );
}

const clockTime = () => {
  const now = new Date();
  return `${now.getHours()}:${String(now.getMinutes()).padStart(2, "0")}`;
};
