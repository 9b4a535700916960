import { useTranslation } from "react-i18next";
import type { Seat } from "../backend/types";
import { DialogFrame } from "../design/parts/DialogFrame";
import { Keys } from "../design/parts/Keys";
import { keysOf } from "./keys";

/** Every key there is on this seat, from the one table. */
export function KeysDialog({ seat, onClose }: { seat: Seat; onClose: () => void }) {
  const { t } = useTranslation("keys");
  return (
    <DialogFrame title={t("title")} onClose={onClose} isOnlyRead>
      <p className="muted">{t("intro")}</p>
      <div className="key-groups">
        {keysOf(seat).map(({ title, rows }) => (
          <section key={title}>
            <h3>{t(`group.${title}`)}</h3>
            <dl className="facts key-rows">
              {rows.map(({ does, caps }) => (
                <div key={does}>
                  <dt>
                    <Keys caps={caps} />
                  </dt>
                  <dd>{t(`does.${does}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </DialogFrame>
  );
}
