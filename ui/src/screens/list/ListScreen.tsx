import { useTranslation } from "react-i18next";
import { PageHead } from "../../app/PageHead";
import type { MappedColumn, OpenedList, Status } from "../../backend/types";
import { useDates } from "../../dates/shown";
import { Action } from "../../design/parts/Action";
import { Load } from "../../design/parts/Load";
import { Failed, Notice } from "../../design/parts/Notice";
import { Panel } from "../../design/parts/Panel";
import { Choose } from "./Choose";
import { Columns } from "./Columns";
import { Done } from "./Done";
import { Rows } from "./Rows";
import { Take } from "./Take";
import { choose } from "./targets";
import { useList } from "./useList";
import "./list.css";

/** A foreign list of people on its way in: what its columns mean, row by row, one step that can be taken back. */
export function ListScreen({ status }: { status: Status }) {
  const { t } = useTranslation("list");
  const list = useList();
  const opened = list.opened.data ?? null;
  const answer = opened?.preview
    ? t("sub_open", { file: opened.file_name, sheet: opened.preview.sheet })
    : t("sub");
  const end = opened ? (
    <>
      <Action quiet onPress={() => void list.close()}>
        {t("close")}
      </Action>
      <Action onPress={() => list.open.mutate()} isPending={list.open.isPending}>
        {t("another")}
      </Action>
    </>
  ) : null;
  return (
    <>
      <PageHead title={t("title")} answer={<bdi>{answer}</bdi>} end={end} />
      <div className="stack">
        {list.open.isError ? <Failed error={list.open.error} /> : null}
        {list.applied ? <Done applied={list.applied} /> : null}
        <Load query={list.opened} rows={3}>
          {(opened) =>
            opened ? (
              <Opened list={list} opened={opened} status={status} />
            ) : (
              <Choose onChoose={() => list.open.mutate()} isPending={list.open.isPending} />
            )
          }
        </Load>
      </div>
    </>
  );
}

interface OpenedProps {
  list: ReturnType<typeof useList>;
  opened: OpenedList;
  status: Status;
}

function Opened({ list, opened, status }: OpenedProps) {
  const { t } = useTranslation("list");
  const dates = useDates();
  const { preview, nameless } = opened;
  const columns: MappedColumn[] = preview?.columns ?? nameless;
  const drafts = preview?.drafts ?? [];
  return (
    <>
      {preview?.was_imported_on ? (
        <Notice tone="warning">{t("was_imported", { day: dates.fullDate(preview.was_imported_on) })}</Notice>
      ) : null}
      {preview ? null : <Notice tone="info">{t("nameless")}</Notice>}
      <Columns
        columns={columns}
        sheets={preview ? [preview.sheet, ...preview.other_sheets] : []}
        shelter={list.reading.shelter ?? ""}
        onChoose={(column, target) => list.read({ columns: choose(columns, column, target) })}
        onSheet={(sheet) => list.read({ sheet, columns: null })}
        onShelter={(shelter) => list.read({ shelter: shelter || null })}
      />
      {preview ? (
        <>
          <Rows
            preview={preview}
            decisions={list.decisions}
            onDecide={list.setDecisions}
            today={status.today}
          />
          <Take
            drafts={drafts}
            decisions={list.decisions}
            isDemo={status.is_demo}
            isPending={list.apply.isPending}
            error={list.apply.error}
            onTake={list.take}
          />
        </>
      ) : (
        <Panel title={t("rows")} hideTitle>
          <div className="panel-body">
            <Action
              primary
              onPress={() =>
                list.read({ columns: columns.map(({ column, target }) => ({ column, target })) })
              }
            >
              {t("nameless_go")}
            </Action>
          </div>
        </Panel>
      )}
    </>
  );
}
