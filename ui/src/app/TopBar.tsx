import { CircleHelp, Command, EyeOff, Lock, Plus, Search, X } from "lucide-react";
import type { KeyboardEvent, RefObject } from "react";
import { ToggleButton } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { Seat } from "../backend/types";
import { Action } from "../design/parts/Action";
import { Doorway, Icon } from "../design/parts/Icon";
import { Keycap } from "../design/parts/Keycap";
import { useCaps } from "../design/parts/Keys";
import { useDesk } from "./desk";
import { useDiscreet } from "./discreet";
import { keys } from "./keys";

interface Props {
  seat: Seat;
  find: RefObject<HTMLInputElement | null>;
  onPalette: () => void;
  onLock: () => void;
}

/** The bar at the top: search, the one thing that is done twenty times an hour, hiding names, and the lock. */
export function TopBar({ seat, find, onPalette, onLock }: Props) {
  const { t } = useTranslation();
  const { openNote, setOver } = useDesk();
  const discreet = useDiscreet();
  const caps = useCaps();
  return (
    <header className="top">
      <p className="brand">
        <Doorway />
        <span>{t("app")}</span>
      </p>
      {seat === "worker" ? <Find find={find} onPalette={onPalette} /> : null}
      <Action
        quiet
        icon={Command}
        keys={caps(keys.palette.caps).join(" ")}
        aria-keyshortcuts="Control+K"
        onPress={onPalette}
      >
        <span className="word">{t("palette")}</span>
      </Action>
      <div className="top-end">
        {seat === "worker" ? (
          <Action primary icon={Plus} keys={caps(keys.note.caps).join(" ")} onPress={openNote}>
            <span className="word-last">{t("contact")}</span>
          </Action>
        ) : null}
        <ToggleButton
          className={discreet.isMarked ? "btn discreet-on" : "btn btn-quiet"}
          isSelected={discreet.isMarked}
          onChange={discreet.set}
          aria-label={t(discreet.isMarked ? "names_hidden" : "discreet")}
        >
          <Icon of={EyeOff} />
          {discreet.isMarked ? <span className="word-last">{t("names_hidden")}</span> : null}
        </ToggleButton>
        <Action quiet icon={CircleHelp} aria-label={t("help")} onPress={() => setOver("keys")} />
        <Action quiet icon={Lock} aria-keyshortcuts="Control+L" onPress={onLock}>
          <span className="word-last">{t("lock")}</span>
        </Action>
      </div>
    </header>
  );
}

/** Search as you type: what is found stands on the page of the people. Nothing typed here gets into an address. */
function Find({ find, onPalette }: Pick<Props, "find" | "onPalette">) {
  const { t } = useTranslation();
  const { query, setQuery } = useDesk();
  const { isMarked } = useDiscreet();
  const [location, navigate] = useLocation();
  const type = (typed: string) => {
    setQuery(typed);
    if (location !== "/people") navigate("/people");
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape" && query) type("");
    if (event.key === "ArrowDown" || event.key === "Enter") {
      const first = document.querySelector<HTMLElement>("main [role=grid] [role=row]");
      if (!first) {
        // Nothing here fits: perhaps it was meant as something to do.
        if (event.key === "Enter" && query) onPalette();
        return;
      }
      event.preventDefault();
      first.focus();
      if (event.key === "Enter" && query) first.click();
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: web views before 2023 do not know <search>
    <div className={isMarked ? "find find-hidden" : "find"} role="search">
      <Icon of={Search} />
      <input
        ref={find}
        type="search"
        aria-label={t("find")}
        placeholder={t("find_hint")}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={query}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
      />
      {query ? (
        <Action
          quiet
          icon={X}
          aria-label={t("clear_find")}
          onPress={() => {
            type("");
            find.current?.focus();
          }}
        />
      ) : (
        <Keycap>
          {t("key_ctrl")} {keys.find.shown}
        </Keycap>
      )}
    </div>
  );
}
