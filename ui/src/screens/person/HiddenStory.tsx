import { useTranslation } from "react-i18next";
import { useDiscreet } from "../../app/discreet";
import type { PersonDetail } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { EmptyState } from "../../design/parts/EmptyState";
import { LookAt } from "../../design/parts/LookAt";
import { Panel } from "../../design/parts/Panel";
import { Story } from "./story/Story";

interface Props {
  person: PersonDetail;
  today: Day;
}

/** The story, and while names are hidden nothing of it: in what was written down stand names, numbers and illnesses. */
export function HiddenStory({ person, today }: Props) {
  const { t } = useTranslation("person");
  return (
    <LookAt what={t("story")}>
      {(eye) =>
        eye ? (
          <div className="stack">
            <Panel title={t("story")} end={eye}>
              <Hidden />
            </Panel>
            <Looked person={person} today={today} />
          </div>
        ) : (
          <Story person={person} today={today} />
        )
      }
    </LookAt>
  );
}

function Hidden() {
  const { t } = useTranslation("person");
  const { is } = useDiscreet();
  return is ? <EmptyState>{t("story_hidden")}</EmptyState> : null;
}

function Looked(props: Props) {
  const { is } = useDiscreet();
  return is ? null : <Story {...props} />;
}
