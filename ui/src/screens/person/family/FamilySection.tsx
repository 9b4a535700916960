import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import type { FamilyMember, FamilyView, PersonDetail } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Action } from "../../../design/parts/Action";
import { EmptyState } from "../../../design/parts/EmptyState";
import { Load } from "../../../design/parts/Load";
import { LookAt } from "../../../design/parts/LookAt";
import { Failed } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { Private } from "../../../design/parts/Private";
import { Wide } from "../../../design/parts/Wide";
import { useFamily } from "../ask";
import { HouseholdName } from "./HouseholdName";
import { MemberRow } from "./MemberRow";
import { RelativeDialog } from "./RelativeDialog";
import "./family.css";

/** Who keeps house with her and who is family, in one table; whoever has no file stands there too. */
export function FamilySection({ person, today }: { person: PersonDetail; today: Day }) {
  const { t } = useTranslation("family");
  const family = useFamily(person.row.id);
  const [isAdding, setAdding] = useState(false);
  const add = (
    <Action low icon={UserPlus} onPress={() => setAdding(true)}>
      {t("add")}
    </Action>
  );
  return (
    <Load query={family} rows={4}>
      {(family) => (
        <div className="stack">
          <Panel
            title={t("title")}
            hideTitle={family.members.length === 0}
            end={family.members.length > 0 ? add : null}
          >
            {family.members.length > 0 ? (
              <Members person={person} members={family.members} today={today} />
            ) : (
              <EmptyState step={add}>{t("empty")}</EmptyState>
            )}
          </Panel>
          <Home person={person} family={family} />
          {isAdding ? (
            <RelativeDialog person={person} family={family} onClose={() => setAdding(false)} />
          ) : null}
        </div>
      )}
    </Load>
  );
}

function Members({ person, members, today }: { person: PersonDetail; members: FamilyMember[]; today: Day }) {
  const { t } = useTranslation(["family", "person"]);
  const backend = useBackend();
  const remove = useDo(backend.relationshipRemove);
  const join = useDo(backend.householdJoin);
  const leave = useDo(backend.householdLeave);
  const error = remove.error ?? join.error ?? leave.error;
  return (
    <>
      {error ? <Failed error={error} /> : null}
      <Wide label={t("title")}>
        <table className="family-table">
          <thead>
            <tr>
              <th scope="col">{t("column.who")}</th>
              <th scope="col">{t("column.tie")}</th>
              <th scope="col">{t("person:age")}</th>
              <th scope="col">{t("person:lives")}</th>
              <th scope="col">{t("column.household")}</th>
              <th scope="col">
                <span className="vh">{t("column.actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <MemberRow
                key={member.person?.id ?? member.ties[0]?.id ?? member.name}
                member={member}
                today={today}
                onRemove={(tie) => remove.mutate([tie])}
                onJoin={(other) => join.mutate([[person.row.id, other], ""])}
                onLeave={(other) => leave.mutate([other])}
              />
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

/** The household itself: what it is called, since when she belongs to it, and leaving it. */
function Home({ person, family }: { person: PersonDetail; family: FamilyView }) {
  const { t } = useTranslation("family");
  const dates = useDates();
  const backend = useBackend();
  const leave = useDo(backend.householdLeave);
  const { household } = family;
  if (!household) return null;
  return (
    <LookAt what={t("label")}>
      {(eye) => (
        <Panel title={t("household")} end={eye}>
          <div className="panel-body stack">
            {household.since_on ? (
              <p className="small muted">{t("since", { date: dates.fullDate(household.since_on) })}</p>
            ) : null}
            <Private>
              <HouseholdName key={household.label} household={household} />
            </Private>
            <div className="row">
              <Action low isDisabled={leave.isPending} onPress={() => leave.mutate([person.row.id])}>
                {t("leave")}
              </Action>
              <p className="hint">{t("leave_hint")}</p>
            </div>
            {leave.isError ? <Failed error={leave.error} /> : null}
          </div>
        </Panel>
      )}
    </LookAt>
  );
}
