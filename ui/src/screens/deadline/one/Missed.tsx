import { CalendarPlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DeadlineDetail, FollowingRule } from "../../../backend/types";
import { Action } from "../../../design/parts/Action";
import { Notice } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";

interface Props {
  detail: DeadlineDetail;
  onFollow: (rule: FollowingRule) => void;
}

/** What happens when the day passes, and the way back in that runs on its own clock. */
export function Missed({ detail: { deadline, following }, onFollow }: Props) {
  const { t } = useTranslation("deadline");
  const isMissed = deadline.end === "missed";
  if (!deadline.consequence && following.length === 0) return null;
  return (
    <Panel title={t("one.consequence")} className={isMissed ? "dl-questions" : ""}>
      <div className="panel-body stack">
        {isMissed ? (
          <Notice tone="danger">
            <p>
              <b>{t("one.missed")}</b>
            </p>
            <p>{t("one.missed_hint")}</p>
          </Notice>
        ) : null}
        <p lang="de">{deadline.consequence}</p>
        {following.length > 0 ? (
          <>
            <h3>{t("one.following")}</h3>
            <ul className="dl-following">
              {following.map((rule) => (
                <li key={rule.rule}>
                  <span lang="de">
                    <b>{rule.name}</b>
                    <span className="second">{[rule.trigger, rule.source].filter(Boolean).join(" · ")}</span>
                  </span>
                  {isMissed || deadline.end === null ? (
                    <Action
                      low
                      icon={CalendarPlus}
                      aria-label={`${t("one.follow")}: ${rule.name}`}
                      onPress={() => onFollow(rule)}
                    >
                      {t("one.follow")}
                    </Action>
                  ) : null}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </Panel>
  );
}
