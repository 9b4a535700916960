import { useState } from "react";
import { ToggleButton } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { SheetKind, SheetPages } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Loading } from "../../design/parts/Load";
import { LookAt } from "../../design/parts/LookAt";
import { Failed, Notice } from "../../design/parts/Notice";
import { Private } from "../../design/parts/Private";
import { useLabels } from "../../i18n/labels";
import { languagesOf } from "./languagesOf";
import { pictureOf } from "./pictureOf";
import type { SheetDraft } from "./sheetDraft";
import type { Pages } from "./usePages";

interface Props {
  kind: SheetKind;
  pages: Pages;
  /** What is still open, by its label. */
  open: readonly { name: keyof SheetDraft; label: string }[];
  onField: (name: keyof SheetDraft) => void;
  /** What the program refused, told at its field too. */
  refusal: { name: keyof SheetDraft; label: string; sentence: string } | null;
}

/** The sheet as it will lie in her hand: its pages, or what keeps them from being set. */
export function Preview({ kind, pages, open, onField, refusal }: Props) {
  const { t } = useTranslation("sheet");
  const [asText, setAsText] = useState(false);
  const { shown, isBehind, error } = pages;
  return (
    <section className="sheet-preview" aria-label={t("preview")}>
      <div className="row sheet-preview-head">
        <p className="muted small" role="status">
          {isBehind ? t("setting") : shown ? t("paper", { format: t(`format.${shown.format}`) }) : ""}
          {shown && !isBehind && shown.pages.length > 1
            ? ` · ${t("pages", { count: shown.pages.length })}`
            : ""}
        </p>
        {shown ? (
          <span className="end">
            <ToggleButton className="choice choice-low" isSelected={asText} onChange={setAsText}>
              {t("as_text")}
            </ToggleButton>
          </span>
        ) : null}
      </div>
      {shown ? <Review of={shown} /> : null}
      {open.length > 0 ? (
        <div className="sheet-open">
          <p>{t("open", { count: open.length })}</p>
          <ul>
            {open.map(({ name, label }) => (
              <li key={name}>
                <Action link onPress={() => onField(name)}>
                  {label}
                </Action>
              </li>
            ))}
          </ul>
        </div>
      ) : error ? (
        refusal ? (
          <div className="sheet-open">
            <p>{refusal.sentence}</p>
            <p>
              <Action link onPress={() => onField(refusal.name)}>
                {t("to_field", { label: refusal.label })}
              </Action>
            </p>
          </div>
        ) : (
          <Failed error={error} />
        )
      ) : shown ? (
        // The sheet names her: while names are hidden, it is looked at for a moment.
        <LookAt what={t("the_pages")}>
          {(eye) => (
            <>
              {eye}
              <Private>
                {asText ? <Text of={shown} /> : <Pictures of={shown} kind={kind} isBehind={isBehind} />}
              </Private>
            </>
          )}
        </LookAt>
      ) : (
        <Loading rows={8} />
      )}
    </section>
  );
}

/** Whether somebody has looked at the translation, and what that means. */
function Review({ of: { language, reviewed_by } }: { of: SheetPages }) {
  const { t } = useTranslation("sheet");
  const labels = useLabels();
  if (language === "deu") return null;
  if (reviewed_by) return <p className="small muted">{t("reviewed", { who: reviewed_by })}</p>;
  return (
    <Notice tone="warning">
      <p>
        <b>{t("not_reviewed", { language: labels.language(language) })}</b> {t("not_reviewed_hint")}
      </p>
    </Notice>
  );
}

function Pictures({ of: pages, kind, isBehind }: { of: SheetPages; kind: SheetKind; isBehind: boolean }) {
  const { t } = useTranslation("sheet");
  const labels = useLabels();
  const count = pages.pages.length;
  const what = { title: labels.of("sheet_kind", kind), languages: languagesOf(pages.language, labels, t) };
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups no fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a mouse
    <div className="sheet-pages" role="group" aria-label={t("the_pages")} aria-busy={isBehind} tabIndex={0}>
      {pages.pages.map((svg, number) => (
        <img
          key={svg}
          className={`sheet-page sheet-${pages.format}`}
          src={pictureOf(svg)}
          alt={t("page_alt", { number: number + 1, count, ...what })}
        />
      ))}
    </div>
  );
}

/** The same in words, in the order in which it is read aloud. */
function Text({ of: { lines } }: { of: SheetPages }) {
  const { t } = useTranslation("sheet");
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups no fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a mouse
    <div className="sheet-pages sheet-text" role="group" aria-label={t("the_text")} tabIndex={0}>
      {lines.map(({ page, text, lang }, number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same line may stand there twice
        <p key={`${page} ${number}`} dir="auto" {...(lang === "und" ? {} : { lang })}>
          {text}
        </p>
      ))}
    </div>
  );
}
