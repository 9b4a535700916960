import { RouterProvider } from "react-aria-components";
import { useLocation } from "wouter";
import { IntakeProvider } from "./intake";
import { useStatus } from "./queries";
import { Shell } from "./Shell";

/** Everything behind the door. */
export default function Inside({ onLock }: { onLock: () => void }) {
  const { data } = useStatus();
  const [, navigate] = useLocation();
  // Links of react-aria go the same way as those of the places.
  return data ? (
    <RouterProvider navigate={navigate} useHref={(to) => `#${to}`}>
      <IntakeProvider place={data.seat === "worker" ? "/bundle" : "/inbox"}>
        <Shell status={data} onLock={onLock} />
      </IntakeProvider>
    </RouterProvider>
  ) : null;
}
