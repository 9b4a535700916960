type Keep = () => Promise<unknown>;

/** What wants to keep something before the caseload is closed: drafts. */
const keepers = new Set<Keep>();

/** A keeping that takes longer does not hold up the lock: what must not be seen goes before what must not be lost. */
const PATIENCE_MS = 3_000;

/**
 * Has `keep` run whenever the caseload is about to be locked from the page, by the key, the button or another start.
 * It is called while everything is still there, and the caseload stays open until it is done. Returns how to stop; made
 * for effects: `useEffect(() => beforeLock(keep), [keep])`.
 */
export function beforeLock(keep: Keep): () => void {
  keepers.add(keep);
  return () => void keepers.delete(keep);
}

/** Runs them all at once. What fails to keep something does not keep the caseload open. */
export async function keepAll(): Promise<void> {
  // Each starts now, before anything goes out of sight.
  const kept = Promise.allSettled([...keepers].map(async (keep) => keep()));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise((over) => {
    timer = setTimeout(over, PATIENCE_MS);
  });
  await Promise.race([kept, patience]);
  clearTimeout(timer);
}
