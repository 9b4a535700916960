import { useMutation } from "@tanstack/react-query";
import { DatabaseBackup } from "lucide-react";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/context";
import type { BackupView, Status } from "../../backend/types";
import { useDates } from "../../dates/shown";
import { Action } from "../../design/parts/Action";
import { Chips } from "../../design/parts/Chips";
import { TextInput, YesNo } from "../../design/parts/fields";
import { Failed, Notice } from "../../design/parts/Notice";
import { type Opener, type Typed, toRestore, wrongIn } from "./typedRestore";

interface Props {
  /** Which; `null` while none is chosen. */
  backup: BackupView | null;
  mayMoveAside: boolean;
  onOpen: (status: Status) => void;
}

const blank: Typed = { opener: "password", password: "", code: "", fresh: "", again: "" };

/** What opens the backup: the password that held when it was made, or the sheet and a new password. */
export function RestoreForm({ backup, mayMoveAside, onOpen }: Props) {
  const { t } = useTranslation("trouble");
  const backend = useBackend();
  const dates = useDates();
  const [typed, setTyped] = useState<Typed>(blank);
  const [isShown, setShown] = useState(false);
  const [wrong, setWrong] = useState<ReturnType<typeof wrongIn>>({});
  const restore = useMutation({
    mutationFn: (typed: Typed) => {
      if (!backup) throw new Error("no backup is chosen");
      return backend.backupRestore(toRestore(backup, typed, mayMoveAside));
    },
    onSuccess: onOpen,
    gcTime: 0, // it would keep the password
    meta: { isToldHere: true },
  });
  const change = (change: Partial<Typed>) => {
    setTyped((typed) => ({ ...typed, ...change }));
    setWrong({});
  };
  const word = (field: keyof Typed) => (wrong[field] ? t(`wrong.${wrong[field]}`) : undefined);
  const type = isShown ? "text" : "password";
  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        const found = wrongIn(typed);
        setWrong(found);
        if (backup && Object.keys(found).length === 0 && !restore.isPending) restore.mutate(typed);
      }}
    >
      <div className="field">
        <span className="field-label">{t("opens_with")}</span>
        <Chips<Opener>
          required
          label={t("opens_with")}
          options={[
            { code: "password", label: t("password") },
            { code: "sheet", label: t("sheet") },
          ]}
          value={[typed.opener]}
          onChange={([opener]) => opener && change({ opener })}
        />
      </div>
      {typed.opener === "password" ? (
        <TextInput
          label={t("password")}
          hint={t("password_hint")}
          type={type}
          value={typed.password}
          onChange={(password) => change({ password })}
          error={word("password")}
        />
      ) : (
        <>
          <TextInput
            lines
            label={t("code")}
            hint={t("code_hint")}
            value={typed.code}
            onChange={(code) => change({ code })}
            error={word("code")}
          />
          <TextInput
            label={t("fresh")}
            hint={t("fresh_hint")}
            type={type}
            value={typed.fresh}
            onChange={(fresh) => change({ fresh })}
            error={word("fresh")}
          />
          <TextInput
            label={t("fresh_again")}
            type={type}
            value={typed.again}
            onChange={(again) => change({ again })}
            error={word("again")}
          />
        </>
      )}
      <YesNo value={isShown} onChange={setShown}>
        {t("show")}
      </YesNo>
      <Notice tone="info">
        {backup?.made_at ? (
          <p>
            {t("then_missing", { at: `${dates.fullDate(backup.made_at)}, ${dates.time(backup.made_at)}` })}
          </p>
        ) : null}
        <p>{t("then_keys")}</p>
        {mayMoveAside ? <p>{t("then_aside")}</p> : null}
      </Notice>
      {restore.isError ? <Failed error={restore.error} /> : null}
      <Action
        primary
        type="submit"
        icon={DatabaseBackup}
        isPending={restore.isPending}
        isDisabled={backup === null}
      >
        {restore.isPending ? t("restoring") : t("do_restore")}
      </Action>
    </Form>
  );
}
