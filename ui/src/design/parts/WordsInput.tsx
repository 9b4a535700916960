import { type ClipboardEvent, type KeyboardEvent, useId, useRef } from "react";
import { Input, TextField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import "./words-input.css";

/** So many words are read aloud. */
export const WORD_COUNT = 8;

interface Props {
  label: string;
  hint?: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** Places that do not fit, counted from 1. */
  wrong?: readonly number[];
}

/** Words as somebody reads them aloud: a space goes on to the next, what is pasted is spread out, nothing is completed. */
export function WordsInput({ label, hint, value, onChange, wrong = [] }: Props) {
  const { t } = useTranslation();
  const fields = useRef<(HTMLInputElement | null)[]>([]);
  const [labelId, hintId, errorId] = [useId(), useId(), useId()];
  const set = (place: number, words: string[]) => {
    const next = Array.from({ length: WORD_COUNT }, (_, at) => words[at - place] ?? value[at] ?? "");
    onChange(next);
    const last = Math.min(place + words.length, WORD_COUNT) - 1;
    return last;
  };
  const type = (place: number, typed: string) => {
    const words = typed.trim().split(/\s+/);
    const goesOn = /\s$/.test(typed) && typed.trim() !== "";
    const last = set(place, words);
    if (goesOn || words.length > 1)
      fields.current[Math.min(last + (goesOn ? 1 : 0), WORD_COUNT - 1)]?.focus();
  };
  const press = (place: number, event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Backspace" && !value[place] && place > 0) {
      event.preventDefault();
      fields.current[place - 1]?.focus();
    }
  };
  const paste = (place: number, event: ClipboardEvent<HTMLInputElement>) => {
    const words = event.clipboardData
      .getData("text")
      .trim()
      .split(/[\s,;.]+/);
    if (words.length < 2) return;
    event.preventDefault();
    fields.current[set(place, words.slice(0, WORD_COUNT - place))]?.focus();
  };
  return (
    <fieldset className="field" aria-labelledby={labelId} aria-describedby={hint ? hintId : undefined}>
      <p className="field-label" id={labelId}>
        {label}
      </p>
      {hint ? (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      <div className="words-input">
        {Array.from({ length: WORD_COUNT }, (_, place) => (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what it is
            key={place}
            className="words-input-one"
            value={value[place] ?? ""}
            onChange={(typed) => type(place, typed)}
            isInvalid={wrong.includes(place + 1)}
            aria-label={t("word", { number: place + 1 })}
            autoFocus={place === 0}
            autoComplete="off"
            spellCheck="false"
          >
            <span aria-hidden="true">{place + 1}</span>
            <Input
              className="input"
              autoCapitalize="off"
              ref={(field) => {
                fields.current[place] = field;
              }}
              onKeyDown={(event) => press(place, event)}
              onPaste={(event) => paste(place, event)}
              {...(wrong.includes(place + 1) ? { "aria-describedby": errorId } : {})}
            />
          </TextField>
        ))}
      </div>
      {wrong.length > 0 ? (
        <p className="field-error" id={errorId} role="alert">
          {t("words_wrong", { count: wrong.length, list: wrong.join(", ") })}
        </p>
      ) : null}
    </fieldset>
  );
}

/** The places that the program names in `words_differ`. */
export function wrongPlaces(positions: string | undefined): number[] {
  return (positions ?? "").split(",").map(Number).filter(Boolean);
}
