import { Package } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDo } from "../../app/queries";
import { useBackend } from "../../backend/context";
import type { ExportPreview } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Icon } from "../../design/parts/Icon";
import { Failed, Notice } from "../../design/parts/Notice";
import { type Language, locales } from "../../i18n";

/** Writes it: the one thing to do on this page. */
export function Export({ preview }: { preview: ExportPreview }) {
  const { t, i18n } = useTranslation("bundle");
  const backend = useBackend();
  const write = useDo(backend.bundleExport, (written) => written !== null);
  const written = write.data;
  return (
    <div className="stack">
      <section className="panel bundle-act" aria-label={t("save", { seq: preview.seq })}>
        <Icon of={Package} />
        <p className="muted">{t("where")}</p>
        <span className="end">
          <Action
            primary
            icon={Package}
            isPending={write.isPending}
            onPress={() => write.mutate([preview.to, preview.scope])}
          >
            {write.isPending ? t("saving") : t("save", { seq: preview.seq })}
          </Action>
        </span>
      </section>
      {written ? (
        <Notice tone="success" live>
          <p>
            <b>{t("saved", { seq: written.seq })}</b>
          </p>
          <p>
            {t("saved_hint", {
              size: sizeOf(written.bytes, i18n.language as Language),
              persons: written.persons,
            })}
          </p>
        </Notice>
      ) : null}
      {write.isError ? <Failed error={write.error} /> : null}
    </div>
  );
}

/** A size as people say it: `196 kB`. */
export function sizeOf(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${new Intl.NumberFormat(locales[language], { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`;
}
