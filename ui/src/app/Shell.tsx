import { type RefObject, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Redirect, Route, Switch, useLocation } from "wouter";
import type { Status } from "../backend/types";
import { AboutScreen } from "../screens/about/AboutScreen";
import { BundleScreen } from "../screens/bundle/BundleScreen";
import { goToBundle } from "../screens/bundle/goToBundle";
import { ConflictsScreen } from "../screens/conflicts/ConflictsScreen";
import { DeadlinesScreen } from "../screens/deadline/DeadlinesScreen";
import { DeadlineScreen } from "../screens/deadline/one/DeadlineScreen";
import { HandbookScreen } from "../screens/handbook/HandbookScreen";
import { InboxScreen } from "../screens/inbox/InboxScreen";
import { CorrectLetterDialog } from "../screens/letter/correct/CorrectLetterDialog";
import { LetterDialog } from "../screens/letter/LetterDialog";
import { ListScreen } from "../screens/list/ListScreen";
import { NamedScreen } from "../screens/named/NamedScreen";
import { CorrectNoteDialog } from "../screens/note/CorrectNoteDialog";
import { NoteDialog } from "../screens/note/NoteDialog";
import { OverviewScreen } from "../screens/overview/OverviewScreen";
import { PaletteDialog } from "../screens/palette/PaletteDialog";
import { PeopleScreen } from "../screens/people/PeopleScreen";
import { NewPersonDialog } from "../screens/person/new/NewPersonDialog";
import { PersonScreen } from "../screens/person/PersonScreen";
import { SettingsScreen } from "../screens/settings/SettingsScreen";
import { SheetDialog } from "../screens/sheet/SheetDialog";
import { StepsDialog } from "../screens/steps/StepsDialog";
import { TaskDialog } from "../screens/task/TaskDialog";
import { TodayScreen } from "../screens/today/TodayScreen";
import { OddNotices } from "../screens/trouble/OddNotices";
import { OpenTrouble } from "../screens/trouble/OpenTrouble";
import { useActivity } from "./activity";
import { DemoStrip } from "./DemoStrip";
import { useDesk } from "./desk";
import { useDiscreet } from "./discreet";
import { KeysDialog } from "./KeysDialog";
import { useKeys } from "./keys";
import { useProgramEvents } from "./programEvents";
import { Rail } from "./Rail";
import { StatusLine } from "./StatusLine";
import { useUndo } from "./steps";
import { TopBar } from "./TopBar";
import { useFrame } from "./useFrame";

/** The frame around every screen while the caseload is open. */
export function Shell({ status, onLock }: { status: Status; onLock: () => void }) {
  const { t } = useTranslation();
  const { over, setOver, setQuery, query, corrected, correctedLetter, sheet, subject } = useDesk();
  const discreet = useDiscreet();
  const find = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const undo = useUndo();
  const frame = useFrame(status.seat, undo, onLock);
  const isWorker = status.seat === "worker";
  const goFind = useFind(find);

  // What was typed at the top and did not lead on is meant here too.
  const begun = useRef("");
  const openPalette = () => {
    begun.current = document.activeElement === find.current ? query : "";
    setOver("palette");
  };

  useKeys({
    palette: openPalette,
    print: frame.print,
    discreet: () => discreet.set(!discreet.isMarked),
    lock: onLock,
    help: () => setOver("keys"),
    undo: () => {
      if (!isDialogOpen()) frame.undo();
    },
    ...(isWorker
      ? {
          find: goFind,
          note: frame.openNote,
          person: () => frame.open("person"),
          letter: () => frame.open("letter"),
          sheet: frame.openSheet,
          bundle: () => {
            setOver(null);
            goToBundle(frame.goTo);
          },
        }
      : {}),
  });
  useActivity();
  useProgramEvents(onLock);
  useNewPage(main);

  const close = () => setOver(null);
  const showAll = (typed: string) => {
    setQuery(typed);
    frame.goTo("/people");
  };
  return (
    <div className={status.is_demo ? "app app-demo" : "app"}>
      <button type="button" className="skip" onClick={skipToContent}>
        {t("to_content")}
      </button>
      {status.is_demo ? <DemoStrip /> : null}
      <TopBar seat={status.seat} find={find} onPalette={openPalette} onLock={onLock} />
      <Rail status={status} />
      <main className="main" id="content" tabIndex={-1} ref={main}>
        <OddNotices status={status}>
          <OpenTrouble />
        </OddNotices>
        {isWorker ? <WorkerScreens status={status} /> : <OfficeScreens status={status} />}
      </main>
      <StatusLine status={status} undo={undo} />
      {over === "note" ? <NoteDialog today={status.today} onClose={close} /> : null}
      {over === "correct" && corrected ? (
        <CorrectNoteDialog note={corrected} today={status.today} onClose={close} />
      ) : null}
      {over === "person" ? <NewPersonDialog today={status.today} onClose={close} /> : null}
      {over === "task" ? <TaskDialog person={subject.current} today={status.today} onClose={close} /> : null}
      {over === "letter" ? (
        <LetterDialog person={subject.current} today={status.today} onClose={close} />
      ) : null}
      {over === "correct_letter" && correctedLetter ? (
        <CorrectLetterDialog letter={correctedLetter} today={status.today} onClose={close} />
      ) : null}
      {over === "sheet" ? <SheetDialog ask={sheet.current} today={status.today} onClose={close} /> : null}
      {over === "keys" ? <KeysDialog seat={status.seat} onClose={close} /> : null}
      {over === "steps" ? <StepsDialog today={status.today} onClose={close} /> : null}
      {over === "palette" ? (
        <PaletteDialog status={status} frame={frame} typed={begun.current} onClose={close} onAll={showAll} />
      ) : null}
    </div>
  );
}

const isDialogOpen = () => document.querySelector("[role=dialog], [role=alertdialog]") !== null;

/** To the people, and into the field that searches them; whatever lies over them is closed first. */
function useFind(find: RefObject<HTMLInputElement | null>): () => void {
  const { over, setOver } = useDesk();
  const [location, navigate] = useLocation();
  return () => {
    const take = () => {
      find.current?.focus();
      find.current?.select();
    };
    setOver(null);
    if (location !== "/people") navigate("/people");
    // A dialog gives the focus back when it is gone.
    if (over) requestAnimationFrame(() => requestAnimationFrame(take));
    else take();
  };
}

/** Another page begins at its top, and whose file it is is remembered. */
function useNewPage(main: RefObject<HTMLElement | null>) {
  const [location] = useLocation();
  const { addRecent } = useDesk();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what it is about
  useEffect(() => {
    main.current?.scrollTo(0, 0);
    window.scrollTo(0, 0);
    const [, first, person] = location.split("/");
    if (first === "people" && person) addRecent(person);
  }, [location]);
}

// The screens stand in the order of the rail (`places.ts`); the last line is where one starts.

/** The address belongs to the places, so skipping moves the focus and leaves the address alone. */
const skipToContent = () => document.getElementById("content")?.focus();

function WorkerScreens({ status }: { status: Status }) {
  return (
    <Switch>
      <Route path="/today">
        <TodayScreen status={status} />
      </Route>
      <Route path="/deadlines">
        <DeadlinesScreen today={status.today} />
      </Route>
      <Route path="/deadlines/:id/:step?">
        {({ id, step = "" }) => <DeadlineScreen key={id} id={id} step={step} today={status.today} />}
      </Route>
      <Route path="/people">
        <PeopleScreen status={status} />
      </Route>
      <Route path="/people/:id/:section?">
        {({ id, section = "" }) => <PersonScreen key={id} id={id} section={section} today={status.today} />}
      </Route>
      <Route path="/bundle">
        <BundleScreen status={status} />
      </Route>
      <Route path="/list">
        <ListScreen status={status} />
      </Route>
      <Route path="/conflicts">
        <ConflictsScreen today={status.today} />
      </Route>
      <Route path="/handbook/:page?/:heading?">
        {({ page, heading }) => <HandbookScreen page={page} heading={heading} />}
      </Route>
      <Route path="/about">
        <AboutScreen />
      </Route>
      <Route path="/settings/:section?">
        {({ section }) => <SettingsScreen status={status} section={section} />}
      </Route>
      <Redirect to="/today" replace />
    </Switch>
  );
}

function OfficeScreens({ status }: { status: Status }) {
  return (
    <Switch>
      <Route path="/overview">
        <OverviewScreen today={status.today} />
      </Route>
      <Route path="/inbox">
        <InboxScreen today={status.today} />
      </Route>
      <Route path="/named">
        <NamedScreen today={status.today} />
      </Route>
      <Route path="/handbook/:page?/:heading?">
        {({ page, heading }) => <HandbookScreen page={page} heading={heading} />}
      </Route>
      <Route path="/about">
        <AboutScreen />
      </Route>
      <Route path="/settings/:section?">
        {({ section }) => <SettingsScreen status={status} section={section} />}
      </Route>
      <Redirect to="/overview" replace />
    </Switch>
  );
}
