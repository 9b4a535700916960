import { CircleHelp, Lock, Plus, Search, X } from "lucide-react";
import type { KeyboardEvent, RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { Seat } from "../backend/types";
import { Action } from "../design/parts/Action";
import { Doorway, Icon } from "../design/parts/Icon";
import { Keycap } from "../design/parts/Keycap";
import { useDesk } from "./desk";
import { keys } from "./keys";

interface Props {
  seat: Seat;
  find: RefObject<HTMLInputElement | null>;
  onLock: () => void;
}

/** The bar at the top: search, the one thing that is done twenty times an hour, and the lock. */
export function TopBar({ seat, find, onLock }: Props) {
  const { t } = useTranslation();
  const { openNote, setOver } = useDesk();
  const mod = t("key_ctrl");
  return (
    <header className="top">
      <p className="brand">
        <Doorway />
        <span>{t("app")}</span>
      </p>
      {seat === "worker" ? <Find find={find} /> : null}
      <div className="top-end">
        {seat === "worker" ? (
          <Action primary icon={Plus} keys={`${mod} ${keys.note.shown}`} onPress={openNote}>
            {t("contact")}
          </Action>
        ) : null}
        <Action quiet icon={CircleHelp} aria-label={t("help")} onPress={() => setOver("keys")} />
        <Action quiet icon={Lock} onPress={onLock}>
          {t("lock")}
        </Action>
      </div>
    </header>
  );
}

/** Search as you type: what is found stands on the page of the people. Nothing typed here gets into an address. */
function Find({ find }: { find: Props["find"] }) {
  const { t } = useTranslation();
  const { query, setQuery } = useDesk();
  const [location, navigate] = useLocation();
  const type = (typed: string) => {
    setQuery(typed);
    if (location !== "/people") navigate("/people");
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape" && query) type("");
    if (event.key === "ArrowDown" || event.key === "Enter") {
      const first = document.querySelector<HTMLElement>("main [role=grid] [role=row]");
      if (!first) return;
      event.preventDefault();
      first.focus();
      if (event.key === "Enter" && query) first.click();
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: web views before 2023 do not know <search>
    <div className="find" role="search">
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
