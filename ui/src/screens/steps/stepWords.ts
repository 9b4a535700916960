import { useTranslation } from "react-i18next";

/** What a step did, in words. A verb of a newer version has none and is something that was changed. */
export function useStepWords(): (verb: string) => string {
  const { t, i18n } = useTranslation("step");
  return (verb) => t(i18n.exists(`step:verb.${verb}`) ? (`verb.${verb}` as "verb.other") : "verb.other");
}
