import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Fault } from "../../design/parts/Fault";
import { TextInput } from "../../design/parts/fields";
import "./secret.css";

/** Words that are read aloud. */
const COUNT = 8;

/** No word typed yet. */
export const blankWords: readonly string[] = Array.from({ length: COUNT }, () => "");

/** The words of `words_differ`: `3, 5`. */
export function positionsOf(param: string | undefined): number[] {
  return (param?.match(/\d+/g) ?? []).map(Number);
}

interface Props {
  label: string;
  value: readonly string[];
  onChange: (words: string[]) => void;
  /** Somebody wanted to go on: now it is said what is missing. */
  isTried: boolean;
  /** The words that are not those of the file, from 1. */
  wrong?: readonly number[];
  autoFocus?: boolean;
}

/** Eight words that somebody reads aloud. A blank leads on to the next one; nothing is completed while typing. */
export function WordsInput({ label, value, onChange, isTried, wrong = [], autoFocus }: Props) {
  const { t } = useTranslation("secret");
  const fields = useRef<HTMLFieldSetElement>(null);
  const type = (at: number, typed: string) => {
    const parts = typed.split(/[\s,;]+/);
    const words = [...value];
    parts.forEach((part, more) => {
      if (at + more < COUNT) words[at + more] = part;
    });
    // A blank at the end begins the next word and takes nothing away from it.
    const goesOn = parts.length > 1;
    if (goesOn && parts.at(-1) === "" && at + parts.length - 1 < COUNT) {
      words[at + parts.length - 1] = value[at + parts.length - 1] ?? "";
    }
    onChange(words);
    if (goesOn) {
      const next = Math.min(at + parts.length - 1, COUNT - 1);
      fields.current?.querySelectorAll("input")[next]?.focus();
    }
  };
  // In an empty field the key that deletes goes to the word before.
  const goBack = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    const inputs = [...(fields.current?.querySelectorAll("input") ?? [])];
    const place = inputs.indexOf(event.target as HTMLInputElement);
    if (event.key !== "Backspace" || place < 1 || inputs[place]?.value !== "") return;
    event.preventDefault();
    inputs[place - 1]?.focus();
  };
  const faultOfAll =
    wrong.length > 0 ? t("words.wrong_which", { count: wrong.length, list: wrong.join(", ") }) : undefined;
  return (
    <fieldset className="words" ref={fields} onKeyDown={goBack}>
      <legend className="field-label">{label}</legend>
      <p className="hint">{t("words.hint")}</p>
      <div className="words-grid">
        {blankWords.map((_, index) => {
          const word = value[index] ?? "";
          const isMissing = isTried && word === "";
          const isWrong = wrong.includes(index + 1);
          return (
            <TextInput
              // biome-ignore lint/suspicious/noArrayIndexKey: the words never change their order
              key={index}
              label={t("words.word", { number: index + 1 })}
              value={word}
              onChange={(typed) => type(index, typed)}
              error={isMissing ? t("words.missing") : isWrong ? t("words.wrong") : undefined}
              autoFocus={Boolean(autoFocus) && index === 0}
            />
          );
        })}
      </div>
      <Fault of={faultOfAll} />
    </fieldset>
  );
}
