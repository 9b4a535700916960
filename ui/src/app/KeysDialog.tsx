import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Seat } from "../backend/types";
import { Action } from "../design/parts/Action";
import { Chips } from "../design/parts/Chips";
import { DialogFrame } from "../design/parts/DialogFrame";
import { changeLanguage, type Language } from "../i18n";
import { type Command, keys } from "./keys";
import { useLicences, useVersion } from "./queries";
import { readTheme, showTheme, type Theme } from "./theme";

const office: readonly Command[] = ["lock", "help"];

/** Every key, the version, the licences, the language, the brightness. */
export function KeysDialog({ seat, onClose }: { seat: Seat; onClose: () => void }) {
  const { t, i18n } = useTranslation(["keys", "common"]);
  const version = useVersion();
  const [theme, setTheme] = useState<Theme>(readTheme);
  const commands = (Object.keys(keys) as Command[]).filter(
    (name) => seat === "worker" || office.includes(name),
  );
  const pick = (theme: Theme | undefined) => {
    if (!theme) return;
    showTheme(theme);
    setTheme(theme);
  };
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
          <Chips
            low
            required
            label={t("language")}
            options={[
              { code: "de", label: "Deutsch" },
              { code: "en", label: "English" },
            ]}
            value={[i18n.language]}
            onChange={([language]) => void changeLanguage(language as Language)}
          />
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
            value={[theme]}
            onChange={([theme]) => pick(theme)}
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
