import { useTranslation } from "react-i18next";
import type { Cap } from "../../app/keys";

/** Key caps in the language shown. */
export function useCaps(): (caps: readonly Cap[]) => string[] {
  const { t, i18n } = useTranslation("keys");
  return (caps) => caps.map((cap) => (i18n.exists(`keys:cap.${cap}`) ? t(`cap.${cap}` as "cap.ctrl") : cap));
}

/** Pictures of keys that are pressed together. */
export function Keys({ caps }: { caps: readonly Cap[] }) {
  const shown = useCaps()(caps);
  return (
    <span className="keys">
      {shown.map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
