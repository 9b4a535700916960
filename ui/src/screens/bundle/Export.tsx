import { Package, Usb } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDo, usePlace } from "../../app/queries";
import { useBackend } from "../../backend/context";
import type { ExportPreview, ExportResult, FilePlace } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Icon } from "../../design/parts/Icon";
import { Failed, Notice } from "../../design/parts/Notice";
import { type Language, locales } from "../../i18n";
import { SAVE_ID, takesFocus } from "./goToBundle";

/** Writes it: the one thing to do on this page. Where the last one went the next one goes with one key. */
export function Export({ preview }: { preview: ExportPreview }) {
  const { t } = useTranslation(["bundle", "common"]);
  const backend = useBackend();
  const place = usePlace();
  const write = useDo(backend.bundleExport, (written) => written !== null);
  if (place.isPending) return null; // it is known within a moment, and the button must not change under the finger
  const where = place.data ?? null;
  const save = (elsewhere: boolean) => write.mutate([preview.to, preview.scope, elsewhere]);
  const words = { seq: preview.seq, place: where?.name ?? "" };
  return (
    <div className="stack">
      <section className="panel bundle-act" aria-label={t("save", words)}>
        <Icon of={where?.is_removable ? Usb : Package} />
        <p>{where ? <Where place={where} /> : <span className="muted">{t("where")}</span>}</p>
        <span className="end">
          {where ? (
            <Action isDisabled={write.isPending} onPress={() => save(true)}>
              {t("elsewhere")}
            </Action>
          ) : null}
          <Action
            primary={!write.data}
            id={SAVE_ID}
            autoFocus={takesFocus()}
            icon={Package}
            keys={write.data ? undefined : t("common:key_enter")}
            isPending={write.isPending}
            onPress={() => save(false)}
          >
            {write.isPending ? t("saving") : t(where ? "save_to" : "save", words)}
          </Action>
        </span>
      </section>
      {write.data ? <Saved written={write.data} place={where} /> : null}
      {write.isError ? <Failed error={write.error} /> : null}
    </div>
  );
}

function Where({ place }: { place: FilePlace }) {
  const { t } = useTranslation("bundle");
  return (
    <>
      <b>{t(place.is_removable ? "stick" : "folder", { place: place.name })}</b>{" "}
      <span className="muted">{t("last_place")}</span>
    </>
  );
}

function Saved({ written, place }: { written: ExportResult; place: FilePlace | null }) {
  const { t, i18n } = useTranslation("bundle");
  const counts = [
    written.persons > 0 ? t("saved_persons", { count: written.persons }) : null,
    written.revocations > 0 ? t("saved_revocations", { count: written.revocations }) : null,
    written.operations > 0 ? t("saved_operations", { count: written.operations }) : null,
    written.attachments > 0 ? t("saved_attachments", { count: written.attachments }) : null,
  ];
  const parts = [sizeOf(written.bytes, i18n.language as Language), ...counts].filter(Boolean).join(", ");
  const where = place ? t(place.is_removable ? "on_stick" : "in_folder", { place: place.name }) : "";
  return (
    <Notice tone="success" live>
      <p>
        <b>{t("saved", { seq: written.seq })}</b> {where}
      </p>
      <p>
        <code>{written.file}</code>, {parts}
      </p>
      {written.attachments_missing > 0 ? (
        <p>{t("attachments_missing", { count: written.attachments_missing })}</p>
      ) : null}
      {place?.is_removable ? <p>{t("eject")}</p> : null}
    </Notice>
  );
}

/** A size as people say it: `196 kB`. */
export function sizeOf(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${new Intl.NumberFormat(locales[language], { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`;
}
