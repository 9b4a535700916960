import { useMutation } from "@tanstack/react-query";
import { ArrowRight, FolderOpen, RotateCw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/context";
import type { BackupPlace, Status } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Failed, Notice } from "../../design/parts/Notice";
import { State } from "../../design/parts/State";
import { StepFrame } from "./StepFrame";

interface Props {
  status: Status;
  /** How it stands now, also with the backups. */
  onNext: (status: Status) => void;
}

/** The second place for backups: a stick or a share. The first copy is made at once, so that it is known to work. */
export function PlaceStep({ status, onNext }: Props) {
  const { t } = useTranslation("welcome");
  const backend = useBackend();
  const alone = { meta: { isToldHere: true }, networkMode: "always" } as const;
  const copy = useMutation({ mutationFn: () => backend.backupNow(), ...alone });
  const choose = useMutation({
    mutationFn: () => backend.backupPlaceChoose(),
    // Nothing was chosen: the window of the system was closed.
    onSuccess: (place) => place && copy.mutate(),
    ...alone,
  });
  const next = useMutation({
    // How the backups stand is a courtesy of the next step; it goes on without it, too.
    mutationFn: () => backend.caseloadStatus().catch(() => status),
    onSuccess: ({ backup, backed_up_at }) => onNext({ ...status, backup, backed_up_at }),
    ...alone,
  });
  const place = choose.data ?? null;
  const failed = choose.error ?? copy.error ?? copy.data?.second_failed ?? null;
  const isBusy = choose.isPending || copy.isPending;
  const isDone = Boolean(copy.data?.second);
  const pick = () => {
    copy.reset();
    choose.mutate();
  };
  return (
    <StepFrame
      title={t("place.title")}
      what={t("place.what")}
      foot={
        <>
          {isDone ? null : (
            <Action quiet isDisabled={isBusy} onPress={() => next.mutate()}>
              {t("place.later")}
            </Action>
          )}
          <span className="end">
            {isDone ? (
              <Action primary autoFocus icon={ArrowRight} onPress={() => next.mutate()}>
                {t("next")}
              </Action>
            ) : null}
          </span>
        </>
      }
    >
      <ul className="welcome-list">
        <li>{t("place.stick")}</li>
        <li>{t("place.share")}</li>
        <li>{t("place.safe")}</li>
      </ul>
      <div className="row">
        <Action primary={!isDone} icon={FolderOpen} isPending={isBusy} onPress={pick}>
          {t(copy.isPending ? "place.copying" : place ? "place.other" : "place.choose")}
        </Action>
        {place && failed && !copy.isPending ? (
          <Action icon={RotateCw} onPress={() => copy.mutate()}>
            {t("place.again")}
          </Action>
        ) : null}
      </div>
      <div role="status" className="welcome-list">
        {place && isDone ? <Stands place={place} /> : null}
      </div>
      {failed && !isBusy ? <Failed error={failed} /> : null}
      {isDone || failed ? null : <p className="hint">{t("place.reminded")}</p>}
    </StepFrame>
  );
}

/** The first copy lies there; said honestly where it would be lost together with the files. */
function Stands({ place }: { place: BackupPlace }) {
  const { t } = useTranslation("welcome");
  return (
    <>
      <State tone="success">{t("place.made", { folder: place.folder })}</State>
      {place.is_same_disk ? (
        <Notice tone="warning">{t("place.same_disk")}</Notice>
      ) : (
        <p className="small muted">{t("place.take_along")}</p>
      )}
    </>
  );
}
