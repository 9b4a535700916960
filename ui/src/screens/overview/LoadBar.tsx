import { useTranslation } from "react-i18next";
import type { AreaOverview } from "../../backend/types";
import { overRatio, totalOf } from "./overview";

const HEIGHT = 120;
const WIDTH = 56;

interface Props {
  area: AreaOverview;
  /** What the highest bar stands for, so that all are drawn to one scale. */
  most: number;
  isOld: boolean;
}

/** People of an area as a bar against the ratio: what is above it is red and says how many, what is old is hollow. */
export function LoadBar({ area, most, isOld }: Props) {
  const { t } = useTranslation("office");
  const people = totalOf(area, "persons");
  if (people === null) return <span className="muted">–</span>;
  const scale = (count: number) => (count / most) * HEIGHT;
  const over = overRatio(area);
  const below = people - over;
  const ratio = area.care_ratio;
  const words = { label: area.label, count: people };
  return (
    <svg
      className="bar load-bar"
      viewBox={`0 0 ${WIDTH + 16} ${HEIGHT + 4}`}
      role="img"
      aria-label={ratio === null ? t("load_picture_plain", words) : t("load_picture", { ...words, ratio })}
    >
      <rect
        className={isOld ? "bar-old" : "bar-load"}
        x={8}
        y={HEIGHT - scale(below)}
        width={WIDTH}
        height={scale(below)}
      />
      {over > 0 ? (
        <rect className="bar-over" x={8} y={HEIGHT - scale(people)} width={WIDTH} height={scale(over) - 2} />
      ) : null}
      {ratio === null ? null : (
        <line
          className="bar-ratio"
          x1={0}
          x2={WIDTH + 16}
          y1={HEIGHT - scale(ratio)}
          y2={HEIGHT - scale(ratio)}
        />
      )}
      <line className="bar-foot" x1={0} x2={WIDTH + 16} y1={HEIGHT} y2={HEIGHT} />
    </svg>
  );
}
