import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Redirect, Route, Switch, useLocation } from "wouter";
import type { Status } from "../backend/types";
import { BundleScreen } from "../screens/bundle/BundleScreen";
import { ConflictsScreen } from "../screens/conflicts/ConflictsScreen";
import { InboxScreen } from "../screens/inbox/InboxScreen";
import { NamedScreen } from "../screens/named/NamedScreen";
import { NoteDialog } from "../screens/note/NoteDialog";
import { OverviewScreen } from "../screens/overview/OverviewScreen";
import { PeopleScreen } from "../screens/people/PeopleScreen";
import { NewPersonDialog } from "../screens/person/new/NewPersonDialog";
import { PersonScreen } from "../screens/person/PersonScreen";
import { SettingsScreen } from "../screens/settings/SettingsScreen";
import { useActivity } from "./activity";
import { useDesk } from "./desk";
import { KeysDialog } from "./KeysDialog";
import { useKeys } from "./keys";
import { useProgramEvents } from "./programEvents";
import { Rail } from "./Rail";
import { StatusLine } from "./StatusLine";
import { TopBar } from "./TopBar";

/** The frame around every screen while the caseload is open. */
export function Shell({ status, onLock }: { status: Status; onLock: () => void }) {
  const { t } = useTranslation();
  const { over, setOver, openNote } = useDesk();
  const [location, navigate] = useLocation();
  const find = useRef<HTMLInputElement>(null);
  const isWorker = status.seat === "worker";

  useKeys({
    lock: onLock,
    help: () => setOver("keys"),
    ...(isWorker
      ? {
          find: () => {
            navigate("/people");
            find.current?.focus();
            find.current?.select();
          },
          note: openNote,
          person: () => setOver("person"),
          bundle: () => navigate("/bundle"),
        }
      : {}),
  });
  useActivity();
  useProgramEvents(isWorker ? "/bundle" : "/inbox", onLock);

  // Another page begins at its top.
  const main = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what it is about
  useEffect(() => {
    main.current?.scrollTo(0, 0);
    window.scrollTo(0, 0);
  }, [location]);

  const close = () => setOver(null);
  return (
    <div className="app">
      <button type="button" className="skip" onClick={skipToContent}>
        {t("to_content")}
      </button>
      <TopBar seat={status.seat} find={find} onLock={onLock} />
      <Rail status={status} />
      <main className="main" id="content" tabIndex={-1} ref={main}>
        {isWorker ? <WorkerScreens status={status} /> : <OfficeScreens status={status} />}
      </main>
      <StatusLine status={status} />
      {over === "note" ? <NoteDialog today={status.today} onClose={close} /> : null}
      {over === "person" ? <NewPersonDialog today={status.today} onClose={close} /> : null}
      {over === "keys" ? <KeysDialog seat={status.seat} onClose={close} /> : null}
    </div>
  );
}

// The screens stand in the order of the rail (`places.ts`); the last line is where one starts.

/** The address belongs to the places, so skipping moves the focus and leaves the address alone. */
const skipToContent = () => document.getElementById("content")?.focus();

function WorkerScreens({ status }: { status: Status }) {
  return (
    <Switch>
      <Route path="/people">
        <PeopleScreen status={status} />
      </Route>
      <Route path="/people/:id/:section?">
        {({ id, section = "" }) => <PersonScreen key={id} id={id} section={section} today={status.today} />}
      </Route>
      <Route path="/bundle">
        <BundleScreen status={status} />
      </Route>
      <Route path="/conflicts">
        <ConflictsScreen today={status.today} />
      </Route>
      <Route path="/settings/:section?">
        {({ section }) => <SettingsScreen status={status} section={section} />}
      </Route>
      <Redirect to="/people" replace />
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
        <NamedScreen />
      </Route>
      <Route path="/settings/:section?">
        {({ section }) => <SettingsScreen status={status} section={section} />}
      </Route>
      <Redirect to="/overview" replace />
    </Switch>
  );
}
