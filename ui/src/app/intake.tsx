import { useQueryClient } from "@tanstack/react-query";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useLocation } from "wouter";
import type { BackendEvent } from "../backend/backend";
import { useBackend } from "../backend/context";
import type { IntakeFile, IntakeView, Progress } from "../backend/types";
import { useDesk } from "./desk";

/** Files that somebody brought: looked at, taken in, or let go. Nothing is taken in without being told to. */
export interface Intake {
  /** Files are held over the window. */
  isHovering: boolean;
  /** What is under way. */
  busy: "looking" | "taking" | null;
  progress: Progress | null;
  /** What was brought and would change; not taken in. */
  offered: IntakeView | null;
  /** How it ended, with the token by which its receipts can be asked for. */
  ended: { token: string; files: IntakeFile[] } | null;
  error: unknown;
  choose: (folder: boolean) => void;
  take: () => void;
  stop: () => void;
  drop: () => void;
  /** Writes the receipts elsewhere: the stick they came on could not be written to. */
  receipts: () => void;
}

const IntakeContext = createContext<Intake | null>(null);

/** What was brought. */
export function useIntake(): Intake {
  const intake = useContext(IntakeContext);
  if (!intake) throw new Error("IntakeProvider is missing");
  return intake;
}

/** Stands inside the open caseload: locking forgets what was shown, and the program still holds the files. */
export function IntakeProvider({ place, children }: { place: string; children: ReactNode }) {
  const backend = useBackend();
  const client = useQueryClient();
  const { markSaved } = useDesk();
  const [, navigate] = useLocation();
  const [isHovering, setHovering] = useState(false);
  const [busy, setBusy] = useState<Intake["busy"]>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [offered, setOffered] = useState<IntakeView | null>(null);
  const [ended, setEnded] = useState<Intake["ended"]>(null);
  const [error, setError] = useState<unknown>(null);
  const working = useRef(false);

  /** Does one thing at a time, and says how it failed. */
  const run = useCallback(async (kind: "looking" | "taking", work: () => Promise<void>) => {
    working.current = true;
    setBusy(kind);
    setError(null);
    try {
      await work();
    } catch (failure) {
      setError(failure);
    } finally {
      working.current = false;
      setBusy(null);
      setProgress(null);
    }
  }, []);

  const show = useCallback((view: IntakeView | null) => {
    if (!view) return;
    setOffered(view);
    setEnded(null);
  }, []);
  const look = useCallback(
    () => run("looking", async () => show(await backend.intakeLook())),
    [backend, run, show],
  );

  useEffect(() => {
    const hear = (event: BackendEvent) => {
      switch (event.type) {
        case "hovering":
          return setHovering(event.is);
        case "offered":
          navigate(place);
          return void look();
        case "progress":
          return setProgress(working.current ? event.progress : null);
        case "failed":
          navigate(place);
          return setError(event.error);
      }
    };
    return backend.listen(hear);
  }, [backend, look, navigate, place]);

  // What was opened from the desktop before unlocking is shown now.
  useEffect(() => {
    let isHere = true;
    backend.intakeLook().then(
      (view) => {
        if (!isHere || !view) return;
        show(view);
        navigate(place);
      },
      () => {}, // the screen behind says what is wrong with the caseload
    );
    return () => {
      isHere = false;
    };
  }, [backend, navigate, place, show]);

  const intake = useMemo<Intake>(() => {
    const settle = async (token: string, files: IntakeFile[]) => {
      setEnded({ token, files });
      // What was stopped under way is still offered.
      setOffered(await backend.intakeLook());
      markSaved();
      await client.invalidateQueries();
    };
    return {
      isHovering,
      busy,
      progress,
      offered,
      ended,
      error,
      choose: (folder) => void run("looking", async () => show(await backend.intakeChoose(folder))),
      take: () => {
        if (!offered) return;
        void run("taking", async () => settle(offered.token, await backend.intakeTake(offered.token)));
      },
      stop: () => void backend.intakeStop().catch(() => {}), // over already: there is nothing left to stop
      drop: () =>
        void run("looking", async () => {
          await backend.intakeDrop();
          setOffered(null);
          setEnded(null);
        }),
      receipts: () => {
        if (!ended) return;
        void run("taking", async () => {
          const files = await backend.intakeReceipts(ended.token);
          if (files) setEnded({ token: ended.token, files: withReceiptsOf(ended.files, files) });
          await client.invalidateQueries();
        });
      },
    };
  }, [backend, client, isHovering, busy, progress, offered, ended, error, markSaved, run, show]);

  return <IntakeContext value={intake}>{children}</IntakeContext>;
}

/** What was taken in stays said; only the receipts are new. */
function withReceiptsOf(before: IntakeFile[], after: IntakeFile[]): IntakeFile[] {
  const written = new Map(after.map((file) => [file.outcome.file, file.outcome]));
  return before.map((file) => {
    const again = written.get(file.outcome.file);
    if (!again?.receipt) return file;
    return { ...file, outcome: { ...file.outcome, receipt: again.receipt, code: again.code } };
  });
}
