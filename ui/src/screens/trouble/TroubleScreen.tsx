import { DatabaseBackup, RotateCw } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFocusIfLost } from "../../app/PageHead";
import type { AppError, Status } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Icon } from "../../design/parts/Icon";
import { useHandbook } from "../../help/help";
import { placeOfError } from "../../help/targets";
import { useLabels } from "../../i18n/labels";
import { RestorePanel } from "./RestorePanel";
import "./trouble.css";
import { waysOf } from "./ways";

interface Props {
  error: AppError;
  /** Looks again whether it is over. */
  again: () => void;
  /** A backup was brought back. */
  onOpen: (status: Status) => void;
  /** More that can be done, where the caseload is still open. */
  more?: ReactNode;
}

/** The whole window while there is nothing to work on: what happened, what to do now, and a way on. */
export default function TroubleScreen({ error, again, onOpen, more }: Props) {
  const { t } = useTranslation(["trouble", "common"]);
  const [restores, setRestores] = useState(false);
  const ways = waysOf(error.code);
  const { what } = useLabels().failure(error);
  const handbook = useHandbook();
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusIfLost(heading);
  if (restores) {
    return <RestorePanel mayMoveAside={ways.movesAside} onOpen={onOpen} onBack={() => setRestores(false)} />;
  }
  const steps = t(`trouble:of.${ways.words}.steps`, { returnObjects: true });
  return (
    <div className="panel trouble" role="alert">
      <div className="trouble-body">
        <span className="trouble-sign">
          <Icon of={ways.icon} />
        </span>
        <h1 ref={heading} tabIndex={-1}>
          {t(`trouble:of.${ways.words}.title`)}
        </h1>
        <p>{what}</p>
        <ol className="trouble-steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <div className="trouble-ways">
          {more}
          {ways.restore ? (
            <Action primary={!more} icon={DatabaseBackup} onPress={() => setRestores(true)}>
              {t("trouble:restore")}
            </Action>
          ) : null}
          {ways.again ? (
            <Action primary={!ways.restore && !more} icon={RotateCw} onPress={again}>
              {t("common:again")}
            </Action>
          ) : null}
        </div>
        <p className="tiny muted trouble-code">
          {t("common:code")}: <code>{error.code}</code>
          <Action link onPress={() => handbook.open(placeOfError(error.code))}>
            {t("trouble:in_handbook")}
          </Action>
        </p>
      </div>
    </div>
  );
}
