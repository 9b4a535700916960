import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PageHead } from "../../app/PageHead";
import { useVersion } from "../../app/queries";
import { useBackend } from "../../backend/context";
import { useDates } from "../../dates/shown";
import { Load } from "../../design/parts/Load";
import { Panel } from "../../design/parts/Panel";
import { Files } from "./Files";
import { Licences } from "./Licences";
import "./about.css";

const promises = ["net", "send", "decide", "overwrite", "explain", "names", "ask"] as const;

/** What this program is: its version, what it never does, where it keeps what, and whose work is in it. */
export function AboutScreen() {
  const { t } = useTranslation("about");
  const version = useVersion();
  return (
    <>
      <PageHead
        title={t("title")}
        answer={version.data ? t("version", { version: version.data }) : null}
        help="about"
      />
      <div className="about">
        <Panel title={t("never")}>
          <ul className="list">
            {promises.map((promise) => (
              <li key={promise}>{t(`promise.${promise}`)}</li>
            ))}
          </ul>
        </Panel>
        <div className="stack">
          <Formats />
          <Files />
        </div>
        <Licences />
      </div>
    </>
  );
}

function Formats() {
  const { t } = useTranslation("about");
  const dates = useDates();
  const backend = useBackend();
  const about = useQuery({ queryKey: ["about"], queryFn: () => backend.aboutGet() });
  return (
    <Panel title={t("program")}>
      <Load query={about} rows={3}>
        {(about) => (
          <dl className="facts panel-body">
            <dt>{t("licence")}</dt>
            <dd>{t("licence_own")}</dd>
            <dt>{t("database_format")}</dt>
            <dd>{about.database_format}</dd>
            <dt>{t("bundle_format")}</dt>
            <dd>{about.bundle_format}</dd>
            <dt>{t("rules")}</dt>
            <dd>{t("rules_of", { day: dates.fullDate(about.rules_version) })}</dd>
          </dl>
        )}
      </Load>
    </Panel>
  );
}
