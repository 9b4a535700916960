import { useMutation } from "@tanstack/react-query";
import { LockOpen } from "lucide-react";
import { useLayoutEffect, useState } from "react";
import { Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/context";
import { toFailure } from "../../backend/failure";
import type { Status } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Failed, Notice } from "../../design/parts/Notice";
import { PasswordInput } from "../../design/parts/PasswordInput";
import { takeTyped } from "../../start/standing";

/** After so many wrong passwords it is kinder to speak of the sheet than of the capitals lock. */
const TRIES = 3;

interface Props {
  onOpen: (status: Status) => void;
  hasRecovery: boolean;
  onRecover: () => void;
}

/** The password of every morning. */
export function PasswordForm({ onOpen, hasRecovery, onRecover }: Props) {
  const { t } = useTranslation("unlock");
  const backend = useBackend();
  const [password, setPassword] = useState("");
  const [wrong, setWrong] = useState(0);
  const unlock = useMutation({
    mutationFn: (password: string) => backend.caseloadUnlock(password),
    onSuccess: onOpen,
    onError: (error) => {
      if (toFailure(error).code === "wrong_password") setWrong((times) => times + 1);
    },
    // What was typed is of no use any more, right or wrong; the variables of a mutation would keep it.
    onSettled: () => setPassword(""),
    gcTime: 0,
    networkMode: "always",
  });
  const { mutate } = unlock;
  // Whoever is quick has typed before the program was there.
  useLayoutEffect(() => {
    const typed = takeTyped();
    if (!typed) return;
    setPassword(typed.password);
    if (typed.isSent) mutate(typed.password);
  }, [mutate]);
  const isLost = wrong >= TRIES && unlock.isError;
  return (
    <Form
      className="door-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (password && !unlock.isPending) unlock.mutate(password);
      }}
    >
      <PasswordInput label={t("password")} value={password} onChange={setPassword} autoFocus />
      {unlock.isError && !isLost ? <Failed error={unlock.error} /> : null}
      {isLost ? (
        <Notice tone="warning" live>
          <p>
            <b>{t("lost")}</b>
          </p>
          <p>{t(hasRecovery ? "lost_with_sheet" : "lost_without_sheet")}</p>
        </Notice>
      ) : null}
      <Action primary={!(isLost && hasRecovery)} type="submit" icon={LockOpen} isPending={unlock.isPending}>
        {unlock.isPending ? t("opening") : t("open")}
      </Action>
      {hasRecovery ? (
        <Action primary={isLost} link={!isLost} onPress={onRecover}>
          {t("use_sheet")}
        </Action>
      ) : (
        <p className="hint">{t("no_recovery")}</p>
      )}
    </Form>
  );
}
