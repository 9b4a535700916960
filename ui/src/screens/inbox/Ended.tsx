import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useIntake } from "../../app/intake";
import type { IntakeFile } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { Action } from "../../design/parts/Action";
import { Notice } from "../../design/parts/Notice";
import { Panel } from "../../design/parts/Panel";
import { Wide } from "../../design/parts/Wide";
import { inOrder, keysOf, lacksReceipt, type Stand as Standing, standOf } from "./files";
import { Stand } from "./Stand";
import { useFileWords } from "./useFileWords";

/** So many files are shown; those that need somebody come first. */
const FIRST = 50;
/** How the sentence counts them. */
const told: readonly Standing[] = ["done", "known", "waiting", "refused", "stopped", "elsewhere", "foreign"];

interface Props {
  files: IntakeFile[];
  today: Day;
  unitOf: (unit: string) => string;
}

/** How it ended: in one sentence, then file by file. */
export function Ended({ files, today, unitOf }: Props) {
  const { t } = useTranslation("inbox");
  const { receipts, drop, busy, offered } = useIntake();
  const words = useFileWords(today, unitOf);
  const sorted = inOrder(files);
  const keys = keysOf(sorted);
  const written = files.filter((file) => file.outcome.receipt !== null).length;
  const lacking = files.filter(lacksReceipt).length;
  const conflicts = files.reduce((sum, file) => sum + file.outcome.conflicts, 0);
  const rest = sorted.length - FIRST;
  return (
    <div className="stack">
      <Notice tone="success" live>
        <p>
          <b>
            {summary(files)
              .map(([stand, count]) => t(`sum_${stand}`, { count }))
              .join(", ")}
            .
          </b>
        </p>
        {written > 0 ? <p>{t("receipts_written", { count: written })}</p> : null}
        {conflicts > 0 ? (
          <p>
            <Link href="/conflicts">{t("conflicts", { count: conflicts })}</Link>
          </p>
        ) : null}
      </Notice>
      {lacking > 0 ? (
        <Notice tone="warning" live>
          <p>
            <b>{t("receipts_lacking", { count: lacking })}</b> {t("receipts_lacking_why")}
          </p>
          <Action low isDisabled={busy !== null} onPress={receipts}>
            {t("receipts_elsewhere")}
          </Action>
        </Notice>
      ) : null}
      <Panel
        title={t("outcomes")}
        end={
          offered ? null : (
            <Action low autoFocus isDisabled={busy !== null} onPress={drop}>
              {t("finish")}
            </Action>
          )
        }
      >
        <Wide label={t("outcomes")}>
          <table className="intake-files">
            <thead>
              <tr>
                <th scope="col">{t("file")}</th>
                <th scope="col">{t("changes")}</th>
                <th scope="col">{t("state")}</th>
                <th scope="col">{t("receipt")}</th>
              </tr>
            </thead>
            <tbody>
              {sorted.slice(0, FIRST).map((file) => (
                <tr key={keys.get(file)}>
                  <th scope="row">
                    {words.title(file)}
                    <span className="second">{words.second(file)}</span>
                  </th>
                  <td>{words.done(file).join(", ") || <span className="muted">{t("nothing")}</span>}</td>
                  <td>
                    <Stand file={file} words={words} />
                  </td>
                  <td title={file.outcome.receipt ?? undefined}>
                    {file.outcome.receipt ? (
                      t("receipt_written")
                    ) : (
                      <span className="muted">{t(lacksReceipt(file) ? "receipt_failed" : "no_receipt")}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
        {rest > 0 ? <p className="panel-body muted">{t("more_files", { count: rest })}</p> : null}
      </Panel>
    </div>
  );
}

/** How many ended how. A gap is taken in all the same. */
export function summary(
  files: IntakeFile[],
): ["done" | "known" | "waiting" | "refused" | "stopped" | "elsewhere" | "foreign", number][] {
  const stands = files.map((file) => {
    const stand = standOf(file);
    return stand === "gap" || stand === "ready" ? "done" : stand;
  });
  const counted = told.map((stand) => [stand, stands.filter((one) => one === stand).length] as const);
  return counted.filter(([, count]) => count > 0) as ReturnType<typeof summary>;
}
