import { useMutation } from "@tanstack/react-query";
import { FolderOpen } from "lucide-react";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import { toFailure } from "../../../backend/failure";
import type { RosterFile } from "../../../backend/types";
import { Action } from "../../../design/parts/Action";
import { Failed, Notice } from "../../../design/parts/Notice";
import { blankWords, positionsOf, WordsInput } from "../../secret/WordsInput";

/** Takes the office's list of devices in. The first one is believed by the office's words, each later one by its key. */
export function InstallRoster() {
  const { t } = useTranslation("enrolment");
  const backend = useBackend();
  const [file, setFile] = useState<RosterFile | null>(null);
  const [words, setWords] = useState(blankWords);
  const [isTried, setTried] = useState(false);
  const choose = useMutation({
    mutationFn: () => backend.rosterRead(),
    onSuccess: (chosen) => {
      if (!chosen) return;
      setFile(chosen);
      install.reset();
    },
    networkMode: "always",
  });
  const install = useDo(backend.rosterInstall);
  const failure = install.error ? toFailure(install.error) : null;
  const wrong = failure?.code === "words_differ" ? positionsOf(failure.params.positions) : [];
  const take = () => {
    setTried(true);
    if (!file || install.isPending) return;
    if (file.needs_words && words.some((word) => word === "")) return;
    install.mutate([file.needs_words ? words.join(" ") : null], {
      onSuccess: () => {
        setFile(null);
        setWords(blankWords);
        setTried(false);
      },
    });
  };
  return (
    <Form
      className="stack"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <div className="row">
        <Action icon={FolderOpen} onPress={() => choose.mutate()}>
          {t(file ? "install.choose_other" : "install.choose")}
        </Action>
      </div>
      {choose.error ? <Failed error={choose.error} /> : null}
      {file ? (
        <Notice tone="info" live>
          {t("install.says", { project: file.project, version: file.version })}
        </Notice>
      ) : null}
      {file?.needs_words ? (
        <WordsInput
          label={t("install.words")}
          value={words}
          onChange={(next) => {
            setWords(next);
            install.reset();
          }}
          isTried={isTried}
          wrong={wrong}
          autoFocus
        />
      ) : null}
      {failure ? <Failed error={failure} /> : null}
      {install.isSuccess ? (
        <Notice tone="success" live>
          {t("install.done")}
        </Notice>
      ) : null}
      {file ? (
        <div className="row">
          <Action primary type="submit">
            {t("install.take")}
          </Action>
        </div>
      ) : null}
    </Form>
  );
}
