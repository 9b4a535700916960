import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import type { NameView, PersonDetail } from "../../../backend/types";
import { Action } from "../../../design/parts/Action";
import { LookAt } from "../../../design/parts/LookAt";
import { Spelling, useNameText } from "../../../design/parts/Name";
import { Failed } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { useLabels } from "../../../i18n/labels";
import { NameDialog } from "./NameDialog";

/** Every spelling with its script and where it comes from; the first one is shown everywhere. */
export function NamesPanel({ person }: { person: PersonDetail }) {
  const { t } = useTranslation("facts");
  const backend = useBackend();
  const [typing, setTyping] = useState<NameView | "new" | null>(null);
  const order = useDo(backend.nameOrder);
  const remove = useDo(backend.nameRemove);
  const { names, id } = person.row;
  const error = order.error ?? remove.error;
  const add = (
    <Action link icon={Plus} onPress={() => setTyping("new")}>
      {t("name_add")}
    </Action>
  );
  return (
    <LookAt what={t("names")}>
      {(eye) => (
        <Panel
          title={t("names")}
          end={
            <span className="row">
              {eye}
              {add}
            </span>
          }
        >
          {error ? <Failed error={error} /> : null}
          <Lines
            names={names}
            onFirst={(name) => order.mutate([id, [name]])}
            onEdit={setTyping}
            onRemove={(name) => remove.mutate([name])}
          />
          {typing ? (
            <NameDialog person={id} name={typing === "new" ? null : typing} onClose={() => setTyping(null)} />
          ) : null}
        </Panel>
      )}
    </LookAt>
  );
}

interface LinesProps {
  names: NameView[];
  onFirst: (id: string) => void;
  onEdit: (name: NameView) => void;
  onRemove: (id: string) => void;
}

function Lines({ names, onFirst, onEdit, onRemove }: LinesProps) {
  const { t } = useTranslation("facts");
  const labels = useLabels();
  const nameText = useNameText();
  return (
    <ul className="list">
      {names.map((name, place) => (
        <li className="fact-line" key={name.id}>
          <div>
            <span className={place === 0 ? "name" : ""}>
              <Spelling of={name} sorted />
            </span>
            <span className="second">
              {[
                place === 0 ? t("name_shown") : null,
                name.source ? labels.of("name_source", name.source) : t("no_source"),
                labels.of("script", name.script),
              ]
                .filter(Boolean)
                .join(", ")}
            </span>
          </div>
          <span className="row">
            {place > 0 && name.id ? (
              <Action
                low
                aria-label={t("name_first_named", { name: nameText(name) })}
                onPress={() => name.id && onFirst(name.id)}
              >
                {t("name_first")}
              </Action>
            ) : null}
            <Action
              low
              aria-label={t("name_edit_named", { name: nameText(name) })}
              onPress={() => onEdit(name)}
            >
              {t("change")}
            </Action>
            {names.length > 1 && name.id ? (
              <Action
                low
                aria-label={t("name_remove_named", { name: nameText(name) })}
                onPress={() => name.id && onRemove(name.id)}
              >
                {t("remove")}
              </Action>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
