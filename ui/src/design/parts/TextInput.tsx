import { FieldError, Input, Label, Text, TextArea, TextField } from "react-aria-components";

/** What every field has. */
export interface FieldProps {
  label: string;
  hint?: string | undefined;
  /** What is wrong, in words; empty when nothing is. */
  error?: string | undefined;
}

interface TextProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  type?: "text" | "password" | "email" | "tel";
  placeholder?: string;
  autoFocus?: boolean;
  isDisabled?: boolean;
  /** The field is left. */
  onBlur?: () => void;
  /** Several lines. */
  lines?: boolean;
  /** Takes either direction of writing, as it is typed. */
  name?: string;
}

/** A text to type, with its label above, its hint below and what is wrong with it below that. */
export function TextInput({ label, hint, error, lines, placeholder, autoFocus, ...field }: TextProps) {
  const shared = { className: "input", dir: "auto" as const, ...(placeholder ? { placeholder } : {}) };
  return (
    <TextField
      {...field}
      className="field"
      isInvalid={Boolean(error)}
      autoFocus={autoFocus ?? false}
      autoComplete="off"
      spellCheck="false"
    >
      <Label className="field-label">{label}</Label>
      {lines ? <TextArea {...shared} /> : <Input {...shared} />}
      {hint ? (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      ) : null}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  );
}
