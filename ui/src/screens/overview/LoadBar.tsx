import { useTranslation } from "react-i18next";
import type { AreaOverview } from "../../backend/types";
import { overRatio, totalOf } from "./overview";

const HEIGHT = 150;
const WIDTH = 100;
/** Room above the highest bar for its number. */
const ABOVE = 28;
const BAR = { x: 22, width: 56 };
/** A bar holds its number when it is at least so high. */
const HOLDS = 30;
/** What is above the ratio holds its number when it is at least so high. */
const HOLDS_OVER = 15;

interface Props {
  area: AreaOverview;
  /** What the highest bar stands for, so that all are drawn to one scale. */
  most: number;
  isOld: boolean;
}

/**
 * People of an area as a bar against the ratio, whose line runs on through all areas: what is above it is red and says how
 * many, what is old is hollow and says so.
 */
export function LoadBar({ area, most, isOld }: Props) {
  const { t } = useTranslation("office");
  const people = totalOf(area, "persons");
  if (people === null) return <span className="muted">{t("unknown")}</span>;
  const scale = (count: number) => (count / most) * HEIGHT;
  const y = (count: number) => ABOVE + HEIGHT - scale(count);
  const over = overRatio(area);
  const ratio = area.care_ratio;
  const words = { label: area.label, count: people };
  const picture = ratio === null ? t("load_picture_plain", words) : t("load_picture", { ...words, ratio });
  const isInside = !isOld && over === 0 && scale(people) >= HOLDS;
  const isOverInside = scale(over) >= HOLDS_OVER;
  const middle = WIDTH / 2;
  return (
    <svg
      className="bar load-bar"
      viewBox={`0 0 ${WIDTH} ${ABOVE + HEIGHT}`}
      preserveAspectRatio="xMidYMax meet"
      role="img"
      aria-label={isOld ? `${picture}, ${t("old")}` : picture}
    >
      <rect
        className={isOld ? "bar-old" : "bar-load"}
        x={BAR.x}
        y={y(people - over)}
        width={BAR.width}
        height={scale(people - over)}
      />
      {over > 0 ? (
        <rect
          className="bar-over"
          x={BAR.x}
          y={y(people)}
          width={BAR.width}
          height={Math.max(2, scale(over) - 2)}
        />
      ) : null}
      {ratio === null ? null : (
        // It reaches over both edges, and each cell cuts it off at its own.
        <line className="bar-ratio" x1={-WIDTH} x2={2 * WIDTH} y1={y(ratio)} y2={y(ratio)} />
      )}
      <text
        className={isInside ? "bar-number bar-inside" : "bar-number"}
        x={middle}
        y={isInside ? y(people) + 22 : y(people) - 7}
      >
        {people}
        {over > 0 && !isOverInside ? ` +${over}` : null}
      </text>
      {isOverInside && over > 0 ? (
        <text className="bar-word bar-inside" x={middle} y={y(people) + scale(over) / 2 + 4}>
          +{over}
        </text>
      ) : null}
      {isOld ? (
        <text className="bar-word" x={middle} y={y(people / 2) + 5}>
          {t("old")}
        </text>
      ) : null}
    </svg>
  );
}
