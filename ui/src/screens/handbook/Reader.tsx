import { Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Action } from "../../design/parts/Action";
import { TextInput } from "../../design/parts/fields";
import { Notice } from "../../design/parts/Notice";
import type { HelpPlace } from "../../help/targets";
import { Article } from "./Article";
import { Contents } from "./Contents";
import { FIRST, pageOf } from "./pages";
import { Results } from "./Results";
import "./handbook.css";

interface Props {
  place: HelpPlace;
  onGo: (place: HelpPlace) => void;
  /** Prints what is read; without it there is nothing to print with. */
  onPrint?: () => void;
}

/** The handbook: search, contents, and the page that is read. */
export default function Reader({ place, onGo, onPrint }: Props) {
  const { t, i18n } = useTranslation("handbook");
  const [typed, setTyped] = useState("");
  const page = pageOf(place.page) ?? pageOf(FIRST);
  if (!page) return null;
  const go = (place: HelpPlace) => {
    setTyped("");
    onGo(place);
  };
  return (
    <div className="handbook">
      <div className="handbook-side">
        <TextInput label={t("search")} value={typed} onChange={setTyped} />
        <Contents shown={page} onGo={go} />
        {onPrint ? (
          <Action low icon={Printer} onPress={onPrint}>
            {t("print")}
          </Action>
        ) : null}
      </div>
      <div className="handbook-shown">
        {i18n.language === "de" ? null : <Notice tone="info">{t("german")}</Notice>}
        {page.id !== place.page ? <Notice tone="warning">{t("no_such_page")}</Notice> : null}
        {typed.trim() ? (
          <Results typed={typed} onGo={go} />
        ) : (
          <Article page={page} heading={place.heading} onGo={go} />
        )}
      </div>
    </div>
  );
}
