import { type ComponentProps, lazy, Suspense } from "react";
import { Loading } from "../../design/parts/Load";

// The pages and what draws them are read when somebody opens the handbook, not before.
const Reader = lazy(() => import("./Reader"));

/** The handbook, once it is there. */
export function Handbook(props: ComponentProps<typeof Reader>) {
  return (
    <Suspense fallback={<Loading />}>
      <Reader {...props} />
    </Suspense>
  );
}
