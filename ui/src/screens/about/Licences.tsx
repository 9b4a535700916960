import { ChevronRight } from "lucide-react";
import { useMemo, useState } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useLicences } from "../../app/queries";
import { Action } from "../../design/parts/Action";
import { EmptyState } from "../../design/parts/EmptyState";
import { TextInput } from "../../design/parts/fields";
import { Icon } from "../../design/parts/Icon";
import { Load } from "../../design/parts/Load";
import { Panel } from "../../design/parts/Panel";
import { findLibraries, type Library, parseLicences } from "./parseLicences";

/** So many are shown at once; the search finds the rest. */
const FIRST = 50;

/** Whose work is inside the program, and under which terms. */
export function Licences() {
  const licences = useLicences();
  return <Load query={licences}>{(list) => <List list={list} />}</Load>;
}

function List({ list }: { list: string }) {
  const { t } = useTranslation("about");
  const [typed, setTyped] = useState("");
  const [isWhole, setWhole] = useState(false);
  const libraries = useMemo(() => parseLicences(list), [list]);
  const found = findLibraries(libraries, typed);
  const shown = isWhole ? found : found.slice(0, FIRST);
  const more = found.length - shown.length;
  return (
    <Panel
      title={t("licences")}
      className="about-licences"
      end={<span role="status">{t("libraries", { count: found.length })}</span>}
    >
      <div className="panel-body">
        <TextInput
          label={t("search")}
          placeholder={t("search_hint")}
          value={typed}
          onChange={(typed) => {
            setTyped(typed);
            setWhole(false);
          }}
        />
      </div>
      {found.length === 0 ? (
        <EmptyState step={<Action onPress={() => setTyped("")}>{t("reset")}</Action>}>{t("none")}</EmptyState>
      ) : (
        <ul className="list" lang="en">
          {shown.map((library) => (
            <Line key={library.name} library={library} />
          ))}
        </ul>
      )}
      {more > 0 ? (
        <div className="panel-body">
          <Action low onPress={() => setWhole(true)}>
            {t("more", { count: more })}
          </Action>
        </div>
      ) : null}
    </Panel>
  );
}

function Line({ library }: { library: Library }) {
  const { t } = useTranslation("about");
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <Disclosure isExpanded={isOpen} onExpandedChange={setOpen}>
        <Heading level={3}>
          <Button slot="trigger" className="unfold">
            <Icon of={ChevronRight} />
            <span>
              {library.name}
              <span className="second">{library.licence}</span>
            </span>
          </Button>
        </Heading>
        <DisclosurePanel className="unfolded">
          {isOpen ? (
            <>
              {library.holders.map((holder) => (
                <p className="small" key={holder}>
                  {holder}
                </p>
              ))}
              {library.text ? (
                <pre className="about-terms">{library.text}</pre>
              ) : (
                <p className="small muted">{t("no_terms")}</p>
              )}
            </>
          ) : null}
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}
