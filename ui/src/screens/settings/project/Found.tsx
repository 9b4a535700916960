import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import { toFailure } from "../../../backend/failure";
import type { NewArea, SafeSheet, Status } from "../../../backend/types";
import { Action } from "../../../design/parts/Action";
import { TextInput } from "../../../design/parts/fields";
import { Failed, Notice } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { blankPassword, isGood, NewPassword } from "../../secret/NewPassword";
import { useStrength } from "../../secret/useStrength";
import { useRosterKey } from "./useRosterKey";

/** An area while it is typed; the number keeps its fields apart. */
interface Area extends NewArea {
  number: number;
}

const blankArea = (number: number): Area => ({ number, label: "", employer: "" });

/** Founds the project: what it is called, its areas, and the password of the key that signs lists of devices. */
export function Found({ status, onFounded }: { status: Status; onFounded: (sheet: SafeSheet) => void }) {
  const { t } = useTranslation("project");
  const backend = useBackend();
  const key = useRosterKey();
  const [project, setProject] = useState("");
  const [areas, setAreas] = useState<Area[]>([blankArea(1)]);
  const [typed, setTyped] = useState(blankPassword);
  const [isTried, setTried] = useState(false);
  const strength = useStrength(typed.password, [status.worker, status.unit_label, status.employer, project]);
  // This form is gone as soon as the project is founded: what is to be printed is handed on before.
  const found = useDo(
    async (...founding: Parameters<typeof backend.enrolFound>) => {
      const sheet = await backend.enrolFound(...founding);
      if (sheet) {
        key.remember();
        onFounded(sheet);
      }
      return sheet;
    },
    (sheet) => sheet !== null,
  );
  const failure = found.error ? toFailure(found.error) : null;
  const isAboutPassword = failure?.code === "password_weak" || failure?.code === "password_too_short";
  const isEmpty = (text: string) => text.trim() === "";
  const told = (text: string, sentence: string) => (isTried && isEmpty(text) ? sentence : undefined);
  const change = (number: number, part: Partial<NewArea>) =>
    setAreas(areas.map((area) => (area.number === number ? { ...area, ...part } : area)));
  const save = () => {
    setTried(true);
    const isWhole = !isEmpty(project) && areas.every((area) => !isEmpty(area.label));
    if (!isWhole || !isGood(typed, strength) || found.isPending) return;
    const named = areas.map(({ label, employer }) => ({ label: label.trim(), employer: employer.trim() }));
    found.mutate([project.trim(), named, typed.password]);
  };
  return (
    <Panel title={t("found.title")}>
      <Form
        className="panel-body stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p className="muted">
          {t("found.what")} <Link href="/settings/enrolment">{t("found.join")}</Link>
        </p>
        <TextInput
          label={t("found.project")}
          hint={t("found.project_hint")}
          value={project}
          onChange={setProject}
          error={told(project, t("found.project_missing"))}
        />
        <fieldset className="areas">
          <legend className="field-label">{t("found.areas")}</legend>
          {areas.map((area, index) => (
            <div key={area.number} className="area">
              <TextInput
                label={t("found.area", { number: index + 1 })}
                value={area.label}
                onChange={(label) => change(area.number, { label })}
                error={told(area.label, t("found.area_missing"))}
              />
              <TextInput
                label={t("found.employer", { number: index + 1 })}
                value={area.employer}
                onChange={(employer) => change(area.number, { employer })}
              />
              {areas.length > 1 ? (
                <Action
                  quiet
                  icon={Trash2}
                  aria-label={t("found.remove", { number: index + 1 })}
                  onPress={() => setAreas(areas.filter((other) => other !== area))}
                />
              ) : null}
            </div>
          ))}
          <div>
            <Action
              low
              icon={Plus}
              onPress={() =>
                setAreas([...areas, blankArea(Math.max(...areas.map(({ number }) => number)) + 1)])
              }
            >
              {t("found.add")}
            </Action>
          </div>
        </fieldset>
        <h3>{t("found.key")}</h3>
        <p className="muted">{t("found.key_what")}</p>
        <NewPassword
          value={typed}
          onChange={(next) => {
            setTyped(next);
            found.reset();
          }}
          strength={strength}
          isTried={isTried}
          refusal={failure}
          label={t("found.key_password")}
        />
        <Notice tone="warning">{t("found.key_where")}</Notice>
        {failure && !isAboutPassword ? <Failed error={failure} /> : null}
        <div className="row">
          <Action primary type="submit">
            {t("found.save")}
          </Action>
        </div>
      </Form>
    </Panel>
  );
}
