import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DraftView } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { YesNo } from "../../design/parts/fields";
import { Failed, Notice } from "../../design/parts/Notice";
import { Panel } from "../../design/parts/Panel";
import { countFates, type Decisions, isOpen } from "./decisions";

interface Props {
  drafts: DraftView[];
  decisions: Decisions;
  isDemo: boolean;
  isPending: boolean;
  error: unknown;
  onTake: (acceptDemo: boolean) => void;
}

/** What taking the list in will do, in numbers, and the button that does it. */
export function Take({ drafts, decisions, isDemo, isPending, error, onTake }: Props) {
  const { t } = useTranslation("list");
  const [accepts, setAccepts] = useState(false);
  const counts = countFates(drafts, decisions);
  const open = drafts.filter((draft) => isOpen(draft, decisions)).length;
  const sentences = [
    counts.new > 0 ? t("take_new", { count: counts.new }) : null,
    counts.known > 0 ? t("take_known", { count: counts.known }) : null,
    counts.skipped > 0 ? t("take_skipped", { count: counts.skipped }) : null,
    counts.new + counts.known === 0 ? t("take_none") : null,
  ].filter(Boolean);
  return (
    <Panel title={t("take")}>
      <div className="panel-body stack">
        <p role="status">{sentences.join(" ")}</p>
        {open > 0 ? <Notice tone="warning">{t("take_open", { count: open })}</Notice> : null}
        {isDemo ? (
          <Notice tone="warning">
            <p>{t("demo")}</p>
            <YesNo value={accepts} onChange={setAccepts}>
              {t("demo_accept")}
            </YesNo>
          </Notice>
        ) : null}
        {error ? <Failed error={error} /> : null}
        <div>
          <Action
            primary
            isPending={isPending}
            isDisabled={counts.new + counts.known === 0 || (isDemo && !accepts)}
            onPress={() => onTake(accepts)}
          >
            {t("do")}
          </Action>
        </div>
      </div>
    </Panel>
  );
}
