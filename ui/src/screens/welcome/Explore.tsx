import { useMutation } from "@tanstack/react-query";
import { Building2 } from "lucide-react";
import { useEffect, useState } from "react";
import { ProgressBar } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/context";
import type { Seat, Status } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { Failed } from "../../design/parts/Notice";

/** The way into the invented city, from wherever nothing real is open. */
export function Explore({
  onOpen,
  prominent = false,
}: {
  onOpen: (status: Status) => void;
  prominent?: boolean;
}) {
  const { t } = useTranslation("welcome");
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Action link={!prominent} icon={Building2} onPress={() => setAsking(true)}>
        {t("explore.open")}
      </Action>
      {isAsking ? <ExploreDialog onOpen={onOpen} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function ExploreDialog({ onOpen, onClose }: { onOpen: (status: Status) => void; onClose: () => void }) {
  const { t } = useTranslation("welcome");
  const backend = useBackend();
  const [progress, setProgress] = useState<number | null>(null);
  useEffect(
    () =>
      backend.listen((event) => {
        if (event.type === "inventing") setProgress(event.of > 0 ? (100 * event.done) / event.of : 0);
      }),
    [backend],
  );
  const explore = useMutation({
    mutationFn: (seat: Seat) => backend.caseloadExplore(seat),
    onMutate: () => setProgress(0),
    onSuccess: onOpen,
    meta: { isToldHere: true },
    onError: () => setProgress(null),
    networkMode: "always",
  });
  return (
    <DialogFrame title={t("explore.title")} onClose={explore.isPending ? () => {} : onClose} small>
      <p>{t("explore.what")}</p>
      <p className="muted">{t("explore.apart")}</p>
      {progress === null ? (
        <div className="explore-seats">
          {(["worker", "office"] as const).map((seat) => (
            <Action key={seat} onPress={() => explore.mutate(seat)}>
              {t(`explore.as.${seat}`)}
            </Action>
          ))}
        </div>
      ) : (
        <Inventing percent={progress} />
      )}
      {explore.isError ? <Failed error={explore.error} /> : null}
    </DialogFrame>
  );
}

function Inventing({ percent }: { percent: number }) {
  const { t } = useTranslation("welcome");
  return (
    <ProgressBar className="progress" value={percent} aria-label={t("explore.making")}>
      <p>{t("explore.making")}</p>
      <span className="progress-track">
        <span className="progress-fill" style={{ inlineSize: `${Math.round(percent)}%` }} />
      </span>
    </ProgressBar>
  );
}
