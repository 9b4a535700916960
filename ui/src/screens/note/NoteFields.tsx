import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { DraftUnsafe } from "../../app/DraftSafety";
import { allMediator } from "../../backend/types";
import { Chips } from "../../design/parts/Chips";
import { FormLine } from "../../design/parts/FormLine";
import { TextInput, YesNo } from "../../design/parts/fields";
import { useLabels } from "../../i18n/labels";
import { FollowUpChoice } from "./FollowUpChoice";
import { KindChoice } from "./KindChoice";
import { LanguageChoice } from "./LanguageChoice";
import { MinutesChoice } from "./MinutesChoice";
import { PersonPicker } from "./PersonPicker";
import { TopicChoice } from "./TopicChoice";
import type { NoteForm } from "./useNoteForm";

/** The lines of a note, from whom it is about down to when to look at it again. */
export function NoteFields({ form }: { form: NoteForm }) {
  const { t } = useTranslation("note");
  const labels = useLabels();
  const kindLine = useRef<HTMLDivElement>(null);
  const { change, draft, wrong, talk } = form;
  const value = draft.value;
  const toKind = () => focusIn(kindLine.current);
  const isAboutSomebody = value.persons.length > 0;
  return (
    <div className="note-fields" onKeyDownCapture={form.press}>
      <DraftUnsafe of={draft.safety} />
      <FormLine label={t("who")}>
        <PersonPicker
          value={value.persons}
          onChange={(persons) => change({ persons })}
          autoFocus={!isAboutSomebody}
          onDone={toKind}
        />
      </FormLine>
      <div ref={kindLine}>
        <FormLine keys label={t("kind")} error={wrong.nothing ? t("nothing_said") : undefined}>
          <KindChoice
            value={value.kind}
            onChange={(kind) => change({ kind })}
            isOpen={form.isOpen.kinds}
            onOpen={() => form.open("kinds")}
            autoFocus={isAboutSomebody}
          />
        </FormLine>
      </div>
      <FormLine keys label={t("topics")}>
        <TopicChoice
          value={value.topics}
          onChange={(topics) => change({ topics })}
          isOpen={form.isOpen.topics}
          onOpen={() => form.open("topics")}
        />
      </FormLine>
      <FormLine label={t("minutes")}>
        <MinutesChoice
          value={form.minutes}
          onChange={(minutes) => change({ minutes })}
          error={wrong.minutes ? t("minutes_wrong") : undefined}
        />
      </FormLine>
      <FormLine label={t("language")}>
        <LanguageChoice
          value={value.language ?? (form.isCorrection ? null : (talk.languages[0] ?? null))}
          onChange={(language) => change({ language })}
          known={talk.languages}
        />
      </FormLine>
      <FormLine keys label={t("mediator")}>
        <Chips
          label={t("mediator")}
          options={labels.options("mediator_short", allMediator)}
          value={[value.mediator ?? (form.isCorrection ? null : talk.mediator)].flatMap((one) => one ?? [])}
          onChange={([mediator]) => change({ mediator: mediator ?? null })}
        />
      </FormLine>
      <FormLine label={t("text")}>
        <div className="note-text">
          <TextInput
            lines
            label={t("text")}
            hint={t("text_hint", { count: value.text.length })}
            value={value.text}
            onChange={(text) => change({ text })}
          />
        </div>
      </FormLine>
      {form.isCorrection ? null : (
        <FormLine label={t("again")}>
          <FollowUpChoice
            draft={value}
            onChange={change}
            days={form.days}
            today={form.today}
            what={form.what}
            wrong={wrong.again_on}
          />
        </FormLine>
      )}
      <FormLine label={t("at")}>
        <div className="row">
          <div data-keys="">
            <Chips<"now" | "other">
              required
              label={t("at")}
              options={[
                { code: "now", label: t("at_now") },
                { code: "other", label: t("at_other") },
              ]}
              value={[value.at === null ? "now" : "other"]}
              onChange={([when]) => change({ at: when === "other" ? (value.at ?? "") : null })}
            />
          </div>
          {value.at === null ? null : (
            <div className="note-at">
              <TextInput
                label={t("at_other")}
                placeholder={t("at_hint")}
                value={value.at}
                onChange={(at) => change({ at })}
                error={wrong.at ? t("at_wrong") : undefined}
                autoFocus={value.at === ""}
              />
            </div>
          )}
          <YesNo value={value.is_personal} onChange={(is_personal) => change({ is_personal })}>
            {t("personal")}
          </YesNo>
        </div>
      </FormLine>
      <p className="vh" role="status">
        {form.said}
      </p>
    </div>
  );
}

/** The chosen one, or the first, of a group takes the focus. */
function focusIn(group: HTMLElement | null) {
  const all = [...(group?.querySelectorAll<HTMLElement>("[role=radio]") ?? [])];
  (all.find((one) => one.getAttribute("aria-checked") === "true") ?? all[0])?.focus();
}
