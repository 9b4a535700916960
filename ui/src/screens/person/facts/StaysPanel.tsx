import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import type { PersonDetail, StayView } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Action } from "../../../design/parts/Action";
import { EmptyState } from "../../../design/parts/EmptyState";
import { Failed } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { StayDialog } from "./StayDialog";

/** Where she lives and lived. Moving ends the present stay on that day; nothing of the history is lost. */
export function StaysPanel({ person, today }: { person: PersonDetail; today: Day }) {
  const { t } = useTranslation(["facts", "people"]);
  const dates = useDates();
  const backend = useBackend();
  const [typing, setTyping] = useState<StayView | "new" | null>(null);
  const remove = useDo(backend.stayRemove);
  const { stays } = person;
  const hasHome = stays.some((stay) => !stay.to_on);
  const move = (
    <Action link icon={Plus} onPress={() => setTyping("new")}>
      {t(hasHome ? "move" : "move_in")}
    </Action>
  );
  const where = (stay: StayView) =>
    [stay.shelter || t("no_place"), stay.room ? t("people:room", { room: stay.room }) : null]
      .filter(Boolean)
      .join(", ");
  return (
    <Panel title={t("stays")} end={stays.length > 0 ? move : null}>
      {remove.isError ? <Failed error={remove.error} /> : null}
      {stays.length > 0 ? (
        <ul className="list">
          {stays.map((stay) => (
            <li className="fact-line" key={stay.id}>
              <div>
                {stay.to_on ? where(stay) : <b>{where(stay)}</b>}
                <span className="second">{span(stay)}</span>
              </div>
              <span className="row">
                <Action
                  low
                  aria-label={t("stay_edit_named", { place: where(stay) })}
                  onPress={() => setTyping(stay)}
                >
                  {t("change")}
                </Action>
                <Action
                  low
                  aria-label={t("stay_remove_named", { place: where(stay) })}
                  onPress={() => remove.mutate([stay.id])}
                >
                  {t("remove")}
                </Action>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState step={move}>{t("no_stay")}</EmptyState>
      )}
      {typing ? (
        <StayDialog
          person={person.row.id}
          stay={typing === "new" ? null : typing}
          hasHome={hasHome}
          today={today}
          onClose={() => setTyping(null)}
        />
      ) : null}
    </Panel>
  );

  function span({ from_on, to_on }: StayView) {
    const from = from_on ? dates.fullDate(from_on) : t("day_unknown");
    if (to_on) return t("from_to", { from, to: dates.fullDate(to_on) });
    return from_on ? t("since", { date: from }) : t("since_unknown");
  }
}
