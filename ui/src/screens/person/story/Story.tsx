import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../../app/desk";
import { keys } from "../../../app/keys";
import { printPage } from "../../../app/print";
import { useBackend } from "../../../backend/context";
import type { PersonDetail, StoryEntry } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Action } from "../../../design/parts/Action";
import { EmptyState } from "../../../design/parts/EmptyState";
import { Load } from "../../../design/parts/Load";
import { Failed } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { useStory } from "../ask";
import { Entry } from "./Entry";
import { type StoryLine, tellStory } from "./lines";
import { PrintHead } from "./PrintHead";
import { Tools } from "./Tools";
import { useTextSize } from "./textSize";
import { useFolds } from "./useFolds";
import "./story.css";

/** So many entries are drawn at first, and so many more each time the end comes near. */
const CHUNK = 60;

/** A case is read as one story, not through keyholes; folding it leaves it one. */
export function Story({ person, today }: { person: PersonDetail; today: Day }) {
  const { t } = useTranslation(["person", "common"]);
  const story = useStory(person.row.id);
  const { openNote } = useDesk();
  const isBare = (entries: StoryEntry[]) => entries.every((entry) => entry.what.type !== "note");
  return (
    <Panel title={t("story")} hideTitle>
      <Load query={story} rows={6}>
        {(entries) => (
          <>
            {isBare(entries) ? (
              <EmptyState
                step={
                  <Action primary keys={`${t("common:key_ctrl")} ${keys.note.shown}`} onPress={openNote}>
                    {t("common:contact")}
                  </Action>
                }
              >
                {t("story_empty")}
              </EmptyState>
            ) : null}
            {entries.length > 0 ? <Reading entries={entries} about={person.row.id} today={today} /> : null}
          </>
        )}
      </Load>
    </Panel>
  );
}

function Reading({ entries, about, today }: { entries: StoryEntry[]; about: string; today: Day }) {
  const { t } = useTranslation("person");
  const backend = useBackend();
  const story = useFolds(entries);
  const [size, setSize] = useTextSize();
  const [isOpen, setOpen] = useState(false);
  const [reach, setReach] = useState(CHUNK);
  const [failure, setFailure] = useState<unknown>(null);
  const { shown, isFolded, sought } = story;
  const lines = tellStory(shown.slice(0, reach), !isFolded);
  const rest = shown.length - reach;

  const print = async () => {
    // On paper stands all that is shown, also what was not scrolled to, and nothing folded away.
    const wasOpen = isOpen;
    flushSync(() => {
      setReach(Number.POSITIVE_INFINITY);
      setOpen(true);
      setFailure(null);
    });
    await printPage(backend).catch(setFailure);
    setReach(CHUNK);
    setOpen(wasOpen);
  };

  return (
    <>
      <Tools
        story={story}
        size={size}
        onSize={setSize}
        isOpen={isOpen}
        onOpen={setOpen}
        onPrint={() => void print()}
      />
      {failure ? <Failed error={failure} /> : null}
      <PrintHead story={story} today={today} />
      <p className="vh" role="status">
        {isFolded ? t("shown_of", { shown: shown.length, all: story.all.length }) : null}
      </p>
      {shown.length > 0 ? (
        <ol className={`story story-${size}`}>
          {lines.map((line) => (
            <Line key={line.key} line={line} about={about} today={today} sought={sought} isOpen={isOpen} />
          ))}
        </ol>
      ) : (
        <EmptyState step={<Action onPress={story.unfold}>{t("show_all")}</Action>}>
          {t("nothing_fits")}
        </EmptyState>
      )}
      {rest > 0 ? <More count={rest} onMore={() => setReach(reach + CHUNK)} /> : null}
    </>
  );
}

interface LineProps {
  line: StoryLine;
  about: string;
  today: Day;
  sought: readonly string[];
  isOpen: boolean;
}

function Line({ line, ...rest }: LineProps) {
  const { t } = useTranslation("person");
  const dates = useDates();
  if (line.type === "month") return <li className="story-month">{dates.month(line.month)}</li>;
  if (line.type === "gap") return <li className="story-gap">{t("gap", { count: line.weeks })}</li>;
  return <Entry entry={line.entry} {...rest} />;
}

/** The end of what is drawn: coming near it draws more; a press does the same. */
function More({ count, onMore }: { count: number; onMore: () => void }) {
  const { t } = useTranslation("person");
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  latest.current = onMore;
  useEffect(() => {
    if (!end.current || typeof IntersectionObserver === "undefined") return;
    const near = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && latest.current(),
      { rootMargin: "1500px" },
    );
    near.observe(end.current);
    return () => near.disconnect();
  }, []);
  return (
    <div className="panel-body no-print" ref={end}>
      <Action low onPress={onMore}>
        {t("show_older", { count })}
      </Action>
    </div>
  );
}
