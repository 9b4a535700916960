import { type Day, partsOf } from "../../../dates/iso";

/**
 * How old somebody is, with what is known of the birth: two ages where only the year is known, or the month is the present
 * one. `null` where nothing is known, or the date lies ahead.
 */
export function agesOn(birth: string | undefined | null, today: Day): [least: number, most: number] | null {
  if (!birth) return null;
  const known = birth.replace("~", "");
  const [year, month, day] = partsOf(today);
  const [bornYear, bornMonth, bornDay] = known.split("-").map(Number);
  if (!bornYear) return null;
  const most = year - bornYear;
  if (most < 0) return null;
  const before = (at: number | undefined, now: number) => at !== undefined && at < now;
  const after = (at: number | undefined, now: number) => at !== undefined && at > now;
  const hadBirthday =
    before(bornMonth, month) || (bornMonth === month && bornDay !== undefined && bornDay <= day);
  const willHave = after(bornMonth, month) || (bornMonth === month && bornDay !== undefined && bornDay > day);
  if (hadBirthday) return [most, most];
  if (willHave) return most === 0 ? null : [most - 1, most - 1];
  return [Math.max(0, most - 1), most];
}
