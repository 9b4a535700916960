import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import type { HouseholdFact } from "../../../backend/types";
import { Action } from "../../../design/parts/Action";
import { TextInput } from "../../../design/parts/fields";
import { Failed } from "../../../design/parts/Notice";

/** What the household is called among colleagues. */
export function HouseholdName({ household }: { household: HouseholdFact }) {
  const { t } = useTranslation(["family", "common"]);
  const backend = useBackend();
  const [label, setLabel] = useState(household.label);
  const name = useDo(backend.householdName);
  const isChanged = label.trim() !== household.label;
  return (
    <Form
      className="household-name"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged && !name.isPending) name.mutate([household.id, label.trim()]);
      }}
    >
      <TextInput label={t("label")} hint={t("label_hint")} value={label} onChange={setLabel} />
      {isChanged ? (
        <Action low type="submit" isPending={name.isPending}>
          {t("common:save")}
        </Action>
      ) : null}
      {name.isError ? <Failed error={name.error} /> : null}
    </Form>
  );
}
