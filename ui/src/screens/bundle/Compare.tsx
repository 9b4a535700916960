import { ShieldCheck } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Recipient } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Icon } from "../../design/parts/Icon";
import { ConfirmDeviceDialog } from "../secret/ConfirmDeviceDialog";

/** Before the first bundle that holds everything: the eight words of the device it is for. */
export function Compare({ recipient }: { recipient: Recipient }) {
  const { t } = useTranslation("bundle");
  const [isOpen, setOpen] = useState(false);
  // Nobody is called about the own one: it lies on the same desk.
  const device = recipient.is_own ? { name: recipient.to } : { name: recipient.to, worker: recipient.worker };
  return (
    <section className="panel bundle-act" aria-label={t("compare")}>
      <Icon of={ShieldCheck} />
      <p>
        <b>{t("compare")}</b>
        <span className="second">{t("compare_hint", { device: recipient.label })}</span>
      </p>
      <span className="end">
        <Action primary onPress={() => setOpen(true)}>
          {t("compare_do")}
        </Action>
      </span>
      {isOpen ? <ConfirmDeviceDialog device={device} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}
