import { useTranslation } from "react-i18next";
import type { InformationTopic, Information as Known } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { Panel } from "../../../design/parts/Panel";
import { Private } from "../../../design/parts/Private";
import { DueLine } from "./DueLine";
import { Asked, SourceLine } from "./SourceLine";

const topics: readonly InformationTopic[] = ["benefits", "work", "course", "movement", "family"];

/** What usually holds in her state. Information with its source, never advice. */
export function Information({ information, today }: { information: Known[]; today: Day }) {
  const { t } = useTranslation("procedure");
  if (information.length === 0) return null;
  return (
    <Panel title={t("information")} end={<span className="muted small">{t("no_advice")}</span>}>
      {topics.map((topic) => {
        const known = information.filter((one) => one.topic === topic);
        if (known.length === 0) return null;
        return (
          <section className="proc-topic" key={topic} aria-label={t(`topic.${topic}`)}>
            <h3>{t(`topic.${topic}`)}</h3>
            <ul className="proc-lines">
              {known.map((one) => (
                <li className="proc-item-line" key={one.id}>
                  <span>
                    <span lang="de">
                      <Private>{one.what}</Private>
                    </span>
                    <DueLine due={one.due} today={today} />
                    <SourceLine source={one.source} />
                    <Asked questions={one.questions} />
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Panel>
  );
}
