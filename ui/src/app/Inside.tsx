import { RouterProvider } from "react-aria-components";
import { useLocation } from "wouter";
import { DiscreetProvider } from "./discreet";
import { IntakeProvider } from "./intake";
import { usePreferences, useSetPreference } from "./preferences";
import { useStatus } from "./queries";
import { Shell } from "./Shell";

/** Everything behind the door. */
export default function Inside({ onLock }: { onLock: () => void }) {
  const { data } = useStatus();
  const [, navigate] = useLocation();
  const preferences = usePreferences();
  const { mutate: setPreference } = useSetPreference();
  // Where it cannot be known whether names are hidden, they are.
  const wanted = preferences.isPending ? null : (preferences.data?.is_discreet ?? true);
  // Links of react-aria go the same way as those of the places.
  return data ? (
    <RouterProvider navigate={navigate} useHref={(to) => `#${to}`}>
      <DiscreetProvider wanted={wanted} keep={(value) => setPreference({ name: "is_discreet", value })}>
        <IntakeProvider place={data.seat === "worker" ? "/bundle" : "/inbox"}>
          <Shell status={data} onLock={onLock} />
        </IntakeProvider>
      </DiscreetProvider>
    </RouterProvider>
  ) : null;
}
