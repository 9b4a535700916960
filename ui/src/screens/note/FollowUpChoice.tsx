import { useTranslation } from "react-i18next";
import type { FollowUpDays } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Chips } from "../../design/parts/Chips";
import { TextInput } from "../../design/parts/fields";
import { againOn, type Wrong } from "./draftToNote";
import type { Again, NoteDraft } from "./noteDraft";

interface Props {
  draft: NoteDraft;
  onChange: (part: Partial<NoteDraft>) => void;
  days: FollowUpDays | undefined;
  today: Day;
  /** What is to be done where nothing is typed. */
  what: string;
  wrong: Wrong["again_on"];
}

/** When to look at it again, and what for. */
export function FollowUpChoice({ draft, onChange, days, today, what, wrong }: Props) {
  const { t } = useTranslation("note");
  const dates = useDates();
  const day = (day: Day | undefined, otherwise: string) => (day ? dates.day(day, today) : otherwise);
  const due = againOn(draft, { today, days });
  return (
    <>
      <div data-keys="">
        <Chips<Again>
          required
          label={t("again")}
          options={[
            { code: "none", label: t("again_none") },
            { code: "next", label: day(days?.next_working_day, t("again_next")) },
            { code: "week", label: t("again_week") },
            { code: "month", label: t("again_month") },
            { code: "date", label: t("again_date") },
          ]}
          value={[draft.again]}
          onChange={([again]) => onChange({ again: again ?? "none" })}
        />
      </div>
      {draft.again === "none" ? null : (
        <div className="note-again">
          {draft.again === "date" ? (
            <TextInput
              label={t("again_on")}
              placeholder={t("again_on_hint")}
              value={draft.again_on}
              onChange={(again_on) => onChange({ again_on })}
              error={wrong ? t(`again_wrong.${wrong}`) : undefined}
              autoFocus={draft.again_on === ""}
            />
          ) : null}
          <TextInput
            label={t("again_what")}
            placeholder={what}
            value={draft.again_what}
            onChange={(again_what) => onChange({ again_what })}
          />
          <p className="hint note-again-day">
            {due ? t("again_shown", { day: dates.day(due, today) }) : null}
          </p>
        </div>
      )}
    </>
  );
}
