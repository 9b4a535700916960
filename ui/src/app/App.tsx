import { QueryClientProvider, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Router, useLocation } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import type { Backend } from "../backend/backend";
import { BackendProvider, useBackend } from "../backend/context";
import { HelpProvider } from "../help/help";
import { type Language, locales } from "../i18n";
import { HandbookDialog } from "../screens/handbook/HandbookDialog";
import { Entrance } from "../screens/unlock/Entrance";
import { keepAll } from "./beforeLock";
import { DeskProvider, useDesk } from "./desk";
import { makeQueryClient, useStatus } from "./queries";
import { Shell } from "./Shell";

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
              <DeskProvider>
                <Door startsOpen={startsOpen} />
              </DeskProvider>
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
  const desk = useDesk();
  const [isOpen, setOpen] = useState(startsOpen);
  const { clear } = desk;
  const isShut = useRef(false);

  const lock = useCallback(() => {
    // Out of sight, forgotten, closed: nothing stays in the document or in what was asked for. Forgetting comes before
    // the door is drawn, or what the door itself asks for would be forgotten too.
    const kept = keepAll();
    setOpen(false);
    clear();
    client.clear();
    // Opened again before all was kept: unlocking has closed what was open.
    isShut.current = true;
    void kept.then(() => {
      if (isShut.current) void backend.caseloadLock();
    });
  }, [backend, client, clear]);

  if (!isOpen) {
    return (
      <Entrance
        onOpen={(status) => {
          isShut.current = false;
          client.clear();
          client.setQueryData(["status"], status);
          setOpen(true);
        }}
      />
    );
  }
  return <Inside onLock={lock} />;
}

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
