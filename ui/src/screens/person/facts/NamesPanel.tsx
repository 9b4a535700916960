import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import type { NameView, PersonDetail } from "../../../backend/types";
import { Action } from "../../../design/parts/Action";
import { Spelling, wholeName } from "../../../design/parts/Name";
import { Failed } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { useLabels } from "../../../i18n/labels";
import { NameDialog } from "./NameDialog";

/** Every spelling with its script and where it comes from; the first one is shown everywhere. */
export function NamesPanel({ person }: { person: PersonDetail }) {
  const { t } = useTranslation("facts");
  const labels = useLabels();
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
    <Panel title={t("names")} end={add}>
      {error ? <Failed error={error} /> : null}
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
                  aria-label={t("name_first_named", { name: wholeName(name) })}
                  onPress={() => name.id && order.mutate([id, [name.id]])}
                >
                  {t("name_first")}
                </Action>
              ) : null}
              <Action
                low
                aria-label={t("name_edit_named", { name: wholeName(name) })}
                onPress={() => setTyping(name)}
              >
                {t("change")}
              </Action>
              {names.length > 1 && name.id ? (
                <Action
                  low
                  aria-label={t("name_remove_named", { name: wholeName(name) })}
                  onPress={() => name.id && remove.mutate([name.id])}
                >
                  {t("remove")}
                </Action>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {typing ? (
        <NameDialog person={id} name={typing === "new" ? null : typing} onClose={() => setTyping(null)} />
      ) : null}
    </Panel>
  );
}
