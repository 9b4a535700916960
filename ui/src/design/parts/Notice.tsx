import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { toFailure } from "../../backend/failure";
import { useHandbook } from "../../help/help";
import { placeOfError } from "../../help/targets";
import { useFailure } from "../../i18n/failure";
import { Action } from "./Action";
import { Icon } from "./Icon";
import { shapes, type Tone } from "./State";

/** A sentence at the place it concerns. */
export function Notice({
  tone,
  children,
  live = false,
}: {
  tone: Tone;
  children: ReactNode;
  live?: boolean;
}) {
  return (
    <div
      className={`notice notice-${tone}`}
      role={live ? (tone === "danger" ? "alert" : "status") : undefined}
    >
      <Icon of={shapes[tone]} />
      <div>{children}</div>
    </div>
  );
}

/** What happened, what to do now, and the code to look it up by. */
export function Failed({ error, again }: { error: unknown; again?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { open } = useHandbook();
  const failure = toFailure(error);
  const { what, todo } = useFailure()(failure);
  return (
    <Notice tone="danger" live>
      <p>
        <b>{what}</b>
      </p>
      <p>{todo}</p>
      <p className="tiny muted">
        {t("code")}:{" "}
        <Action link onPress={() => open(placeOfError(failure.code))}>
          <code>{failure.code}</code>
        </Action>
      </p>
      {again ? (
        <Action low onPress={again}>
          {t("again")}
        </Action>
      ) : null}
    </Notice>
  );
}
