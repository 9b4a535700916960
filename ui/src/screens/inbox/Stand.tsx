import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { IntakeFile } from "../../backend/types";
import { State, type Tone } from "../../design/parts/State";
import { type Stand as Standing, standOf } from "./files";
import type { FileWords } from "./useFileWords";

const tones: Record<Standing, Tone> = {
  refused: "danger",
  waiting: "warning",
  elsewhere: "info",
  gap: "warning",
  ready: "success",
  done: "success",
  known: "info",
  foreign: "info",
  stopped: "warning",
};

/** How a file stands, why, and what to do now. */
export function Stand({ file, words }: { file: IntakeFile; words: FileWords }) {
  const { t } = useTranslation("inbox");
  const stand = standOf(file);
  const { bundle, missing, code } = file.outcome;
  const isSnapshot = bundle?.scope === "office";
  const label = stand === "gap" ? t("missing", { seq: missing ?? 0 }) : t(`stand_${stand}`);
  const failure = stand === "refused" && code ? words.failure(code) : null;
  return (
    <>
      <State tone={tones[stand]}>{label}</State>
      {stand === "gap" ? <span className="second">{t(isSnapshot ? "gap_within" : "gap_late")}</span> : null}
      {stand === "waiting" ? <span className="second">{t("waiting_todo")}</span> : null}
      {stand === "foreign" ? <span className="second">{t("foreign_why")}</span> : null}
      {stand === "elsewhere" ? <Elsewhere file={file} /> : null}
      {failure ? (
        <span className="second">
          <b>{failure.what}</b> {failure.todo} <code className="nowrap">{code}</code>
        </span>
      ) : null}
    </>
  );
}

function Elsewhere({ file }: { file: IntakeFile }) {
  const { t } = useTranslation("inbox");
  const [to, label] = file.kind === "list" ? ["/list", t("to_list")] : ["/settings/project", t("to_project")];
  return (
    <Link href={to} className="second">
      {label}
    </Link>
  );
}
