import { CalendarClock } from "lucide-react";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useFollowUpDays } from "../../app/queries";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Action } from "../../design/parts/Action";

interface Props {
  /** What is put off, for the ear. */
  label: string;
  today: Day;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onDay: (day: Day) => void;
  /** Another day than those offered. */
  onOther: () => void;
}

/** Puts a task off: to the next working day, by a week or four, or to a day that is typed. */
export function LaterMenu({ label, today, isOpen, onOpenChange, onDay, onOther }: Props) {
  const { t } = useTranslation("task");
  const dates = useDates();
  const days = useFollowUpDays().data;
  const offered: [string, Day][] = days
    ? [
        [t("next_day"), days.next_working_day],
        [t("in_a_week"), days.in_a_week],
        [t("in_four_weeks"), days.in_four_weeks],
      ]
    : [];
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Action quiet low icon={CalendarClock} aria-label={label} />
      <Popover className="popover">
        <Menu className="options" aria-label={label}>
          {offered.map(([words, day]) => (
            <MenuItem
              className="option later-option"
              key={words}
              textValue={words}
              onAction={() => onDay(day)}
            >
              {words} <span className="muted small">{dates.day(day, today)}</span>
            </MenuItem>
          ))}
          <MenuItem className="option" textValue={t("other_day")} onAction={onOther}>
            {t("other_day")}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
