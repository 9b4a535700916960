import { useTranslation } from "react-i18next";
import { type Language, locales } from "../i18n";
import { type Day, daysBetween, type Moment, partsOf, toUtc } from "./iso";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, options: Intl.DateTimeFormatOptions, day: Day | Moment): string {
  const key = language + JSON.stringify(options);
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locales[language], { ...options, timeZone: "UTC" });
    formats.set(key, known);
  }
  return known.format(toUtc(day));
}

/** How days, moments and partial dates are written in the language shown. */
export interface ShownDates {
  /** `Fr` */
  weekday(day: Day | Moment): string;
  /** `Freitag, 11. Dezember` */
  longDay(day: Day | Moment): string;
  /** `11.12.`, with the year when it is another than that of `today`. */
  date(day: Day | Moment, today: Day): string;
  /** `11.12.2026` */
  fullDate(day: Day | Moment): string;
  /** `Fr 11.12.2026` */
  fullDay(day: Day | Moment): string;
  /** `Fr 11.12.`; the words for today and yesterday where it is so. */
  day(day: Day | Moment, today: Day): string;
  /** `10:12` */
  time(moment: Moment): string;
  /** `10:12:32` */
  clock(moment: Moment): string;
  /** `Fr 11.12., 10:12` */
  moment(moment: Moment, today: Day): string;
  /** `Dezember 2026` */
  month(month: string): string;
  /** A partial date with what is known of it: `14.03.1986`, `März 1986`, `1986`. */
  partial(date: string): string;
}

/** How dates are written, for one language. */
export function shownDates(
  language: Language,
  words: { today: string; yesterday: string; month: (number: number) => string },
): ShownDates {
  const date = (day: string, today: string) => {
    const isThisYear = partsOf(day)[0] === partsOf(today)[0];
    return language === "de"
      ? format("de", { day: "2-digit", month: "2-digit", ...(isThisYear ? {} : { year: "numeric" }) }, day)
      : format("en", { day: "numeric", month: "short", ...(isThisYear ? {} : { year: "numeric" }) }, day);
  };
  const fullDate = (day: string) =>
    format(
      language,
      { day: "2-digit", month: language === "de" ? "2-digit" : "short", year: "numeric" },
      day,
    );
  const weekday = (day: string) => format(language, { weekday: "short" }, day).replace(/\.$/, "");
  const day = (day: string, today: string) => {
    const ago = daysBetween(day, today);
    if (ago === 0) return words.today;
    if (ago === 1) return words.yesterday;
    return `${weekday(day)} ${date(day, today)}`;
  };
  const time = (moment: string) => moment.slice(11, 16).replace(/^0/, "");
  const month = (month: string) => {
    const [year, number] = partsOf(month);
    return `${words.month(number)} ${year}`;
  };
  return {
    weekday,
    longDay: (day) => format(language, { weekday: "long", day: "numeric", month: "long" }, day),
    date,
    fullDate,
    fullDay: (day) => `${weekday(day)} ${fullDate(day)}`,
    day,
    time,
    clock: (moment) => moment.slice(11, 19).replace(/^0/, ""),
    month,
    moment: (moment, today) => `${day(moment, today)}, ${time(moment)}`,
    partial(date) {
      const known = date.replace("~", "");
      if (known.length === 4) return known;
      return known.length === 7 ? month(known) : fullDate(known);
    },
  };
}

/** How dates are written in the language shown now. */
export function useDates(): ShownDates {
  const { t, i18n } = useTranslation(["common", "month"]);
  return shownDates(i18n.language as Language, {
    today: t("common:today"),
    yesterday: t("common:yesterday"),
    month: (number) => t(`month:${number as 1}`),
  });
}
