import { Eye, EyeOff } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Uncovered, useDiscreet, useMoment } from "../../app/discreet";
import { Action } from "./Action";

interface Props {
  /** What can be looked at, as it is read out: `Name und Telefon`. */
  what: string;
  /** Gets the eye, which is nothing while names are shown anyway. */
  children: (eye: ReactNode) => ReactNode;
}

/** While names are hidden, an eye beside something lets one look at it for a moment; everything else stays hidden. */
export function LookAt({ what, children }: Props) {
  const { t } = useTranslation();
  const { is } = useDiscreet();
  const [isLooked, setLooked] = useMoment();
  const eye = is ? (
    <span className="no-print">
      <Action
        low
        icon={isLooked ? EyeOff : Eye}
        aria-label={t(isLooked ? "look_away_named" : "look_at_named", { what })}
        onPress={() => setLooked(!isLooked)}
      >
        {t(isLooked ? "look_away" : "look_at")}
      </Action>
    </span>
  ) : null;
  return <Uncovered is={isLooked}>{children(eye)}</Uncovered>;
}
