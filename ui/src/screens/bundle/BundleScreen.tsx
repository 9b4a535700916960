import { useTranslation } from "react-i18next";
import { PageHead } from "../../app/PageHead";
import { usePreview } from "../../app/queries";
import type { Status } from "../../backend/types";
import { Load } from "../../design/parts/Load";
import { Intake } from "../inbox/Intake";
import { Export } from "./Export";
import { History } from "./History";
import { Leaves } from "./Leaves";
import { Recipient } from "./Recipient";
import { Stays } from "./Stays";
import "./bundle.css";

/** What leaves, what stays and why, before anything leaves. */
export function BundleScreen({ status }: { status: Status }) {
  const { t } = useTranslation("bundle");
  const preview = usePreview("office", "office");
  const answer = status.handed_over_at ? t("sub", { count: status.changes_waiting }) : t("sub_never");
  return (
    <>
      <PageHead title={t("title")} answer={answer} />
      <div className="stack">
        <Load query={preview} rows={8}>
          {(preview) => (
            <>
              <div className="cols bundle-cols">
                <Leaves leaving={preview.leaving} />
                <Stays staying={preview.staying} />
                <Recipient preview={preview} />
              </div>
              <Export preview={preview} />
            </>
          )}
        </Load>
        <History today={status.today} />
        <Intake chooseLabel={t("take_in")} today={status.today} />
      </div>
    </>
  );
}
