import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LetterStart } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { FormLine } from "../../design/parts/FormLine";
import { TextInput } from "../../design/parts/fields";
import { type LetterDraft, type TextField, texts } from "./letterDraft";

interface Props {
  draft: LetterDraft;
  start: LetterStart | undefined;
  wrongText: (field: TextField) => string | undefined;
  onChange: (part: Partial<LetterDraft>) => void;
}

/** Who exactly wrote, under which number, what about, and what is to be noted. */
export function NamesLine({ draft, start, wrongText, onChange }: Props) {
  const { t } = useTranslation("letter");
  const isFilled = texts.some((field) => draft[field] !== "");
  const [isAsked, setAsked] = useState(isFilled);
  const isOpen = isAsked || texts.some((field) => wrongText(field));
  const wrote = start?.senders.filter((one) => one.sender === draft.sender) ?? [];
  const field = (name: TextField) => ({
    label: t(name),
    value: draft[name],
    onChange: (typed: string) => onChange({ [name]: typed }),
    error: wrongText(name),
  });
  if (!isOpen) {
    return (
      <FormLine label={t("letter")}>
        <Action quiet onPress={() => setAsked(true)}>
          {t("more_fields")}
        </Action>
      </FormLine>
    );
  }
  return (
    <FormLine label={t("letter")}>
      <div className="letter-names">
        <TextInput {...field("sender_name")} />
        <TextInput {...field("file_number")} />
      </div>
      {draft.sender_name === "" && wrote.length > 0 ? (
        <div className="choices">
          {wrote.slice(0, 3).map((one) => (
            <Action
              low
              key={one.name}
              onPress={() =>
                onChange({ sender_name: one.name, file_number: draft.file_number || one.file_number })
              }
            >
              {one.name}
            </Action>
          ))}
        </div>
      ) : null}
      <TextInput {...field("subject")} />
      <TextInput lines {...field("remark")} />
    </FormLine>
  );
}
