import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LetterKind, LetterStart } from "../../backend/types";
import { typedDay } from "../../dates/typed";
import { Action } from "../../design/parts/Action";
import { FormLine } from "../../design/parts/FormLine";
import { TextInput, YesNo } from "../../design/parts/fields";
import { Name } from "../../design/parts/Name";
import type { DayField, LetterDraft } from "./letterDraft";

interface Props {
  draft: LetterDraft;
  start: LetterStart | undefined;
  kind: LetterKind | null;
  wrongDay: (field: DayField) => string | undefined;
  onChange: (part: Partial<LetterDraft>) => void;
}

/** What only some letters need: the day the letter names, the day of filing, who exactly wrote, for whom it counts too. */
export function MoreLines({ draft, start, kind, wrongDay, onChange }: Props) {
  const { t } = useTranslation("letter");
  const [isOpen, setOpen] = useState(draft.sender_name !== "" || draft.file_number !== "");
  const filed = draft.filed_on ?? (start?.filed_on ? typedDay(start.filed_on) : "");
  const family = start?.family ?? [];
  const wrote = start?.senders.filter((one) => one.sender === draft.sender) ?? [];
  return (
    <>
      {kind?.event ? (
        <FormLine label={t("event_on")}>
          <div className="letter-days">
            <TextInput
              label={t("event_day")}
              hint={kind.event}
              placeholder={t("day_hint")}
              value={draft.event_on}
              onChange={(event_on) => onChange({ event_on })}
              error={wrongDay("event_on")}
            />
          </div>
        </FormLine>
      ) : null}
      {kind?.asks_filed ? (
        <FormLine label={t("filed")}>
          <div className="letter-days">
            <TextInput
              label={t("filed_on")}
              hint={t("filed_hint")}
              placeholder={t("day_hint")}
              value={filed}
              onChange={(filed_on) => onChange({ filed_on })}
              error={wrongDay("filed_on")}
            />
          </div>
        </FormLine>
      ) : null}
      {kind && family.length > 0 ? (
        <FormLine label={t("also_for")}>
          {family.map((other) => (
            <YesNo
              key={other.id}
              value={draft.also_for.includes(other.id)}
              onChange={(is) =>
                onChange({
                  also_for: is
                    ? [...draft.also_for, other.id]
                    : draft.also_for.filter((known) => known !== other.id),
                })
              }
            >
              <Name of={other} />
            </YesNo>
          ))}
          <p className="hint">{t("also_hint")}</p>
        </FormLine>
      ) : null}
      {isOpen ? (
        <FormLine label={t("letter")}>
          <div className="letter-names">
            <TextInput
              label={t("sender_name")}
              value={draft.sender_name}
              onChange={(sender_name) => onChange({ sender_name })}
            />
            <TextInput
              label={t("file_number")}
              value={draft.file_number}
              onChange={(file_number) => onChange({ file_number })}
            />
          </div>
          {draft.sender_name === "" && wrote.length > 0 ? (
            <div className="choices">
              {wrote.slice(0, 3).map((one) => (
                <Action
                  low
                  key={one.name}
                  onPress={() =>
                    onChange({
                      sender_name: one.name,
                      file_number: draft.file_number || one.file_number,
                    })
                  }
                >
                  {one.name}
                </Action>
              ))}
            </div>
          ) : null}
          <TextInput
            label={t("subject")}
            value={draft.subject}
            onChange={(subject) => onChange({ subject })}
          />
          <TextInput
            lines
            label={t("remark")}
            value={draft.remark}
            onChange={(remark) => onChange({ remark })}
          />
        </FormLine>
      ) : (
        <FormLine label={t("letter")}>
          <Action quiet onPress={() => setOpen(true)}>
            {t("more_fields")}
          </Action>
        </FormLine>
      )}
    </>
  );
}
