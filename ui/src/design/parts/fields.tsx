import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import {
  Button,
  Checkbox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  TextArea,
  TextField,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "./Icon";

interface FieldProps {
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

interface ChoiceProps<Code extends string> extends FieldProps {
  value: Code | null;
  onChange: (value: Code | null) => void;
  options: readonly { code: Code; label: string }[];
  /** What stands there while nothing is chosen. */
  placeholder?: string;
  /** How leaving it open is called; without it something must be chosen. */
  open?: string;
  /** The label is read but not seen, because the place says it. */
  bare?: boolean;
}

const OPEN = "";

/** One of a list. */
export function Choice<Code extends string>(props: ChoiceProps<Code>) {
  const { label, hint, error, value, onChange, options, placeholder, open, bare } = props;
  const { t } = useTranslation("field");
  const all = open === undefined ? options : [{ code: OPEN, label: open }, ...options];
  return (
    <Select
      className="field"
      value={value ?? (open === undefined ? null : OPEN)}
      onChange={(key) => onChange(key === OPEN || key === null ? null : (key as Code))}
      placeholder={placeholder ?? t("choose")}
      isInvalid={Boolean(error)}
    >
      <Label className={bare ? "vh" : "field-label"}>{label}</Label>
      <Button className="input select">
        <SelectValue />
        <Icon of={ChevronDown} />
      </Button>
      {hint ? (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      ) : null}
      <FieldError className="field-error">{error}</FieldError>
      <Options options={all} />
    </Select>
  );
}

interface ManyProps<Code extends string> extends FieldProps {
  value: readonly Code[];
  onChange: (value: Code[]) => void;
  options: readonly { code: Code; label: string }[];
}

/** Several of a list, in the order in which they were chosen. */
export function ManyChoice<Code extends string>({ label, hint, value, onChange, options }: ManyProps<Code>) {
  const { t } = useTranslation("field");
  const labels = new Map(options.map((option) => [option.code, option.label]));
  return (
    <Select
      className="field"
      selectionMode="multiple"
      value={[...value]}
      onChange={(keys) => onChange(keys as Code[])}
      placeholder={t("choose")}
    >
      <Label className="field-label">{label}</Label>
      <Button className="input select">
        <SelectValue>
          {() => value.map((code) => labels.get(code) ?? code).join(", ") || t("choose")}
        </SelectValue>
        <Icon of={ChevronDown} />
      </Button>
      {hint ? (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      ) : null}
      <Options options={options} />
    </Select>
  );
}

function Options({ options }: { options: readonly { code: string; label: string }[] }) {
  return (
    <Popover className="popover">
      <ListBox className="options">
        {options.map((option) => (
          <ListBoxItem className="option" key={option.code} id={option.code} textValue={option.label}>
            {option.label}
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  );
}

interface YesNoProps {
  value: boolean;
  onChange: (value: boolean) => void;
  children: ReactNode;
}

/** Yes or no. */
export function YesNo({ value, onChange, children }: YesNoProps) {
  return (
    <Checkbox className="check" isSelected={value} onChange={onChange}>
      <span className="check-box" aria-hidden="true">
        {value ? <Icon of={Check} /> : null}
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}
