import { useTranslation } from "react-i18next";

const units = { D: "day", W: "week", M: "month" } as const;

/** How an ISO 8601 duration is said: `P2W` → 2 Wochen. What is none stays as it is. */
export function useLength(): (duration: string) => string {
  const { t } = useTranslation("settings");
  return (duration) => {
    const [, count, unit] = /^P(\d+)([DWM])$/.exec(duration) ?? [];
    if (!count || !unit) return duration;
    return t(`rules.term.${units[unit as keyof typeof units]}`, { count: Number(count) });
  };
}
