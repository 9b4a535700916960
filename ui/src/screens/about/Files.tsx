import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/context";
import { Action } from "../../design/parts/Action";
import { Panel } from "../../design/parts/Panel";
import { State } from "../../design/parts/State";
import { useHandbook } from "../../help/help";
import { placeOf, targets } from "../../help/targets";

/** Which files there are on this device and who can read them; where they lie is not the page's to know. */
export function Files() {
  const { t } = useTranslation("about");
  const backend = useBackend();
  const { open } = useHandbook();
  const facts = useQuery({ queryKey: ["facts"], queryFn: () => backend.caseloadFacts() });
  const database = facts.data?.name ?? "caseload.db";
  const files = [
    { name: database, holds: t("file.database"), isOpen: false },
    { name: `${database}.keys`, holds: t("file.keys"), isOpen: false },
    { name: "display.json", holds: t("file.display"), isOpen: true },
    { name: ".window-state.json", holds: t("file.window"), isOpen: true },
  ];
  return (
    <Panel
      title={t("files")}
      end={
        <Action link onPress={() => open(placeOf(targets.about))}>
          {t("files_more")}
        </Action>
      }
    >
      <ul className="list">
        {files.map(({ name, holds, isOpen }) => (
          <li key={name} className="about-file">
            <span>
              <code>{name}</code>
              <span className="second">{holds}</span>
            </span>
            {isOpen ? (
              <State tone="info">{t("readable")}</State>
            ) : (
              <State tone="kept">{t("encrypted")}</State>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
