import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import { toFailure } from "../../../backend/failure";
import type { Identity, Who } from "../../../backend/types";
import { Action } from "../../../design/parts/Action";
import { TextInput } from "../../../design/parts/fields";
import { Load } from "../../../design/parts/Load";
import { Failed } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { WordsRead } from "../../secret/WordsRead";
import type { SectionProps } from "../sections";

/** Who works here, and the eight words by which others know this device. */
export function IdentitySection({ status }: SectionProps) {
  const backend = useBackend();
  const identity = useQuery({ queryKey: ["identity"], queryFn: () => backend.identityShow() });
  return (
    <Load query={identity} rows={5}>
      {(identity) => (
        <>
          {status.is_enrolled ? (
            <Known identity={identity} />
          ) : (
            <Correct identity={identity} status={status} />
          )}
          <Keys identity={identity} />
        </>
      )}
    </Load>
  );
}

/** As the office's list of devices has it. */
function Known({ identity }: { identity: Identity }) {
  const { t } = useTranslation("access");
  return (
    <Panel title={t("identity.who")}>
      <div className="panel-body stack">
        <dl className="facts">
          <dt>{t("identity.worker")}</dt>
          <dd>{identity.worker}</dd>
          <dt>{t("identity.unit")}</dt>
          <dd>{identity.unit_label}</dd>
          <dt>{t("identity.employer")}</dt>
          <dd>{identity.employer}</dd>
        </dl>
        <p className="hint">{t("identity.by_office")}</p>
      </div>
    </Panel>
  );
}

function Correct({ identity, status }: { identity: Identity } & SectionProps) {
  const { t } = useTranslation(["access", "welcome", "common"]);
  const backend = useBackend();
  const [who, setWho] = useState<Who>({
    worker: identity.worker,
    unit_label: identity.unit_label,
    employer: identity.employer,
  });
  const [isTried, setTried] = useState(false);
  const edit = useDo(backend.identityEdit);
  const failure = edit.error ? toFailure(edit.error) : null;
  const isOffice = status.seat === "office";
  const isEmpty = (text: string) => text.trim() === "";
  const errorOf = (field: keyof Who, missing: string) => {
    if (isTried && field !== "employer" && isEmpty(who[field])) return missing;
    return failure?.code === "too_long" && failure.params.field === field
      ? t("identity.too_long")
      : undefined;
  };
  const change = (part: Partial<Who>) => {
    setWho({ ...who, ...part });
    edit.reset();
  };
  const save = () => {
    setTried(true);
    if (!isEmpty(who.worker) && !isEmpty(who.unit_label) && !edit.isPending) edit.mutate([who]);
  };
  return (
    <Panel title={t("identity.who")}>
      <Form
        className="panel-body stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextInput
          label={t("welcome:who.worker")}
          value={who.worker}
          onChange={(worker) => change({ worker })}
          error={errorOf("worker", t("welcome:who.worker_missing"))}
        />
        <div className="grid-2">
          <TextInput
            label={t(isOffice ? "welcome:who.office" : "welcome:who.area")}
            value={who.unit_label}
            onChange={(unit_label) => change({ unit_label })}
            error={errorOf(
              "unit_label",
              t(isOffice ? "welcome:who.office_missing" : "welcome:who.area_missing"),
            )}
          />
          <TextInput
            label={t("welcome:who.employer")}
            value={who.employer}
            onChange={(employer) => change({ employer })}
            error={errorOf("employer", "")}
          />
        </div>
        {failure && failure.code !== "too_long" ? <Failed error={failure} /> : null}
        <div className="row">
          <Action type="submit">{t("common:save")}</Action>
        </div>
      </Form>
    </Panel>
  );
}

function Keys({ identity }: { identity: Identity }) {
  const { t } = useTranslation("access");
  return (
    <Panel title={t("identity.keys")}>
      <div className="panel-body stack">
        <p className="muted">{t("identity.words_what")}</p>
        <WordsRead label={t("identity.words")} words={identity.words} />
        <dl className="facts">
          <dt>{t("identity.device")}</dt>
          <dd>{identity.device ?? t("identity.device_none")}</dd>
          <dt>{t("identity.id")}</dt>
          <dd>
            <code>{identity.device_id}</code>
            {identity.epoch > 1 ? ` · ${t("identity.epoch", { epoch: identity.epoch })}` : null}
          </dd>
        </dl>
        <p className="hint">{t("identity.keys_where")}</p>
      </div>
    </Panel>
  );
}
