import { useTranslation } from "react-i18next";
import { DraftSafety, DraftUnsafe } from "../../../app/DraftSafety";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import {
  allLanguageLevel,
  type LanguageLevel,
  type LanguageView,
  type PersonDetail,
} from "../../../backend/types";
import { Action } from "../../../design/parts/Action";
import { DialogFrame } from "../../../design/parts/DialogFrame";
import { Choice } from "../../../design/parts/fields";
import { useLabels } from "../../../i18n/labels";
import { useTyping } from "../typing";

/** The languages, one below the other; the first is the one to speak with her. */
export function LanguagesDialog({ person, onClose }: { person: PersonDetail; onClose: () => void }) {
  const { t } = useTranslation(["facts", "common"]);
  const labels = useLabels();
  const backend = useBackend();
  const draft = useTyping<{ languages: LanguageView[] }>(`person:edit:${person.row.id}:languages`, {
    languages: person.spoken,
  });
  const { languages } = draft.value;
  const save = useDo(backend.personLanguages);
  const put = (languages: LanguageView[]) => draft.set({ languages });
  const change = (at: number, part: Partial<LanguageView>) =>
    put(languages.map((language, place) => (place === at ? { ...language, ...part } : language)));
  const submit = () => {
    if (save.isPending) return;
    save.mutate([person.row.id, languages], {
      onSuccess: () => {
        draft.drop();
        onClose();
      },
    });
  };
  const free = labels.languages().filter(({ code }) => languages.every(({ language }) => language !== code));
  const foot = (
    <>
      <DraftSafety of={draft.safety} />
      <Action primary type="submit" isPending={save.isPending}>
        {t("common:save")}
      </Action>
    </>
  );
  return (
    <DialogFrame
      title={labels.field("languages")}
      onClose={onClose}
      onSubmit={submit}
      error={save.error}
      foot={foot}
    >
      <DraftUnsafe of={draft.safety} />
      <ul className="list language-rows">
        {languages.map(({ language, level, reads }, place) => {
          const name = labels.language(language);
          return (
            <li key={language}>
              <span>
                <b>{name}</b>
                {place === 0 ? <span className="second">{t("speak_first")}</span> : null}
              </span>
              <Choice<LanguageLevel>
                label={t("level_of", { language: name })}
                open={t("common:none")}
                options={labels.options("language_level", allLanguageLevel)}
                value={level}
                onChange={(level) => change(place, { level })}
              />
              <Choice<"yes" | "no">
                label={t("reads_of", { language: name })}
                open={t("common:none")}
                options={[
                  { code: "yes", label: labels.field("yes") },
                  { code: "no", label: labels.field("no") },
                ]}
                value={reads === null ? null : reads ? "yes" : "no"}
                onChange={(code) => change(place, { reads: code === null ? null : code === "yes" })}
              />
              <span className="row">
                {place > 0 ? (
                  <Action
                    low
                    aria-label={t("speak_first_named", { language: name })}
                    onPress={() =>
                      put([
                        ...languages.slice(place, place + 1),
                        ...languages.filter((_, at) => at !== place),
                      ])
                    }
                  >
                    {t("name_first")}
                  </Action>
                ) : null}
                <Action
                  low
                  aria-label={t("language_remove_named", { language: name })}
                  onPress={() => put(languages.filter((_, at) => at !== place))}
                >
                  {t("remove")}
                </Action>
              </span>
            </li>
          );
        })}
      </ul>
      <Choice<string>
        label={t("language_add")}
        options={free}
        value={null}
        onChange={(language) => language && put([...languages, { language, level: null, reads: null }])}
      />
    </DialogFrame>
  );
}
