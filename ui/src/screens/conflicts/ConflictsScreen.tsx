import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { PageHead } from "../../app/PageHead";
import { useConflicts, usePerson } from "../../app/queries";
import type { ConflictView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { EmptyState } from "../../design/parts/EmptyState";
import { Load } from "../../design/parts/Load";
import { Name } from "../../design/parts/Name";
import { Notice } from "../../design/parts/Notice";
import { Panel } from "../../design/parts/Panel";
import { ConflictCards } from "./ConflictCards";

/** So many are shown at once. */
const FIRST = 50;

/** Everything that two devices changed without knowing of each other. */
export function ConflictsScreen({ today }: { today: Day }) {
  const { t } = useTranslation("conflict");
  const conflicts = useConflicts();
  const count = conflicts.data?.length ?? 0;
  return (
    <>
      <PageHead title={t("title")} answer={count > 0 ? t("intro", { count }) : null} />
      <Load query={conflicts} rows={4}>
        {(conflicts) =>
          conflicts.length > 0 ? (
            <div className="stack">
              <Notice tone="info">{t("explain")}</Notice>
              {conflicts.slice(0, FIRST).map((conflict) => (
                <div className="stack" key={conflict.row + conflict.field}>
                  {conflict.person ? <Whose id={conflict.person} /> : null}
                  <ConflictCards conflicts={[conflict]} today={today} />
                </div>
              ))}
              <Rest conflicts={conflicts} />
            </div>
          ) : (
            <Panel title={t("title")} hideTitle>
              <EmptyState>{t("empty")}</EmptyState>
            </Panel>
          )
        }
      </Load>
    </>
  );
}

function Whose({ id }: { id: string }) {
  const person = usePerson(id);
  if (!person.data) return null;
  return (
    <h2>
      <Link href={`/people/${id}`}>
        <Name of={person.data.row.names} original />
      </Link>
    </h2>
  );
}

function Rest({ conflicts }: { conflicts: ConflictView[] }) {
  const { t } = useTranslation("conflict");
  const count = conflicts.length - FIRST;
  return count > 0 ? <Notice tone="info">{t("rest", { count })}</Notice> : null;
}
