import { useEffect, useRef } from "react";
import { useIntake } from "../../app/intake";
import type { Day } from "../../dates/iso";
import { Failed } from "../../design/parts/Notice";
import { DropBar } from "./DropBar";
import { Ended } from "./Ended";
import { Preview } from "./Preview";
import "./inbox.css";

interface Props {
  today: Day;
  /** A unit as people say it; where nobody knows better, its name in the roster. */
  unitOf?: (unit: string) => string;
}

/** Where files come in: brought, looked at, taken in. Nothing is taken in until somebody says so. */
export function IntakePart({ today, unitOf = (unit) => unit }: Props) {
  const { offered, ended, busy, error } = useIntake();
  const here = useRef<HTMLDivElement>(null);
  const isShowing = Boolean(offered || ended || busy);
  // Where it stands may be out of sight: at the foot of a long page, or above what was just read.
  useEffect(() => {
    if (isShowing) here.current?.scrollIntoView({ block: "nearest" });
  }, [isShowing]);
  return (
    <div className="stack" ref={here}>
      <DropBar />
      {error ? <Failed error={error} /> : null}
      {ended ? <Ended files={ended.files} today={today} unitOf={unitOf} /> : null}
      {offered ? <Preview key={offered.token} view={offered} today={today} unitOf={unitOf} /> : null}
    </div>
  );
}
