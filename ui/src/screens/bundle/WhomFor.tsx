import { useTranslation } from "react-i18next";
import type { Recipient } from "../../backend/types";
import { Chips } from "../../design/parts/Chips";

interface Props {
  recipients: Recipient[];
  value: string;
  onChange: (to: string) => void;
}

/** For whom: the office, the own second device, the colleague of the same area. */
export function WhomFor({ recipients, value, onChange }: Props) {
  const { t } = useTranslation("bundle");
  const nameOf = useRecipientName();
  return (
    <div className="bundle-whom">
      <span className="muted">{t("for_whom")}</span>
      <Chips
        label={t("for_whom")}
        required
        options={recipients.map((one) => ({ code: one.to, label: nameOf(one) }))}
        value={[value]}
        onChange={([to]) => to && onChange(to)}
      />
    </div>
  );
}

/** How a recipient is called: the office by its own name, a device by whose it is. */
export function useRecipientName(): (recipient: Recipient) => string {
  const { t } = useTranslation("bundle");
  return ({ scope, label, worker, is_own }) => {
    if (scope !== "replica") return label;
    if (is_own || !worker) return t("own_device", { device: label });
    return t("colleague", { worker, device: label });
  };
}
