import { ChevronDown } from "lucide-react";
import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Icon } from "./Icon";
import type { FieldProps } from "./TextInput";

export { TextInput } from "./TextInput";
export { YesNo } from "./YesNo";

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
