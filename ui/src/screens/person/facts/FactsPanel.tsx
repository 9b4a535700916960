import { Pencil } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonDetail } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { Action } from "../../../design/parts/Action";
import { LookAt } from "../../../design/parts/LookAt";
import { Panel } from "../../../design/parts/Panel";
import { useTyping } from "../typing";
import { FactsForm } from "./FactsForm";
import { FactsRead } from "./FactsRead";
import type { Touched } from "./typedFacts";

const blank: Touched = {};

/** The plain facts: read, or typed in the same place. What was typed and not saved is still there the next time. */
export function FactsPanel({ person, today }: { person: PersonDetail; today: Day }) {
  const { t } = useTranslation("facts");
  const draft = useTyping<Touched>(`person:edit:${person.row.id}`, blank);
  const [isEditing, setEditing] = useState(!draft.isBlank);
  const edit = (
    <Action link icon={Pencil} onPress={() => setEditing(true)}>
      {t("edit")}
    </Action>
  );
  return (
    <LookAt what={t("facts")}>
      {(eye) => (
        <Panel
          title={t("facts")}
          end={
            isEditing ? null : (
              <span className="row">
                {eye}
                {edit}
              </span>
            )
          }
        >
          {isEditing ? (
            <FactsForm person={person} today={today} draft={draft} onClose={() => setEditing(false)} />
          ) : (
            <FactsRead person={person} />
          )}
        </Panel>
      )}
    </LookAt>
  );
}
