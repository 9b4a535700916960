import { Pencil } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonDetail } from "../../../backend/types";
import { Action } from "../../../design/parts/Action";
import { EmptyState } from "../../../design/parts/EmptyState";
import { Panel } from "../../../design/parts/Panel";
import { useLabels } from "../../../i18n/labels";
import { LanguagesDialog } from "./LanguagesDialog";

/** The languages she speaks, how well, and which she reads. */
export function LanguagesPanel({ person }: { person: PersonDetail }) {
  const { t } = useTranslation("facts");
  const labels = useLabels();
  const [isTyping, setTyping] = useState(false);
  const { spoken: languages } = person;
  const edit = (
    <Action link icon={Pencil} onPress={() => setTyping(true)}>
      {t(languages.length > 0 ? "change" : "language_add")}
    </Action>
  );
  return (
    <Panel title={labels.field("languages")} end={languages.length > 0 ? edit : null}>
      {languages.length > 0 ? (
        <ul className="list">
          {languages.map(({ language, level, reads }, place) => (
            <li key={language}>
              {place === 0 ? <b>{labels.language(language)}</b> : labels.language(language)}
              <span className="second">
                {[
                  place === 0 ? t("speak_first") : null,
                  level ? labels.of("language_level", level) : null,
                  reads === null ? null : t(reads ? "reads" : "does_not_read"),
                ]
                  .filter(Boolean)
                  .join(", ")}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState step={edit}>{t("no_language")}</EmptyState>
      )}
      {isTyping ? <LanguagesDialog person={person} onClose={() => setTyping(false)} /> : null}
    </Panel>
  );
}
