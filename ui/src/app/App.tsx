import { QueryClientProvider, useQueryClient } from "@tanstack/react-query";
import { Suspense, useCallback, useEffect, useRef, useState } from "react";
import { clearAnnouncer } from "react-aria/private/live-announcer/LiveAnnouncer";
import { I18nProvider } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Router } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import type { Backend } from "../backend/backend";
import { BackendProvider, useBackend } from "../backend/context";
import type { CaseloadFact, Display, Status } from "../backend/types";
import { HelpProvider, useHandbook } from "../help/help";
import { type Language, locales } from "../i18n";
import { ClosedTrouble } from "../screens/trouble/ClosedTrouble";
import { Entrance } from "../screens/unlock/Entrance";
import { keepAll } from "./beforeLock";
import { DeskProvider, type Over, placeOf, useDesk } from "./desk";
import { DisplayProvider } from "./display";
import { lazily } from "./lazily";
import { usualDisplay } from "./look";
import { makeQueryClient } from "./queries";
import { forgetTrouble } from "./trouble";
import { DraftsProvider, useDrafts } from "./useDraft";

// The door is all that is read before it is shown.
const Inside = lazily(() => import("./Inside"));
const HandbookDialog = lazily(() => import("../screens/handbook/HandbookDialog"));

/** While somebody types the password, what comes behind it is read; not before the door is drawn. */
const prepareInside = () => void requestAnimationFrame(() => setTimeout(Inside.prepare));

interface Props {
  backend: Backend;
  startsOpen?: boolean;
  /** How it looks at the start. */
  display?: Display;
  /** What is known of the caseload already; it is asked for all the same. */
  facts?: CaseloadFact | undefined;
}

/** The whole interface, on whatever program it is given. */
export function App({ backend, startsOpen = false, display = usualDisplay, facts }: Props) {
  const { i18n } = useTranslation();
  const [client] = useState(() => {
    const made = makeQueryClient();
    if (facts) made.setQueryData(["facts"], facts);
    return made;
  });
  return (
    <I18nProvider locale={locales[i18n.language as Language]}>
      <BackendProvider backend={backend}>
        <DisplayProvider initial={display}>
          <HelpProvider>
            <QueryClientProvider client={client}>
              <Router hook={useHashLocation}>
                <DraftsProvider>
                  <DeskProvider>
                    <Door startsOpen={startsOpen} />
                  </DeskProvider>
                </DraftsProvider>
              </Router>
            </QueryClientProvider>
            <Book />
          </HelpProvider>
        </DisplayProvider>
      </BackendProvider>
    </I18nProvider>
  );
}

/** The handbook, where somebody opened it. */
function Book() {
  return useHandbook().place ? (
    <Suspense fallback={null}>
      <HandbookDialog />
    </Suspense>
  ) : null;
}

/** Either the lock or what is behind it; never both. */
function Door({ startsOpen }: { startsOpen: boolean }) {
  const backend = useBackend();
  const client = useQueryClient();
  const drafts = useDrafts();
  const { clear, over, setOver, notePlace, correctLetter, lastCorrected } = useDesk();
  const [state, setState] = useState<"locked" | "opening" | "open">(startsOpen ? "opening" : "locked");
  const form = useRef<Over>(null);
  form.current = over ?? (state === "open" ? null : form.current);
  const isShut = useRef(false);

  const lock = useCallback(() => {
    // Out of sight, forgotten, closed: nothing stays in the document or in what was asked for. Forgetting comes before
    // the door is drawn, or what the door itself asks for would be forgotten too.
    const kept = keepAll();
    setState("locked");
    clear();
    client.clear();
    // Opened again before all was kept: unlocking has closed what was open.
    isShut.current = true;
    void kept.then(() => {
      if (!isShut.current) return;
      drafts.forget();
      void backend.caseloadLock();
    });
  }, [backend, client, clear, drafts]);

  // What was just said to a screen reader stands in the document for some seconds, names too.
  useEffect(() => {
    if (state !== "locked") return;
    clearAnnouncer("assertive");
    clearAnnouncer("polite");
  }, [state]);

  useEffect(() => forgetTrouble, []);
  const open = useCallback(
    async (status: Status) => {
      isShut.current = false;
      forgetTrouble();
      client.clear();
      client.setQueryData(["status"], status);
      // A database that cannot be read says so on every page.
      await drafts.load(ownerOf(status)).catch(() => {});
      // The form in which somebody was typing when the lock fell.
      const letter = lastCorrected.current;
      const place = placeOf(form.current, notePlace, letter);
      if (place && drafts.places().includes(place)) {
        // A letter is looked at anew; one that is gone meanwhile has nothing to be corrected.
        if (form.current !== "correct_letter" || !letter) setOver(form.current);
        else await backend.letterGet(letter).then(correctLetter, () => {});
      }
      setState("open");
    },
    [backend, client, drafts, setOver, notePlace, correctLetter, lastCorrected],
  );
  useEffect(() => {
    if (startsOpen) void backend.caseloadStatus().then(open);
  }, [startsOpen, backend, open]);

  if (state === "open") {
    return (
      <Suspense fallback={null}>
        <Inside onLock={lock} />
      </Suspense>
    );
  }
  return state === "locked" ? (
    <ClosedTrouble onOpen={open}>
      <Entrance onOpen={open} onShown={prepareInside} />
    </ClosedTrouble>
  ) : null;
}

/** Whose database it is: what was typed in one must never come into another. */
const ownerOf = (status: Status) =>
  JSON.stringify([
    status.project,
    status.unit,
    status.unit_label,
    status.employer,
    status.worker,
    status.is_demo,
  ]);
