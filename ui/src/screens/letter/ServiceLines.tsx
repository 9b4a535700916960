import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ServiceKind } from "../../backend/types";
import { allLetterSigner, allServiceKind } from "../../backend/types/codes";
import { Action } from "../../design/parts/Action";
import { Chips } from "../../design/parts/Chips";
import { FormLine } from "../../design/parts/FormLine";
import { TextInput, YesNo } from "../../design/parts/fields";
import { useLabels } from "../../i18n/labels";
import { digitAt } from "./digits";
import { asksPosted, asksSigner, type DayField, type LetterDraft } from "./letterDraft";

interface Props {
  draft: LetterDraft;
  isShelter: boolean;
  /** What is wrong with a day, in words. */
  wrongDay: (field: DayField) => string | undefined;
  onChange: (part: Partial<LetterDraft>) => void;
}

/** The ways most letters come: yellow envelope (handed over, letterbox, deposited), plain, handed out by the centre. */
const usual: readonly ServiceKind[] = ["S1", "S3", "S4", "S5", "S7", "S6"];
const UNKNOWN = "?";

/** How the letter came, who took it, and the days that stand on it. */
export function ServiceLines({ draft, isShelter, wrongDay, onChange }: Props) {
  const { t } = useTranslation("letter");
  const labels = useLabels();
  const [isOpen, setOpen] = useState(false);
  const isRare = draft.service !== null && !usual.includes(draft.service);
  const offered =
    isOpen || isRare ? [...usual, ...allServiceKind.filter((one) => !usual.includes(one))] : usual;
  return (
    <>
      <FormLine label={t("service")}>
        <Chips<ServiceKind | typeof UNKNOWN>
          low
          label={t("service")}
          options={[
            ...offered.map((code, place) => ({
              code,
              label: labels.of("service_kind", code),
              press: digitAt(place),
            })),
            { code: UNKNOWN, label: t("unknown_service"), press: digitAt(offered.length) },
          ]}
          value={[draft.service ?? UNKNOWN]}
          onChange={([service]) => onChange({ service: !service || service === UNKNOWN ? null : service })}
          end={
            isOpen || isRare ? null : (
              <Action quiet onPress={() => setOpen(true)}>
                {t("more_services")}
              </Action>
            )
          }
        />
        <YesNo value={isShelter} onChange={(is_shelter) => onChange({ is_shelter })}>
          {t("is_shelter")}
        </YesNo>
      </FormLine>
      {asksSigner(draft.service) ? (
        <FormLine label={t("signer")}>
          <Chips
            low
            label={t("signer")}
            options={allLetterSigner.map((code, place) => ({
              code,
              label: labels.of("letter_signer", code),
              press: digitAt(place),
            }))}
            value={draft.signer ? [draft.signer] : []}
            onChange={([signer]) => onChange({ signer: signer ?? null })}
          />
        </FormLine>
      ) : null}
      <FormLine label={t("days")}>
        <div className="letter-days">
          <TextInput
            label={t(draft.service === "S5" ? "arrived_notice" : "arrived_on")}
            placeholder={t("day_hint")}
            value={draft.arrived_on}
            onChange={(arrived_on) => onChange({ arrived_on })}
            error={wrongDay("arrived_on")}
          />
          <TextInput
            label={t("dated_on")}
            placeholder={t("day_hint")}
            value={draft.dated_on}
            onChange={(dated_on) => onChange({ dated_on })}
            error={wrongDay("dated_on")}
          />
          {asksPosted(draft.service) ? (
            <TextInput
              label={t("posted_on")}
              placeholder={t("day_hint")}
              value={draft.posted_on}
              onChange={(posted_on) => onChange({ posted_on })}
              error={wrongDay("posted_on")}
            />
          ) : null}
        </div>
        <p className="hint">{t("lost_hint")}</p>
      </FormLine>
    </>
  );
}
