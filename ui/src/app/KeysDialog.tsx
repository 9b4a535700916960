import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Seat } from "../backend/types";
import { Action } from "../design/parts/Action";
import { Chips } from "../design/parts/Chips";
import { DialogFrame } from "../design/parts/DialogFrame";
import { useDisplay } from "./display";
import { type Command, keys } from "./keys";
import { LanguageChips } from "./LanguageChips";
import { useLicences, useVersion } from "./queries";

const office: readonly Command[] = ["lock", "help"];

/** Every key, the version, the licences, the language, the brightness. */
export function KeysDialog({ seat, onClose }: { seat: Seat; onClose: () => void }) {
  const { t } = useTranslation(["keys", "common"]);
  const version = useVersion();
  const { display, change } = useDisplay();
  const commands = (Object.keys(keys) as Command[]).filter(
    (name) => seat === "worker" || office.includes(name),
  );
  return (
    <DialogFrame title={t("title")} onClose={onClose} small>
      <section className="stack" aria-label={t("keys")}>
        <dl className="facts">
          {commands.map((name) => (
            <Key key={name} does={t(name)}>
              {name === "help" ? null : <kbd>{t("common:key_ctrl")}</kbd>} <kbd>{keys[name].shown}</kbd>
            </Key>
          ))}
          <Key does={t("open")}>
            <kbd>{t("common:key_enter")}</kbd>
          </Key>
          <Key does={t("save")}>
            <kbd>{t("common:key_ctrl")}</kbd> <kbd>{t("common:key_enter")}</kbd>
          </Key>
          <Key does={t("list")}>
            <kbd>{t("arrows")}</kbd>
          </Key>
          <Key does={t("tab")}>
            <kbd>Tab</kbd>
          </Key>
          <Key does={t("escape")}>
            <kbd>Esc</kbd>
          </Key>
        </dl>
      </section>
      <div className="grid-2">
        <div className="field">
          <p className="field-label">{t("language")}</p>
          <LanguageChips />
        </div>
        <div className="field">
          <p className="field-label">{t("theme")}</p>
          <Chips
            low
            required
            label={t("theme")}
            options={[
              { code: "system", label: t("theme_system") },
              { code: "light", label: t("theme_light") },
              { code: "dark", label: t("theme_dark") },
            ]}
            value={[display.theme]}
            onChange={([theme]) => theme && change({ theme })}
          />
        </div>
      </div>
      <section className="stack" aria-label={t("about")}>
        <p>
          <b>{version.data ? t("version", { version: version.data }) : null}</b>
          <br />
          {t("offline")}
        </p>
        <p className="muted small">{t("licence")}</p>
        <Licences />
      </section>
    </DialogFrame>
  );
}

function Key({ does, children }: { does: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="nowrap">{children}</dt>
      <dd>{does}</dd>
    </>
  );
}

function Licences() {
  const { t } = useTranslation("keys");
  const [isShown, setShown] = useState(false);
  const licences = useLicences();
  if (!isShown) {
    return (
      <Action link onPress={() => setShown(true)}>
        {t("licences")}
      </Action>
    );
  }
  return (
    <textarea
      className="input small"
      aria-label={t("licences")}
      readOnly
      rows={8}
      value={licences.data ?? ""}
    />
  );
}
