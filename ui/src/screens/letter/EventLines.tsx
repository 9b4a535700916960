import { useTranslation } from "react-i18next";
import type { LetterKind, LetterStart } from "../../backend/types";
import { typedDay } from "../../dates/typed";
import { FormLine } from "../../design/parts/FormLine";
import { TextInput } from "../../design/parts/fields";
import type { DayField, LetterDraft } from "./letterDraft";

interface Props {
  draft: LetterDraft;
  start: LetterStart | undefined;
  kind: LetterKind | null;
  wrongDay: (field: DayField) => string | undefined;
  onChange: (part: Partial<LetterDraft>) => void;
}

/** Days that only some kinds of letters ask for: the one that the letter names, the one of filing. */
export function EventLines({ draft, start, kind, wrongDay, onChange }: Props) {
  const { t } = useTranslation("letter");
  const filed = draft.filed_on ?? (start?.filed_on ? typedDay(start.filed_on) : "");
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
    </>
  );
}
