import { useTranslation } from "react-i18next";
import type { LetterId } from "../../backend/types";
import { AddAction } from "./AddAction";
import { Added } from "./Added";
import { useAddPictures } from "./useAddPictures";

/** Right after a letter was entered: its photo is put to it, page after page. */
export function PhotoOfLetter({ letter }: { letter: LetterId }) {
  const { t } = useTranslation("attachment");
  const add = useAddPictures({ person: null, letter });
  const isAdded = (add.data?.added.length ?? 0) > 0;
  return (
    <>
      <Added add={add} isPage />
      <p>
        <AddAction add={add} quiet>
          {t(isAdded ? "one_more" : "photo_of_letter")}
        </AddAction>
      </p>
    </>
  );
}
