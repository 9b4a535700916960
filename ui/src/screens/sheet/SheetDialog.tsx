import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SheetAsk } from "../../app/desk";
import type { PersonRef, SheetKind } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { Load } from "../../design/parts/Load";
import { Name } from "../../design/parts/Name";
import { HelpLink } from "../../help/HelpLink";
import { useLabels } from "../../i18n/labels";
import { PersonPicker } from "../note/PersonPicker";
import { ChooseKind } from "./ChooseKind";
import { SheetForm } from "./SheetForm";
import { useSheetKnown } from "./usePages";
import "./sheet.css";

/** Paper for somebody: for whom, which kind, and then the sheet itself. */
export function SheetDialog({ ask, today, onClose }: { ask: SheetAsk; today: Day; onClose: () => void }) {
  const { t } = useTranslation("sheet");
  const labels = useLabels();
  const [person, setPerson] = useState<PersonRef | null>(ask.person);
  const [kind, setKind] = useState<SheetKind | null>(ask.kind ?? null);
  const help = <HelpLink topic="sheet" />;
  if (person && kind) {
    return (
      <Asked
        key={kind}
        {...{ ask, kind, today, onClose }}
        person={person}
        onOther={ask.kind ? undefined : () => setKind(null)}
      />
    );
  }
  return (
    <DialogFrame title={t("title")} onClose={onClose} help={help}>
      {person ? (
        <>
          <p>
            {t("for")} <Name of={person} />
          </p>
          <ChooseKind onChoose={setKind} />
        </>
      ) : (
        <PersonPicker
          value={[]}
          onChange={(persons) => setPerson(persons.at(-1) ?? null)}
          autoFocus
          nobody={t("for_whom")}
        />
      )}
      <p className="vh" role="status">
        {kind ? labels.of("sheet_kind", kind) : ""}
      </p>
    </DialogFrame>
  );
}

interface AskedProps {
  ask: SheetAsk;
  kind: SheetKind;
  person: PersonRef;
  today: Day;
  onOther: (() => void) | undefined;
  onClose: () => void;
}

function Asked({ ask, kind, person, today, onOther, onClose }: AskedProps) {
  const { t } = useTranslation("sheet");
  const labels = useLabels();
  const known = useSheetKnown(person.id);
  const title = labels.of("sheet_kind", kind);
  if (known.data && !known.isError) {
    return (
      <SheetForm
        known={known.data}
        {...{ kind, title, today, onOther, onClose }}
        {...(ask.preset ? { preset: ask.preset } : {})}
      />
    );
  }
  return (
    <DialogFrame title={title} onClose={onClose} wide isOnlyRead help={<HelpLink topic="sheet" />}>
      <p className="vh">{t("title")}</p>
      <Load query={known} rows={8}>
        {() => null}
      </Load>
    </DialogFrame>
  );
}
