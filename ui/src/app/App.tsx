import { QueryClientProvider, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Router, useLocation } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import type { Backend } from "../backend/backend";
import { BackendProvider, useBackend } from "../backend/context";
import type { Status } from "../backend/types";
import { HelpProvider } from "../help/help";
import { type Language, locales } from "../i18n";
import { HandbookDialog } from "../screens/handbook/HandbookDialog";
import { UnlockScreen } from "../screens/unlock/UnlockScreen";
import { keepAll } from "./beforeLock";
import { DeskProvider, type Over, placeOf, useDesk } from "./desk";
import { makeQueryClient, useStatus } from "./queries";
import { Shell } from "./Shell";
import { DraftsProvider, useDrafts } from "./useDraft";

/** The whole interface, on whatever program it is given. */
export function App({ backend, startsOpen = false }: { backend: Backend; startsOpen?: boolean }) {
  const { i18n } = useTranslation();
  const [client] = useState(makeQueryClient);
  return (
    <I18nProvider locale={locales[i18n.language as Language]}>
      <BackendProvider backend={backend}>
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
          <HandbookDialog />
        </HelpProvider>
      </BackendProvider>
    </I18nProvider>
  );
}

/** Either the lock or what is behind it; never both. */
function Door({ startsOpen }: { startsOpen: boolean }) {
  const backend = useBackend();
  const client = useQueryClient();
  const drafts = useDrafts();
  const { clear, over, setOver, notePlace } = useDesk();
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

  const open = useCallback(
    async (status: Status) => {
      isShut.current = false;
      client.clear();
      client.setQueryData(["status"], status);
      // A database that cannot be read says so on every page.
      await drafts.load(ownerOf(status)).catch(() => {});
      // The form in which somebody was typing when the lock fell.
      const place = placeOf(form.current, notePlace);
      if (place && drafts.places().includes(place)) setOver(form.current);
      setState("open");
    },
    [client, drafts, setOver, notePlace],
  );
  useEffect(() => {
    if (startsOpen) void backend.caseloadStatus().then(open);
  }, [startsOpen, backend, open]);

  if (state === "open") return <Inside onLock={lock} />;
  return state === "locked" ? <UnlockScreen onOpen={open} /> : null;
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

function Inside({ onLock }: { onLock: () => void }) {
  const { data } = useStatus();
  const [, navigate] = useLocation();
  // Links of react-aria go the same way as those of the places.
  return data ? (
    <RouterProvider navigate={navigate} useHref={(to) => `#${to}`}>
      <Shell status={data} onLock={onLock} />
    </RouterProvider>
  ) : null;
}
