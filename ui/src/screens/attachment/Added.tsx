import { useTranslation } from "react-i18next";
import { Failed, Notice } from "../../design/parts/Notice";
import type { AddPictures } from "./useAddPictures";

/** What became of the pictures that were chosen, in words; nothing as long as none was. */
export function Added({ add, isPage }: { add: AddPictures; isPage: boolean }) {
  const { t } = useTranslation("attachment");
  const added = add.data?.added ?? [];
  return (
    <>
      {add.error ? <Failed error={add.error} /> : null}
      {(add.data?.refused ?? []).map((error, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: refusals have nothing else to be told apart by
        <Failed key={place} error={error} />
      ))}
      {added.length > 0 ? (
        <Notice tone="success" live>
          <p>
            <b>{t(isPage ? "added_page" : "added", { count: added.length })}</b>
          </p>
          {added.some(({ is_smaller }) => is_smaller) ? <p>{t("is_smaller")}</p> : null}
          <p>{t("file_stays", { count: added.length })}</p>
        </Notice>
      ) : null}
    </>
  );
}
