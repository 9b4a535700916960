import { FileText } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../../app/desk";
import { useFocusIfLost } from "../../../app/PageHead";
import type { PersonDetail } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { Action } from "../../../design/parts/Action";
import { LookAt } from "../../../design/parts/LookAt";
import { Name, refOf } from "../../../design/parts/Name";
import { ConflictCards } from "../../conflicts/ConflictCards";
import { Bands } from "./Bands";
import { FactStrip } from "./FactStrip";
import { NamesLine } from "./NamesLine";

/** The head of a file: every name as every source has it, and what one must know before talking. */
export function PersonHead({ person, today }: { person: PersonDetail; today: Day }) {
  const { t } = useTranslation(["person", "conflict", "sheet"]);
  const { openSheet } = useDesk();
  const [isChoosing, setChoosing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusIfLost(heading);
  const { names } = person.row;
  const { conflicts } = person;

  // What was pressed to settle a field goes away with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is about their number
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [conflicts.length]);

  return (
    <>
      <LookAt what={t("head_named")}>
        {(eye) => (
          <section className="panel who" aria-labelledby="person-name">
            <Bands
              person={person}
              today={today}
              isChoosing={isChoosing}
              onChoose={() => setChoosing(!isChoosing)}
            />
            <div className="who-names">
              <div className="row">
                <h1 id="person-name" ref={heading} tabIndex={-1}>
                  {names.length > 0 ? <Name of={names} /> : t("nameless")}
                </h1>
                {eye}
                <span className="end">
                  <Action low icon={FileText} onPress={() => openSheet({ person: refOf(person.row) })}>
                    {t("sheet:open_sheet")}
                  </Action>
                </span>
              </div>
              <NamesLine names={names} />
            </div>
            <FactStrip person={person} today={today} />
          </section>
        )}
      </LookAt>
      {isChoosing && conflicts.length > 0 ? (
        <section className="stack" aria-label={t("conflict:title")}>
          <ConflictCards conflicts={conflicts} today={today} />
        </section>
      ) : null}
    </>
  );
}
