import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import type { Likeness } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Action } from "../../../design/parts/Action";
import { Name } from "../../../design/parts/Name";
import { Notice } from "../../../design/parts/Notice";
import { Private } from "../../../design/parts/Private";
import { useLikenesses } from "../ask";
import { birthLine } from "../head/birthLine";
import { newPerson, type Typed } from "./typedPerson";

/** Who is here already and might be the person who is being typed: shown while it is typed, never in the way. */
export function Likenesses({
  typed,
  today,
  onOpen,
}: {
  typed: Typed;
  today: Day;
  onOpen: (person: string) => void;
}) {
  const { t } = useTranslation("person");
  // What says who somebody is; a telephone number typed meanwhile asks nothing anew.
  const { given, family, original_given, original_family, birth, sex, nationalities } = typed;
  const asked = useDeferredValue(
    JSON.stringify([given, family, original_given, original_family, birth, sex, nationalities]),
  );
  const whole = newPerson(typed, today);
  const found = useLikenesses(
    { ...whole, fields: pick(whole.fields), languages: [], shelter: null, room: null },
    asked,
  );
  const likenesses = whole.names.length > 0 ? (found.data ?? []) : [];
  return (
    <div role="status">
      {likenesses.length > 0 ? (
        <Notice tone="warning">
          <p>
            <b>{t("alike", { count: likenesses.length })}</b> {t("alike_hint")}
          </p>
          <ul className="likenesses">
            {likenesses.map((likeness) => (
              <One key={likeness.person} likeness={likeness} onOpen={onOpen} />
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}

const pick = ({ birth, sex, azr_number }: ReturnType<typeof newPerson>["fields"]) => ({
  ...(birth ? { birth } : {}),
  ...(sex ? { sex } : {}),
  ...(azr_number ? { azr_number } : {}),
});

function One({ likeness, onOpen }: { likeness: Likeness; onOpen: (person: string) => void }) {
  const { t } = useTranslation(["person", "people", "common"]);
  const dates = useDates();
  const { row, reasons, is_same } = likeness;
  const facts = [
    row.shelter,
    row.room ? t("people:room", { room: row.room }) : null,
    row.is_closed ? t("care_ended") : null,
  ];
  return (
    <li>
      <span>
        <Name of={row.names} original />
        <span className="second">
          <Private>{birthLine(row.birth ?? undefined, t, dates)}</Private>
          {facts.filter(Boolean).map((fact) => `, ${fact}`)}
        </span>
        <span className="second">
          {[is_same ? t("alike_same") : null, ...reasons.map((reason) => t(`alike_reason.${reason}`))]
            .filter(Boolean)
            .join(", ")}
        </span>
      </span>
      <Action low onPress={() => onOpen(likeness.person)}>
        {t("open_file")}
      </Action>
    </li>
  );
}
