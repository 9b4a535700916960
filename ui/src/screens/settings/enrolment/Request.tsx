import { Save } from "lucide-react";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import type { PendingEnrolment, Status } from "../../../backend/types";
import { Action } from "../../../design/parts/Action";
import { TextInput } from "../../../design/parts/fields";
import { Failed } from "../../../design/parts/Notice";
import { WordsRead } from "../../secret/WordsRead";

/** The request as a file for the office, and the words to read aloud when it calls. */
export function Request({ status, pending }: { status: Status; pending: PendingEnrolment | null }) {
  const { t } = useTranslation("enrolment");
  const backend = useBackend();
  const [unit, setUnit] = useState(pending?.unit ?? status.unit_label);
  const [device, setDevice] = useState(pending?.device ?? t("request.device_usual"));
  const [isTried, setTried] = useState(false);
  const write = useDo(backend.enrolRequest, (words) => words !== null);
  const isEmpty = (text: string) => text.trim() === "";
  const told = (text: string, sentence: string) => (isTried && isEmpty(text) ? sentence : undefined);
  const save = () => {
    setTried(true);
    if (!isEmpty(unit) && !isEmpty(device) && !write.isPending) write.mutate([unit.trim(), device.trim()]);
  };
  return (
    <Form
      className="stack"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p className="muted">{t("request.what")}</p>
      <div className="grid-2">
        <TextInput
          label={t(status.seat === "office" ? "request.office" : "request.unit")}
          hint={t("request.unit_hint")}
          value={unit}
          onChange={setUnit}
          error={told(unit, t("request.unit_missing"))}
        />
        <TextInput
          label={t("request.device")}
          hint={t("request.device_hint")}
          value={device}
          onChange={setDevice}
          error={told(device, t("request.device_missing"))}
        />
      </div>
      {write.error ? <Failed error={write.error} /> : null}
      <div className="row">
        <Action primary={!pending} type="submit" icon={Save}>
          {t(pending ? "request.save_again" : "request.save")}
        </Action>
      </div>
      {pending ? (
        <div className="stack" role="status">
          <p>
            <b>{t("request.read_aloud")}</b> {t("request.read_aloud_more")}
          </p>
          <WordsRead label={t("request.words")} words={pending.words} />
        </div>
      ) : null}
    </Form>
  );
}
