import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useProcedure } from "../../../app/queries";
import type { PersonDetail, ProcedureEventView, ProcedureView } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { Action } from "../../../design/parts/Action";
import { EmptyState } from "../../../design/parts/EmptyState";
import { Load } from "../../../design/parts/Load";
import { Panel } from "../../../design/parts/Panel";
import { Checklists } from "./Checklists";
import { Counter } from "./Counter";
import { EventDialog } from "./EventDialog";
import { Events } from "./Events";
import { Family } from "./Family";
import { Information } from "./Information";
import { Questions } from "./Questions";
import { Track } from "./Track";
import "./procedure.css";

interface Props {
  person: PersonDetail;
  today: Day;
}

/** Where a person stands in the asylum procedure and with the right to stay, and what follows from it. */
export function ProcedureSection({ person, today }: Props) {
  const { t } = useTranslation("procedure");
  const procedure = useProcedure(person.row.id);
  const [entered, setEntered] = useState<ProcedureEventView | "new" | null>(null);
  const add = (
    <Action low icon={Plus} onPress={() => setEntered("new")}>
      {t("add")}
    </Action>
  );
  return (
    <Load query={procedure} rows={8}>
      {(procedure) => (
        <>
          {procedure.events.length === 0 ? (
            <Panel title={t("title")} hideTitle>
              <EmptyState step={add}>{t("empty")}</EmptyState>
            </Panel>
          ) : (
            <div className="cols cols-side">
              <Middle {...{ procedure, person, today }} />
              <div className="stack">
                <Events
                  events={procedure.events}
                  kinds={procedure.kinds}
                  today={today}
                  onOpen={setEntered}
                  end={add}
                />
                <Counter counter={procedure.counter} today={today} />
                <Family facts={procedure.family} />
              </div>
            </div>
          )}
          {entered ? (
            <EventDialog
              person={person.row.id}
              event={entered === "new" ? null : entered}
              procedure={procedure}
              today={today}
              onClose={() => setEntered(null)}
            />
          ) : null}
        </>
      )}
    </Load>
  );
}

function Middle({ procedure, person, today }: Props & { procedure: ProcedureView }) {
  const { t } = useTranslation("procedure");
  const { standing } = procedure;
  return (
    <div className="stack">
      <Questions questions={standing.questions} today={today} />
      <Panel title={t("title")} end={<Law law={standing.law} />}>
        <Track name={t("asylum")} track={standing.asylum} today={today} />
        <Track name={t("residence")} track={standing.residence} today={today} />
      </Panel>
      <Checklists standing={standing} lists={procedure.checklists} person={person.row.id} today={today} />
      <Information information={procedure.information} today={today} />
    </div>
  );
}

function Law({ law }: { law: ProcedureView["standing"]["law"] }) {
  const { t } = useTranslation("procedure");
  if (!law.regime) return null;
  return (
    <span className="muted small">
      {t(`law.${law.regime}`)}
      {law.by_hand ? `, ${t("law.by_hand")}` : null}
      {law.source ? ` · ${law.source.paragraph}` : null}
    </span>
  );
}
