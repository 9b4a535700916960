import { useTranslation } from "react-i18next";
import type { ExportPreview } from "../../backend/types";
import { Panel } from "../../design/parts/Panel";

/** Who alone can open it, with the words by which that is checked on the telephone. */
export function Recipient({ preview }: { preview: ExportPreview }) {
  const { t } = useTranslation("bundle");
  return (
    <Panel title={t("recipient")}>
      <div className="panel-body stack">
        <p>
          <b>{preview.to_label}</b>
          <span className="second">{t("only_recipient")}</span>
        </p>
        <div>
          <p className="small muted">{t("words")}</p>
          <ol className="words">
            {preview.words.map((word, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand there twice, and its place is what counts
              <li key={place}>{word}</li>
            ))}
          </ol>
        </div>
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
