import { X } from "lucide-react";
import { Button, Tag, TagGroup, TagList } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Action } from "../../design/parts/Action";
import { Icon } from "../../design/parts/Icon";
import { type Choice, type Facet, facets, isUnfiltered, plainChoice, toggled } from "./choice";
import { useFilterWords } from "./filterWords";
import type { Counts } from "./narrow";

interface Props {
  choice: Choice;
  onChange: (choice: Choice) => void;
  counts: Counts;
}

/** What the list is narrowed to, each with how many of those listed have it; each can be taken back. */
export function ActiveFilters({ choice, onChange, counts }: Props) {
  const { t } = useTranslation("people");
  const words = useFilterWords();
  if (isUnfiltered(choice.filter)) return null;
  const kinds: readonly (Facet | "flags")[] = [...facets, "flags"];
  const active = kinds.flatMap((kind) =>
    choice.filter[kind].map((value) => ({
      id: `${kind}:${value}`,
      kind,
      value,
      label: words.value(kind, value),
    })),
  );
  const remove = (ids: Set<unknown>) =>
    onChange(
      active
        .filter(({ id }) => ids.has(id))
        .reduce((choice, { kind, value }) => toggled(choice, kind, value), choice),
    );
  return (
    <div className="row">
      <TagGroup aria-label={t("active")} onRemove={remove}>
        <TagList className="tags">
          {active.map(({ id, kind, value, label }) => (
            <Tag className="tag" key={id} id={id} textValue={label}>
              {label}
              <span className="count">{counts[kind].get(value) ?? 0}</span>
              <Button slot="remove" className="btn btn-quiet" aria-label={t("take_back", { filter: label })}>
                <Icon of={X} />
              </Button>
            </Tag>
          ))}
        </TagList>
      </TagGroup>
      <Action
        low
        quiet
        onPress={() =>
          onChange({ ...choice, filter: { ...plainChoice.filter, with_closed: choice.filter.with_closed } })
        }
      >
        {t("reset")}
      </Action>
    </div>
  );
}
