import { CircleSlash, Lock, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import type { PersonDetail } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Action } from "../../../design/parts/Action";
import { Icon } from "../../../design/parts/Icon";
import { Failed } from "../../../design/parts/Notice";
import { useLabels } from "../../../i18n/labels";

/** What nobody may overlook, a line each: nothing leaves, care has ended, a field has two values. */
export function Bands({
  person,
  today,
  isChoosing,
  onChoose,
}: {
  person: PersonDetail;
  today: Day;
  /** The values of the fields that have two are shown. */
  isChoosing: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation("person");
  const labels = useLabels();
  const dates = useDates();
  const backend = useBackend();
  const reopen = useDo(backend.personReopen);
  const { row, fields } = person;
  return (
    <>
      {row.veto ? (
        <p className="band band-kept">
          <Icon of={Lock} />
          <span>
            <b>{labels.of("veto", row.veto)}.</b> {t(`veto_means.${row.veto}`)}
          </span>
        </p>
      ) : null}
      {fields.closed_on ? (
        <div className="band band-still">
          <Icon of={CircleSlash} />
          <span>
            <b>
              {t(fields.closed_on < today ? "closed_on" : "closes_on", {
                date: dates.fullDate(fields.closed_on),
              })}
            </b>
          </span>
          <Action low isDisabled={reopen.isPending} onPress={() => reopen.mutate([row.id])}>
            {t("reopen")}
          </Action>
        </div>
      ) : null}
      {reopen.isError ? <Failed error={reopen.error} /> : null}
      {person.conflicts.length > 0 ? <Doubled person={person} isOpen={isChoosing} onOpen={onChoose} /> : null}
    </>
  );
}

/** Fields with two values: one line, and the choice one press away, so that the story stays in sight. */
function Doubled({ person, isOpen, onOpen }: { person: PersonDetail; isOpen: boolean; onOpen: () => void }) {
  const { t } = useTranslation("person");
  const labels = useLabels();
  const fields = [...new Set(person.conflicts.map((conflict) => labels.field(conflict.field)))].join(", ");
  return (
    <div className="band band-warning">
      <Icon of={TriangleAlert} />
      <span>
        <b>{t("doubled", { fields })}</b> {t("doubled_hint")}
      </span>
      <Action low aria-expanded={isOpen} onPress={onOpen}>
        {isOpen ? t("doubled_close") : t("doubled_open")}
      </Action>
    </div>
  );
}
