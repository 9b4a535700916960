import { useTranslation } from "react-i18next";
import type { Topic } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Chips } from "../../design/parts/Chips";
import { useLabels } from "../../i18n/labels";
import { FIRST_TOPICS, topics } from "./usual";

interface Props {
  value: Topic[];
  onChange: (topics: Topic[]) => void;
  isOpen: boolean;
  onOpen: () => void;
}

/** What about, one or several: the usual seven, the others behind a letter. */
export function TopicChoice({ value, onChange, isOpen, onOpen }: Props) {
  const { t } = useTranslation("note");
  const labels = useLabels();
  const offered = topics.filter((topic, place) => isOpen || place < FIRST_TOPICS || value.includes(topic));
  return (
    <Chips
      many
      label={t("topics")}
      options={offered.map((topic) => ({
        code: topic,
        label: labels.of("topic_short", topic),
        press: t(`topic_key.${topic}`),
      }))}
      value={value}
      onChange={(chosen) => onChange(topics.filter((topic) => chosen.includes(topic)))}
      end={
        isOpen ? null : (
          <Action quiet keys={t("more_key")} onPress={onOpen}>
            {t("more")} <span className="vh">{t("topics")}</span>
          </Action>
        )
      }
    />
  );
}
