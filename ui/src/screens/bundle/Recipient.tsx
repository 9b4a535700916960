import { useTranslation } from "react-i18next";
import type { ExportPreview } from "../../backend/types";
import { Panel } from "../../design/parts/Panel";
import { State } from "../../design/parts/State";

/** Who alone can open it, with the words by which that is checked on the telephone. */
export function Recipient({ preview, isCompared }: { preview: ExportPreview; isCompared: boolean }) {
  const { t } = useTranslation("bundle");
  const isReplica = preview.scope === "replica";
  const compared = isReplica && isCompared ? <State tone="success">{t("compared")}</State> : null;
  return (
    <Panel title={t("recipient")} end={compared}>
      <div className="panel-body stack">
        <p>
          <b>{preview.to_label}</b>
          <span className="second">{t(isReplica ? "only_device" : "only_recipient")}</span>
        </p>
        {preview.words.length > 0 ? (
          <div>
            <p className="small muted">{t("words")}</p>
            <ol className="key-words">
              {preview.words.map((word, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand there twice, and its place is what counts
                <li key={place}>{word}</li>
              ))}
            </ol>
          </div>
        ) : null}
        <dl className="facts small">
          <dt>{t("file")}</dt>
          <dd>{preview.file_name}</dd>
          <dt>{t("number")}</dt>
          <dd>{preview.seq}</dd>
          <dt>{t("open_outside")}</dt>
          <dd>{t("open_nothing")}</dd>
        </dl>
      </div>
    </Panel>
  );
}
