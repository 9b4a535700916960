import { Check, ChevronDown } from "lucide-react";
import type { Selection } from "react-aria-components";
import { Button, DialogTrigger, ListBox, ListBoxItem, Popover, ToggleButton } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { allIntensity, allPersonFlag, allStatusGroup } from "../../backend/types";
import { Icon } from "../../design/parts/Icon";
import { useLabels } from "../../i18n/labels";
import { ActiveFilters } from "./ActiveFilters";
import type { Choice, Facet } from "./choice";
import type { Counts } from "./narrow";

/** A value that the list can be narrowed to, and how many it would leave. */
interface Option {
  value: string;
  label: string;
  count: number;
}

interface Props {
  choice: Choice;
  onChange: (choice: Choice) => void;
  counts: Counts;
}

/** What the list can be narrowed to. Each kind opens its values with how many people each would leave. */
export function Toolbar({ choice, onChange, counts }: Props) {
  const { t } = useTranslation("people");
  const options = useOptions(choice, counts);
  const { filter } = choice;
  const change = (kind: Facet | "flags", values: string[]) =>
    onChange({ ...choice, filter: { ...filter, [kind]: values } });
  return (
    <fieldset className="toolbar no-print" aria-label={t("filters")}>
      <div className="row">
        {(Object.keys(options) as (Facet | "flags")[]).map((kind) => (
          <Kind
            key={kind}
            label={t(`kind.${kind}`)}
            options={options[kind]}
            chosen={filter[kind]}
            onChange={(values) => change(kind, values)}
          />
        ))}
        <Switch
          label={t("closed")}
          isOn={filter.with_closed}
          onChange={(with_closed) => onChange({ ...choice, filter: { ...filter, with_closed } })}
        />
        <Switch
          label={t("grouped")}
          isOn={choice.is_grouped}
          onChange={(is_grouped) => onChange({ ...choice, is_grouped })}
        />
      </div>
      <ActiveFilters choice={choice} onChange={onChange} counts={counts} />
    </fieldset>
  );
}

/** The values of each kind, in the order in which people look for them. What would leave nobody is not offered. */
function useOptions({ filter }: Choice, counts: Counts): Record<Facet | "flags", Option[]> {
  const labels = useLabels();
  const offer = (kind: Facet | "flags", codes: Iterable<string>, label: (code: string) => string) =>
    [...codes]
      .map((value) => ({ value, label: label(value), count: counts[kind].get(value) ?? 0 }))
      .filter(({ value, count }) => count > 0 || (filter[kind] as readonly string[]).includes(value));
  const sorted = (options: Option[]) => options.sort((a, b) => a.label.localeCompare(b.label, "de"));
  const every = (kind: Facet) => new Set([...counts[kind].keys(), ...filter[kind]]);
  return {
    shelters: sorted(offer("shelters", every("shelters"), (name) => name)),
    status_groups: offer("status_groups", allStatusGroup, (code) => labels.of("status_group", code)),
    languages: sorted(offer("languages", every("languages"), labels.language)),
    intensities: offer("intensities", allIntensity, (code) => labels.of("intensity", code)),
    flags: offer("flags", allPersonFlag, (code) => labels.of("person_flag", code)),
  };
}

interface KindProps {
  label: string;
  options: Option[];
  chosen: readonly string[];
  onChange: (values: string[]) => void;
}

function Kind({ label, options, chosen, onChange }: KindProps) {
  const { t } = useTranslation("people");
  const choose = (keys: Selection) =>
    onChange(keys === "all" ? options.map((option) => option.value) : ([...keys] as string[]));
  return (
    <DialogTrigger>
      <Button className="choice choice-low kind" data-chosen={chosen.length > 0 || undefined}>
        {label}
        {chosen.length > 0 ? <b>{t("chosen_values", { count: chosen.length })}</b> : null}
        <Icon of={ChevronDown} />
      </Button>
      <Popover className="popover" placement="bottom start" aria-label={label}>
        {options.length === 0 ? (
          <p className="option muted">{t("no_values")}</p>
        ) : (
          <ListBox
            className="options"
            aria-label={label}
            selectionMode="multiple"
            selectedKeys={chosen}
            onSelectionChange={choose}
            autoFocus="first"
            escapeKeyBehavior="none"
          >
            {options.map((option) => (
              <ListBoxItem
                className="option kind-option"
                key={option.value}
                id={option.value}
                textValue={option.label}
              >
                <span className="check-box" aria-hidden="true">
                  {chosen.includes(option.value) ? <Icon of={Check} /> : null}
                </span>
                <span>{option.label}</span>
                <span className="count">{option.count}</span>
              </ListBoxItem>
            ))}
          </ListBox>
        )}
      </Popover>
    </DialogTrigger>
  );
}

function Switch({
  label,
  isOn,
  onChange,
}: {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}) {
  return (
    <ToggleButton className="choice choice-low" isSelected={isOn} onChange={onChange}>
      {isOn ? <Icon of={Check} /> : null}
      {label}
    </ToggleButton>
  );
}
