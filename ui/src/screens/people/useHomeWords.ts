import { useTranslation } from "react-i18next";

/** A shelter and a room in it, as far as they are known. */
export interface Home {
  shelter: string | null;
  room: string | null;
}

/** Where somebody lives in a few words: the shelter and the room. Empty where nothing is known. */
export function useHomeWords(): (home: Home | null) => string {
  const { t } = useTranslation("people");
  return (home) =>
    home ? [home.shelter, home.room ? t("room", { room: home.room }) : null].filter(Boolean).join(", ") : "";
}
