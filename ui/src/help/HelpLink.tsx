import { CircleHelp } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Action } from "../design/parts/Action";
import { useHandbook, useHelp } from "./help";
import { type HelpTopic, placeOf, targets } from "./targets";

/** A question mark that opens the handbook at the place that fits; `F1` does the same while it is shown. */
export function HelpLink({ topic }: { topic: HelpTopic }) {
  const { t } = useTranslation("handbook");
  const { open } = useHandbook();
  useHelp(topic);
  return (
    <Action
      quiet
      low
      icon={CircleHelp}
      aria-label={t("help")}
      aria-keyshortcuts="F1"
      onPress={() => open(placeOf(targets[topic]))}
    />
  );
}
