import { BookmarkPlus, Ellipsis, Undo2 } from "lucide-react";
import { useMemo, useState } from "react";
import {
  Button,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  ToggleButton,
  ToggleButtonGroup,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useDo, useViews } from "../../app/queries";
import { useBackend } from "../../backend/context";
import type { PersonRow, SavedView } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Icon } from "../../design/parts/Icon";
import { type Choice, isSameChoice, offered, plainChoice } from "./choice";
import { countOf } from "./narrow";
import { ViewDialog } from "./ViewDialog";

interface Props {
  choice: Choice;
  onChange: (choice: Choice) => void;
  people: readonly PersonRow[];
}

/** Ways of looking at the list that have a name: those that everybody is offered, then one's own. */
export function ViewsBar({ choice, onChange, people }: Props) {
  const { t } = useTranslation("people");
  const backend = useBackend();
  const own = useViews().data ?? [];
  const drop = useDo(backend.viewDrop);
  const save = useDo(backend.viewSave);
  const [dropped, setDropped] = useState<{ view: SavedView; place: number } | null>(null);
  const [naming, setNaming] = useState<"new" | SavedView | null>(null);
  const named = [
    { id: "all", name: t("view.all"), choice: plainChoice },
    ...offered.map(({ word, choice }) => ({ id: word, name: t(`view.${word}`), choice })),
    ...own.map((view) => ({ id: view.id, name: view.name, choice: view })),
  ];
  const here = named.find((view) => isSameChoice(view.choice, choice));
  const mine = own.find((view) => view.id === here?.id);
  const counts = useCounts(named, people);
  const open = (id: string) => {
    const view = named.find((one) => one.id === id);
    if (view)
      onChange({ filter: view.choice.filter, sort: view.choice.sort, is_grouped: view.choice.is_grouped });
  };

  return (
    <div className="row views no-print">
      <ToggleButtonGroup
        className="choices"
        aria-label={t("views")}
        selectionMode="single"
        selectedKeys={here ? [here.id] : []}
        onSelectionChange={([id]) => id && open(String(id))}
        disallowEmptySelection
      >
        {named.map((view) => (
          <ToggleButton className="view" key={view.id} id={view.id}>
            {view.name}
            <span className="count">{counts.get(view.id)}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {mine ? (
        <MenuTrigger>
          <Button className="btn btn-quiet btn-low" aria-label={t("view.menu", { name: mine.name })}>
            <Icon of={Ellipsis} />
          </Button>
          <Popover className="popover">
            <Menu
              className="options"
              onAction={(id) => {
                if (id === "rename") return setNaming(mine);
                drop.mutate([mine.id], {
                  onSuccess: () => setDropped({ view: mine, place: own.indexOf(mine) }),
                });
              }}
            >
              <MenuItem className="option" id="rename">
                {t("view.rename")}
              </MenuItem>
              <MenuItem className="option" id="drop">
                {t("view.drop")}
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      ) : null}
      {here ? null : (
        <Action low quiet icon={BookmarkPlus} onPress={() => setNaming("new")}>
          {t("view.save")}
        </Action>
      )}
      {dropped ? (
        <span role="status" className="row">
          {t("view.dropped", { name: dropped.view.name })}
          <Action
            low
            quiet
            icon={Undo2}
            onPress={() => save.mutate([dropped.view, dropped.place], { onSuccess: () => setDropped(null) })}
          >
            {t("view.undo")}
          </Action>
        </span>
      ) : null}
      {naming ? (
        <ViewDialog
          before={naming === "new" ? null : naming}
          own={own}
          isSaving={save.isPending}
          error={save.error}
          onSave={(name, id) => {
            const kept = naming === "new" ? { ...choice, id: id ?? crypto.randomUUID() } : naming;
            save.mutate([{ ...kept, name }, null], { onSuccess: () => setNaming(null) });
          }}
          onClose={() => {
            save.reset();
            setNaming(null);
          }}
        />
      ) : null}
    </div>
  );
}

/** How many people each view shows. It does not change with what is chosen, only with the people. */
function useCounts(views: readonly { id: string; choice: Choice }[], people: readonly PersonRow[]) {
  const key = JSON.stringify(views);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the views are in the key
  return useMemo(
    () => new Map(views.map(({ id, choice }) => [id, countOf(people, choice.filter)])),
    [key, people],
  );
}
