import { X } from "lucide-react";
import { useState } from "react";
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Tag,
  TagGroup,
  TagList,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useSearch } from "../../app/queries";
import type { PersonRef } from "../../backend/types";
import { Icon } from "../../design/parts/Icon";
import { Name, refOf } from "../../design/parts/Name";

interface Props {
  value: PersonRef[];
  onChange: (persons: PersonRef[]) => void;
  autoFocus: boolean;
}

/** About whom: found by any spelling, several if need be, nobody for advice without a file. */
export function PersonPicker({ value, onChange, autoFocus }: Props) {
  const { t } = useTranslation(["note", "people", "common"]);
  const [typed, setTyped] = useState("");
  const found = useSearch(typed.trim(), 12);
  const rows = (typed.trim() ? (found.data?.hits ?? []) : []).flatMap((hit) =>
    hit.type === "person" ? [hit] : [],
  );
  const free = rows.filter((hit) => value.every((person) => person.id !== hit.person.id));

  const add = (id: React.Key | null) => {
    const hit = free.find((hit) => hit.person.id === id);
    if (!hit) return;
    onChange([...value, refOf(hit.person)]);
    setTyped("");
  };

  return (
    <div className="field">
      {value.length > 0 ? (
        <TagGroup
          aria-label={t("chosen")}
          onRemove={(ids) => onChange(value.filter((person) => !ids.has(person.id)))}
        >
          <TagList className="tags">
            {value.map((person) => (
              <Tag className="tag" key={person.id} id={person.id} textValue={person.name}>
                <Name of={person} />
                <Button
                  slot="remove"
                  className="btn btn-quiet"
                  aria-label={t("remove", { name: person.name })}
                >
                  <Icon of={X} />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      ) : null}
      <ComboBox
        className="field"
        items={free.map((hit) => ({ ...hit, id: hit.person.id }))}
        inputValue={typed}
        onInputChange={setTyped}
        selectedKey={null}
        onSelectionChange={add}
        allowsEmptyCollection={typed.trim() !== ""}
        menuTrigger="input"
      >
        <Label className="field-label">{t("who")}</Label>
        <Input
          className="input"
          dir="auto"
          spellCheck={false}
          autoFocus={autoFocus}
          placeholder={t(value.length > 0 ? "add_person" : "first_person")}
        />
        <Popover className="popover">
          <ListBox<(typeof free)[number] & { id: string }>
            className="options"
            renderEmptyState={() => (
              <p className="option muted">{t(found.isSuccess ? "people:no_hits" : "common:loading")}</p>
            )}
          >
            {(hit) => (
              <ListBoxItem className="option" id={hit.id} textValue={refOf(hit.person).name}>
                <span>
                  <Name of={hit.person.names} original words={hit.words} />
                  <span className="second">
                    {[hit.person.shelter, hit.person.room && t("people:room", { room: hit.person.room })]
                      .filter(Boolean)
                      .join(", ")}
                  </span>
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {value.length === 0 ? <p className="hint">{t("nobody")}</p> : null}
    </div>
  );
}
