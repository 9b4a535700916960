import { useMutation } from "@tanstack/react-query";
import { FolderOpen } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import { toFailure } from "../../../backend/failure";
import type { EnrolmentWish, RosterView } from "../../../backend/types";
import { Action } from "../../../design/parts/Action";
import { DialogFrame } from "../../../design/parts/DialogFrame";
import { Choice, TextInput } from "../../../design/parts/fields";
import { Failed, Notice } from "../../../design/parts/Notice";
import { blankWords, positionsOf, WordsInput } from "../../secret/WordsInput";
import { isAboutKey, KeyFields } from "./KeyFields";
import { useRosterKey } from "./useRosterKey";

interface Props {
  roster: RosterView;
  onClose: () => void;
  onAccepted: () => void;
}

/** Takes a device in: its request, the words its owner reads aloud, and the key from the safe. */
export function AcceptDialog({ roster, onClose, onAccepted }: Props) {
  const { t } = useTranslation("project");
  const backend = useBackend();
  const key = useRosterKey();
  const [wish, setWish] = useState<EnrolmentWish | null>(null);
  const [unit, setUnit] = useState<string | null>(null);
  const [device, setDevice] = useState("");
  const [words, setWords] = useState(blankWords);
  const [password, setPassword] = useState("");
  const [isTried, setTried] = useState(false);
  const read = useMutation({
    mutationFn: () => backend.enrolRead(),
    onSuccess: (read) => {
      if (!read) return;
      setWish(read);
      setUnit(read.unit);
      setDevice(read.device);
      setWords(blankWords);
      setTried(false);
      accept.reset();
    },
    networkMode: "always",
  });
  const accept = useDo(backend.enrolAccept);
  const failure = accept.error ? toFailure(accept.error) : null;
  const wrong = failure?.code === "words_differ" ? positionsOf(failure.params.positions) : [];
  const isNameWrong = failure?.code === "invalid_field" && failure.params.field === "device";
  const save = () => {
    setTried(true);
    if (!wish || unit === null || device.trim() === "" || accept.isPending) return;
    if (words.some((word) => word === "") || password === "" || !key.isChosen) return;
    accept.mutate([words.join(" "), unit, device.trim(), password], {
      onSuccess: () => {
        onAccepted();
        onClose();
      },
    });
  };
  const units = roster.units.map(({ name, label }) => ({ code: name, label }));
  const isToldElsewhere = isNameWrong || isAboutKey(failure);
  return (
    <DialogFrame
      title={t("accept.title")}
      onClose={onClose}
      onSubmit={save}
      error={isToldElsewhere ? null : failure}
      foot={
        wish && !wish.known_as ? (
          <Action primary type="submit">
            {t("accept.take")}
          </Action>
        ) : null
      }
    >
      <p className="muted">{t("accept.what")}</p>
      <div className="row">
        <Action icon={FolderOpen} primary={!wish} onPress={() => read.mutate()} autoFocus={!wish}>
          {t(wish ? "accept.choose_other" : "accept.choose")}
        </Action>
      </div>
      {read.error ? <Failed error={read.error} /> : null}
      {wish ? (
        <Notice tone={wish.known_as ? "warning" : "info"} live>
          <p>
            {t("accept.wish", { worker: wish.worker, unit: wish.wished_unit, device: wish.wished_device })}
          </p>
          {wish.known_as ? <p>{t("accept.known", { device: wish.known_as })}</p> : null}
        </Notice>
      ) : null}
      {wish && !wish.known_as ? (
        <>
          <div className="grid-2">
            <Choice
              label={t("accept.unit")}
              value={unit}
              onChange={setUnit}
              options={units}
              error={isTried && unit === null ? t("accept.unit_missing") : undefined}
            />
            <TextInput
              label={t("accept.device")}
              hint={t("accept.device_hint")}
              value={device}
              onChange={(name) => {
                setDevice(name);
                accept.reset();
              }}
              error={isNameWrong || (isTried && device.trim() === "") ? t("accept.device_wrong") : undefined}
            />
          </div>
          <WordsInput
            label={t("accept.words", { worker: wish.worker })}
            value={words}
            onChange={(next) => {
              setWords(next);
              accept.reset();
            }}
            isTried={isTried}
            wrong={wrong}
          />
          <KeyFields
            password={password}
            onChange={(next) => {
              setPassword(next);
              accept.reset();
            }}
            isTried={isTried}
            failure={failure}
          />
        </>
      ) : null}
    </DialogFrame>
  );
}
