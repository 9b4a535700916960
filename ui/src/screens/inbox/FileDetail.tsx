import { useTranslation } from "react-i18next";
import type { Effect, EffectLine, IntakeFile } from "../../backend/types";
import { isTelling } from "../../design/parts/hidden";
import { Name } from "../../design/parts/Name";
import { Notice } from "../../design/parts/Notice";
import { Panel } from "../../design/parts/Panel";
import { Private } from "../../design/parts/Private";
import { Wide } from "../../design/parts/Wide";
import type { FileWords } from "./useFileWords";

/** One file, person by person: what stands here now, and what would. */
export function FileDetail({ file, words }: { file: IntakeFile; words: FileWords }) {
  const { t } = useTranslation("inbox");
  const { effect } = file;
  if (!effect) return null;
  const isSnapshot = file.outcome.bundle?.scope === "office";
  return (
    <Panel title={t("line_by_line", { title: words.title(file) })} end={<Same effect={effect} />}>
      {effect.lines.length > 0 ? (
        <Wide label={t("line_by_line", { title: words.title(file) })}>
          <table className="intake-lines">
            <thead>
              <tr>
                <th scope="col">{t("person")}</th>
                <th scope="col">{t("field")}</th>
                <th scope="col">{t("before")}</th>
                <th scope="col">{t("after")}</th>
              </tr>
            </thead>
            <tbody>
              {effect.lines.map((line) => (
                <Line key={line.what + line.person.id} line={line} words={words} />
              ))}
            </tbody>
          </table>
        </Wide>
      ) : (
        <p className="panel-body muted">{words.effect(effect).join(", ") || t("nothing_new")}</p>
      )}
      {effect.more_lines > 0 ? (
        <p className="panel-body muted">{t("more_lines", { count: effect.more_lines })}</p>
      ) : null}
      {isSnapshot ? (
        <div className="panel-body">
          <Notice tone="kept">
            <p>
              <b>{t("never_inside")}</b> {t("never_inside_why")}
            </p>
          </Notice>
        </div>
      ) : null}
    </Panel>
  );
}

function Same({ effect }: { effect: Effect }) {
  const { t } = useTranslation("inbox");
  return effect.same_persons > 0 ? (
    <span className="muted">{t("same", { count: effect.same_persons })}</span>
  ) : null;
}

/** A row for each field; of somebody who is forgotten, or of whom only is known that something changes, one row. */
function Line({ line, words }: { line: EffectLine; words: FileWords }) {
  const { t } = useTranslation("inbox");
  const [first, ...others] = line.fields.map((change) => ({
    ...words.field(change),
    isTelling: isTelling(change.field),
  }));
  const who = (
    <th scope="row" rowSpan={Math.max(1, line.fields.length)}>
      <Name of={line.person} original />
      <span className="second">{t(`what_${line.what}`)}</span>
    </th>
  );
  if (!first) {
    return (
      <tr>
        {who}
        <td colSpan={3} className="muted">
          {t(`what_${line.what}_hint`)}
        </td>
      </tr>
    );
  }
  return (
    <>
      <tr>
        {who}
        <FieldCells {...first} />
      </tr>
      {others.map((field) => (
        <tr key={field.name}>
          <FieldCells {...field} />
        </tr>
      ))}
    </>
  );
}

interface Cells {
  name: string;
  before: string | null;
  after: string | null;
  /** It says who somebody is. */
  isTelling: boolean;
}

function FieldCells({ name, before, after, isTelling }: Cells) {
  const { t } = useTranslation("inbox");
  const shown = (value: string | null) => {
    if (!value) return <span className="muted">{t("blank")}</span>;
    return isTelling ? <Private>{value}</Private> : <bdi>{value}</bdi>;
  };
  return (
    <>
      <td>{name}</td>
      <td className="muted">{shown(before)}</td>
      <td>
        <b>{shown(after)}</b>
      </td>
    </>
  );
}
