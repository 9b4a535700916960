import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useBackend } from "../backend/context";
import type { Status } from "../backend/types";
import { State } from "../design/parts/State";
import { BackFromDemo } from "../screens/unlock/BackFromDemo";

/** What must not be forgotten: the recovery sheet that is missing, with the way to it. */
export function SheetReminder({ status }: { status: Status }) {
  const { t } = useTranslation();
  if (status.is_demo && status.recovery === "none") return null;
  if (status.recovery === "proven") return null;
  return (
    <Link href="/settings/recovery">
      <State tone="warning">
        {t(status.recovery === "none" ? "status.no_sheet" : "status.sheet_unproven")}
      </State>
    </Link>
  );
}

/** The way back from the invented city, where somebody came from an own caseload. */
export function DemoEnd() {
  const backend = useBackend();
  const facts = useQuery({ queryKey: ["facts"], queryFn: () => backend.caseloadFacts() });
  return facts.data?.is_exploring ? <BackFromDemo /> : null;
}
