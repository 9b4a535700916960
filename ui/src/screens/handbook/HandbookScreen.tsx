import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { printPage } from "../../app/print";
import { useBackend } from "../../backend/context";
import type { HelpPlace } from "../../help/targets";
import { Handbook } from "./Handbook";

/** The handbook as a screen of its own. */
export function HandbookScreen({ page, heading }: { page: string | undefined; heading: string | undefined }) {
  const { t } = useTranslation("handbook");
  const backend = useBackend();
  const [, navigate] = useLocation();
  const go = ({ page, heading }: HelpPlace) =>
    navigate(`/handbook/${page}${heading ? `/${encodeURIComponent(heading)}` : ""}`);
  return (
    <section aria-label={t("title")}>
      <Handbook
        place={{ page: page ?? "inhalt", ...(heading ? { heading } : {}) }}
        onGo={go}
        onPrint={() => void printPage(backend)}
      />
    </section>
  );
}
