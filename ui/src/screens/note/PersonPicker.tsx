import { X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
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
import type { PersonRef, PersonRow } from "../../backend/types";
import { Icon } from "../../design/parts/Icon";
import { Keycap } from "../../design/parts/Keycap";
import { Name, refOf, useNameText } from "../../design/parts/Name";
import { State } from "../../design/parts/State";
import { useHomeWords } from "../people/useHomeWords";

interface Props {
  value: PersonRef[];
  onChange: (persons: PersonRef[]) => void;
  autoFocus: boolean;
  /** What it means that nobody is chosen, where it is no advice without a file. */
  nobody?: string;
  /** It is about one person at most: whoever is chosen takes the place of the one before. */
  isOne?: boolean;
  /** Whoever it is about is chosen: on to what it was about. */
  onDone?: () => void;
}

/** So many people are offered while a name is typed. */
const MOST_OFFERED = 12;

/**
 * About whom: found by any spelling, several if need be, nobody for advice without a file. `Eingabe` takes the first that
 * is found and goes on, a comma takes it and stays, `Rücktaste` in the empty field takes out the last.
 */
export function PersonPicker({ value, onChange, autoFocus, nobody, isOne, onDone }: Props) {
  const { t } = useTranslation(["note", "people", "common"]);
  const nameText = useNameText();
  const homeWords = useHomeWords();
  const [typed, setTyped] = useState("");
  const name = typed.trim();
  const found = useSearch(name, MOST_OFFERED);
  const hits = (name ? (found.data?.hits ?? []) : []).flatMap((hit) => (hit.type === "person" ? [hit] : []));
  const free = hits.filter((hit) => value.every((person) => person.id !== hit.person.id));
  const goesOn = useRef(false);
  // The key may come before the answer: then the first of the answer is taken.
  const [wanted, setWanted] = useState<"go" | "stay" | null>(null);
  const isAnswered = found.isSuccess && !found.isFetching;

  const take = (person: PersonRow) => {
    onChange(isOne ? [refOf(person)] : [...value, refOf(person)]);
    setTyped("");
  };
  useEffect(() => {
    if (wanted === null || !isAnswered) return;
    setWanted(null);
    const first = free[0];
    if (!first) return;
    take(first.person);
    if (wanted === "go") onDone?.();
  });

  const choose = (id: React.Key | null) => {
    const hit = free.find((hit) => hit.person.id === id);
    if (hit) take(hit.person);
    if (hit && goesOn.current) onDone?.();
    goesOn.current = false;
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const input = event.target as HTMLElement;
    if (!(input instanceof HTMLInputElement) || event.ctrlKey || event.metaKey) return;
    const hasMark = Boolean(input.getAttribute("aria-activedescendant"));
    const stop = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.key === "Backspace" && typed === "" && value.length > 0) {
      stop();
      onChange(value.slice(0, -1));
    } else if (event.key === "Enter" && name === "") {
      stop();
      onDone?.();
    } else if (event.key === "Enter" && hasMark) {
      goesOn.current = true;
    } else if (name !== "" && (event.key === "Enter" || event.key === ",")) {
      stop();
      setWanted(event.key === "," ? "stay" : "go");
    }
  };

  return (
    <div className="field" onKeyDownCapture={press}>
      <div className="picker">
        {value.length > 0 ? (
          <TagGroup
            aria-label={t("chosen")}
            onRemove={(ids) => onChange(value.filter((person) => !ids.has(person.id)))}
          >
            <TagList className="tags">
              {value.map((person) => (
                <Tag className="tag" key={person.id} id={person.id} textValue={nameText(person.name)}>
                  <Name of={person} />
                  <Button
                    slot="remove"
                    className="btn btn-quiet"
                    aria-label={t("remove", { name: nameText(person.name) })}
                  >
                    <Icon of={X} />
                  </Button>
                </Tag>
              ))}
            </TagList>
          </TagGroup>
        ) : null}
        <ComboBox
          className="picker-name"
          items={free.map((hit) => ({ ...hit, id: hit.person.id }))}
          inputValue={typed}
          onInputChange={setTyped}
          selectedKey={null}
          onSelectionChange={choose}
          allowsEmptyCollection={name !== ""}
          menuTrigger="input"
        >
          <Label className="vh">{t("who")}</Label>
          <Input
            className="input"
            dir="auto"
            spellCheck={false}
            autoFocus={autoFocus}
            placeholder={t(value.length === 0 ? "first_person" : isOne ? "other_person" : "add_person")}
          />
          <Popover className="popover">
            <ListBox<(typeof free)[number] & { id: string }>
              className="options"
              renderEmptyState={() => (
                <p className="option muted">{t(isAnswered ? "people:no_hits" : "common:loading")}</p>
              )}
            >
              {(hit) => (
                <ListBoxItem className="option" id={hit.id} textValue={nameText(refOf(hit.person).name)}>
                  <span>
                    <Name of={hit.person.names} original words={hit.words} />
                    <span className="second">{homeWords(hit.person)}</span>
                  </span>
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      </div>
      {value.length === 0 && name === "" ? (
        <p className="small">
          {nobody ? <span className="hint">{nobody}</span> : <State tone="info">{t("nobody")}</State>}
        </p>
      ) : (
        <p className="hint">
          <Keycap>{t("common:key_enter")}</Keycap> {t("picker_enter")} ·{" "}
          {isOne ? null : (
            <>
              <Keycap>,</Keycap> {t("picker_comma")} ·{" "}
            </>
          )}
          <Keycap>{t("key_back")}</Keycap> {t(isOne ? "picker_back_one" : "picker_back")}
        </p>
      )}
    </div>
  );
}
