import { Lock } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Staying } from "../../backend/types";
import { Icon } from "../../design/parts/Icon";
import { Panel } from "../../design/parts/Panel";
import { useLabels } from "../../i18n/labels";
import { Row } from "./Row";

/** What stays, and why. */
export function Stays({ staying }: { staying: Staying[] }) {
  const { t } = useTranslation("bundle");
  const labels = useLabels();
  const words = (reason: Staying["reason"]) =>
    reason.type === "veto"
      ? { title: labels.of("veto", reason.veto), why: labels.of("veto_why", reason.veto) }
      : { title: labels.of("withheld", reason.type), why: labels.of("withheld_why", reason.type) };
  const title = (
    <span className="state state-kept">
      <Icon of={Lock} />
      {t("staying")}
    </span>
  );
  return (
    <Panel title={title} className="bundle-stay" end={<span className="muted">{t("and_why")}</span>}>
      <ul>
        {staying.map(({ reason, count, persons }) => (
          <Row key={JSON.stringify(reason)} {...words(reason)} count={count} persons={persons} />
        ))}
        {staying.length === 0 ? <Row title={t("no_one")} why="" count={0} /> : null}
      </ul>
    </Panel>
  );
}
