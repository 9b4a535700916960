import { useTranslation } from "react-i18next";
import type { AttachmentView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";

/** How a picture is called: by its title, or by its day. */
export function useTitle(): (attachment: AttachmentView) => string {
  const { t } = useTranslation("attachment");
  const dates = useDates();
  return ({ title, taken_on }) =>
    title || (taken_on ? t("picture_of", { day: dates.fullDate(taken_on as Day) }) : t("picture"));
}
