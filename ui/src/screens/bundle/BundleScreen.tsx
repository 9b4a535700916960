import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useIntake } from "../../app/intake";
import { PageHead } from "../../app/PageHead";
import { useRecipients } from "../../app/queries";
import type { Recipient, Status } from "../../backend/types";
import { Load } from "../../design/parts/Load";
import { IntakePart } from "../inbox/IntakePart";
import { History } from "./History";
import { Outgoing } from "./Outgoing";
import { useRecipientName, WhomFor } from "./WhomFor";
import "./bundle.css";

/** What leaves, what stays and why, before anything leaves; and what comes back. */
export function BundleScreen({ status }: { status: Status }) {
  const { t } = useTranslation("bundle");
  const recipients = useRecipients();
  const [chosen, setChosen] = useState<string | null>(null);
  const nameOf = useRecipientName();
  const { offered, ended, busy } = useIntake();
  const isIncoming = Boolean(offered || ended || busy);
  const to = recipientOf(recipients.data, chosen);
  const isReplica = to?.scope === "replica";
  const office = status.handed_over_at ? t("sub", { count: status.changes_waiting }) : t("sub_never");
  return (
    <>
      <PageHead
        title={isReplica ? t("title_replica", { who: nameOf(to) }) : t("title")}
        answer={isReplica ? t("sub_replica") : office}
      />
      <div className="stack">
        {isIncoming ? <IntakePart today={status.today} /> : null}
        <Load query={recipients} rows={8}>
          {(recipients) =>
            to ? (
              <>
                {recipients.length > 1 ? (
                  <WhomFor recipients={recipients} value={to.to} onChange={setChosen} />
                ) : null}
                <Outgoing key={to.to} recipient={to} />
              </>
            ) : null
          }
        </Load>
        <History today={status.today} />
        {isIncoming ? null : <IntakePart today={status.today} />}
      </div>
    </>
  );
}

/** Whom the bundle is for: the one chosen, and the office until somebody chooses. */
function recipientOf(recipients: Recipient[] | undefined, chosen: string | null): Recipient | undefined {
  return recipients?.find((one) => one.to === chosen) ?? recipients?.[0];
}
