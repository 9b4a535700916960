import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { TextInput } from "../../design/parts/fields";
import { faultOf, LINE, LINES, type Place, signsOf, spread } from "./code";
import "./secret.css";

/** No line typed yet. */
export const blankCode: readonly string[] = Array.from({ length: LINES }, () => "");

interface Props {
  value: readonly string[];
  onChange: (lines: string[]) => void;
  /** Somebody wanted to go on: now it is said what is missing. */
  isTried: boolean;
  /** Where the program found a mistake. */
  places?: readonly Place[];
  autoFocus?: boolean;
}

/** The three lines of a recovery sheet, in any case and with any blanks. A full line leads on to the next. */
export function CodeInput({ value, onChange, isTried, places = [], autoFocus }: Props) {
  const { t } = useTranslation("secret");
  const fields = useRef<HTMLFieldSetElement>(null);
  const type = (at: number, typed: string) => {
    const lines = spread(value, at, typed);
    onChange(lines);
    const grew = typed.length > (value[at] ?? "").length;
    const isFull = signsOf(lines[at] ?? "").length === LINE;
    if (grew && isFull) {
      // The last one that took something, or the next empty one.
      const next = lines.findIndex((line, index) => index > at && signsOf(line).length < LINE);
      if (next > 0) fields.current?.querySelectorAll("input")[next]?.focus();
    }
  };
  const errorOf = (index: number): string | undefined => {
    const fault = faultOf(value[index] ?? "");
    if (fault?.type === "unknown") return t("code.unknown", { sign: fault.sign });
    if (fault && isTried) return t(`code.${fault.type}`, { count: fault.count });
    const place = places.find(({ line }) => line === index + 1);
    if (!place) return undefined;
    return place.group === null ? t("code.mistyped") : t("code.mistyped_group", { group: place.group });
  };
  return (
    <fieldset className="code" ref={fields}>
      <legend className="vh">{t("code.label")}</legend>
      {blankCode.map((_, index) => (
        <TextInput
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a sheet never change their order
          key={index}
          label={t("code.line", { line: index + 1 })}
          value={value[index] ?? ""}
          onChange={(typed) => type(index, typed)}
          error={errorOf(index)}
          autoFocus={Boolean(autoFocus) && index === 0}
        />
      ))}
    </fieldset>
  );
}
