import {
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from "react-aria-components";

interface Props {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  suggestions: readonly string[];
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean;
}

/** A text for which there are suggestions; what is none of them is as good. */
export function Suggested({ label, hint, error, suggestions, value, onChange, autoFocus }: Props) {
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      menuTrigger="focus"
      inputValue={value}
      onInputChange={onChange}
      items={suggestions.map((name) => ({ id: name, name }))}
      isInvalid={Boolean(error)}
    >
      <Label className="field-label">{label}</Label>
      <Input className="input" dir="auto" spellCheck={false} autoFocus={autoFocus ?? false} />
      {hint ? (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      ) : null}
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="popover">
        <ListBox<{ id: string; name: string }> className="options">
          {({ id, name }) => (
            <ListBoxItem className="option" id={id} textValue={name}>
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
