import { QueryClientProvider, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Router } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import type { Backend } from "../backend/backend";
import { BackendProvider, useBackend } from "../backend/context";
import { type Language, locales } from "../i18n";
import { UnlockScreen } from "../screens/unlock/UnlockScreen";
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
        <QueryClientProvider client={client}>
          <Router hook={useHashLocation}>
            <DeskProvider>
              <Door startsOpen={startsOpen} />
            </DeskProvider>
          </Router>
        </QueryClientProvider>
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

  const lock = useCallback(() => {
    // Out of sight, forgotten, closed: nothing stays in the document or in what was asked for. Forgetting comes before
    // the door is drawn, or what the door itself asks for would be forgotten too.
    setOpen(false);
    clear();
    client.clear();
    void backend.caseloadLock();
  }, [backend, client, clear]);

  if (!isOpen) {
    return (
      <UnlockScreen
        onOpen={(status) => {
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
  return data ? <Shell status={data} onLock={onLock} /> : null;
}
