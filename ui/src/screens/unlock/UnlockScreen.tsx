import { useMutation, useQuery } from "@tanstack/react-query";
import { Lock, LockOpen, WifiOff } from "lucide-react";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { LanguageChips } from "../../app/LanguageChips";
import { useLeft } from "../../app/useDraft";
import { useBackend } from "../../backend/context";
import type { Status } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Doorway, Icon } from "../../design/parts/Icon";
import { Load } from "../../design/parts/Load";
import { Failed, Notice } from "../../design/parts/Notice";
import { TextInput } from "../../design/parts/TextInput";
import { YesNo } from "../../design/parts/YesNo";
import { HelpLink } from "../../help/HelpLink";
import "./unlock.css";

/** The whole window while the caseload is closed. It says nothing about anybody in it. */
export function UnlockScreen({ onOpen }: { onOpen: (status: Status) => void }) {
  const { t } = useTranslation(["unlock", "common"]);
  const backend = useBackend();
  const left = useLeft();
  const facts = useQuery({ queryKey: ["facts"], queryFn: () => backend.caseloadFacts(), gcTime: 0 });
  const version = useQuery({ queryKey: ["version"], queryFn: () => backend.appVersion() });
  return (
    <main className="door">
      <div className="panel door-panel">
        <div className="door-body">
          <span className="door-sign">
            <Doorway />
          </span>
          <h1>{t("title")}</h1>
          <p className="muted">{t("locked")}</p>
          <Load query={facts} rows={2}>
            {(facts) =>
              facts.exists ? (
                <PasswordForm onOpen={onOpen} hint={t(facts.has_recovery ? "has_recovery" : "no_recovery")} />
              ) : (
                <Failed error={{ code: "database_missing", params: {} }} again={() => location.reload()} />
              )
            }
          </Load>
          {left === "kept" ? <Notice tone="success">{t("draft_kept")}</Notice> : null}
          {left === "unsafe" ? <Notice tone="warning">{t("draft_unsafe")}</Notice> : null}
        </div>
        <p className="status door-foot">
          <span>
            <Icon of={WifiOff} />
            {t("common:status.offline")}
          </span>
          <span>
            <Icon of={Lock} />
            {t("common:status.encrypted")}
          </span>
          <span className="end">{version.data ? t("version", { version: version.data }) : null}</span>
        </p>
      </div>
      <div className="row">
        <LanguageChips />
        <HelpLink topic="unlock" />
      </div>
    </main>
  );
}

function PasswordForm({ onOpen, hint }: { onOpen: (status: Status) => void; hint: string }) {
  const { t } = useTranslation("unlock");
  const backend = useBackend();
  const [password, setPassword] = useState("");
  const [isShown, setShown] = useState(false);
  const unlock = useMutation({
    mutationFn: (password: string) => backend.caseloadUnlock(password),
    onSuccess: onOpen,
    // What was typed is of no use any more, right or wrong; the variables of a mutation would keep it.
    onSettled: () => setPassword(""),
    gcTime: 0,
    networkMode: "always",
  });
  return (
    <Form
      className="door-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (password && !unlock.isPending) unlock.mutate(password);
      }}
    >
      <TextInput
        label={t("password")}
        type={isShown ? "text" : "password"}
        value={password}
        onChange={setPassword}
        autoFocus
      />
      <YesNo value={isShown} onChange={setShown}>
        {t("show")}
      </YesNo>
      {unlock.isError ? <Failed error={unlock.error} /> : null}
      <Action primary type="submit" icon={LockOpen} isPending={unlock.isPending}>
        {unlock.isPending ? t("opening") : t("open")}
      </Action>
      <p className="hint">{hint}</p>
    </Form>
  );
}
