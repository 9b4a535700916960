import { ImagePlus, Images } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LetterView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { Action } from "../../design/parts/Action";
import { PagesDialog } from "./PagesDialog";

/** How many pages of a letter are here; they are looked at and added in a dialog. */
export function PagesAction({ letter: { id, pages }, today }: { letter: LetterView; today: Day }) {
  const { t } = useTranslation("attachment");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Action low quiet icon={pages > 0 ? Images : ImagePlus} onPress={() => setOpen(true)}>
        {pages > 0 ? t("page_count", { count: pages }) : t("add")}
      </Action>
      {isOpen ? <PagesDialog letter={id} today={today} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
