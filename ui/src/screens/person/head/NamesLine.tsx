import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDiscreet } from "../../../app/discreet";
import type { NameView } from "../../../backend/types";
import { Action } from "../../../design/parts/Action";
import { Spelling } from "../../../design/parts/Name";
import { useLabels } from "../../../i18n/labels";

/** So many spellings stand there at once; somebody with twelve names has them one press away. */
const FIRST = 2;

/** The other names: first those in other scripts, large; then the spellings of other sources. */
export function NamesLine({ names }: { names: NameView[] }) {
  const { t } = useTranslation("person");
  const labels = useLabels();
  const [isWhole, setWhole] = useState(false);
  const { is: isHidden } = useDiscreet();
  const [shown, ...others] = names;
  const inScripts = others.filter((name) => name.script !== shown?.script);
  const seen = new Set<string>();
  // One name for each script, large; a second one in the same script is a spelling like the others.
  const large = inScripts.filter((name) => !seen.has(name.script) && seen.add(name.script));
  const spellings = others.filter((name) => !large.includes(name));
  const listed = isWhole ? spellings : spellings.slice(0, FIRST);
  const more = spellings.length - listed.length;
  const source = (name: NameView) => (name.source ? ` (${labels.of("name_source", name.source)})` : null);
  if (isHidden) return null;
  return (
    <>
      {large.length > 0 ? (
        <p className="scripts">
          {large.map((name) => (
            <span key={name.id}>
              <Spelling of={name} />
              {name.source && name.source !== "own" ? (
                <span className="tiny muted">{source(name)}</span>
              ) : null}
            </span>
          ))}
        </p>
      ) : null}
      {spellings.length > 0 ? (
        <p className="small muted spellings">
          {t("also")}{" "}
          {listed.map((name, place) => (
            <span key={name.id}>
              {place > 0 ? " · " : null}
              <Spelling of={name} sorted />
              {source(name)}
            </span>
          ))}
          {more > 0 || isWhole ? (
            <>
              {" · "}
              <Action link aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
                {isWhole ? t("fewer_names") : t("more_names", { count: more })}
              </Action>
            </>
          ) : null}
        </p>
      ) : null}
    </>
  );
}
