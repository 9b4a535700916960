import { useTranslation } from "react-i18next";
import type { AttachmentView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";

/** How a picture is called: by its title, or by what it is and its day. */
export function useTitle(): (attachment: AttachmentView) => string {
  const { t } = useTranslation("attachment");
  const dates = useDates();
  return ({ title, taken_on, letter }) => {
    if (title) return title;
    if (!taken_on) return t("picture");
    return t(letter ? "page_of" : "picture_of", { day: dates.fullDate(taken_on as Day) });
  };
}
