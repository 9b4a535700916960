import { Check } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useIntake } from "../../app/intake";
import type { IntakeView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { Action } from "../../design/parts/Action";
import { Panel } from "../../design/parts/Panel";
import { FileDetail } from "./FileDetail";
import { countOfReady, inOrder, keysOf, standOf } from "./files";
import { Stand } from "./Stand";
import { useFileWords } from "./useFileWords";

/** So many files are shown; those that need somebody come first. */
const FIRST = 50;

interface Props {
  view: IntakeView;
  today: Day;
  unitOf: (unit: string) => string;
}

/** What was brought: file by file what it is and what it would change. Nothing of it is taken in yet. */
export function Preview({ view, today, unitOf }: Props) {
  const { t } = useTranslation(["inbox", "common"]);
  const { take, drop, busy } = useIntake();
  const words = useFileWords(today, unitOf);
  const files = inOrder(view.files);
  const keys = keysOf(files);
  const first = files.find((file) => file.effect && standOf(file) !== "refused") ?? files[0];
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = files.find((file) => keys.get(file) === chosen) ?? first;
  const ready = countOfReady(files);
  const isIdle = busy === null;
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && ready > 0 && isIdle) take();
  };
  const rest = files.length - FIRST;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a second way to press the button inside, by the keyboard
    <div className="stack" onKeyDown={press}>
      <section className="panel intake-act" aria-label={t("looked_at")}>
        <p role="status">
          <b>{t("looked", { count: files.length })}</b>{" "}
          <span className="muted">
            {view.place ? t("from_place", { place: view.place.name }) : null} {t("nothing_yet")}
          </span>
        </p>
        <span className="end">
          <Action isDisabled={!isIdle} autoFocus={ready === 0} onPress={drop}>
            {t("let_go")}
          </Action>
          {ready > 0 ? (
            <Action
              primary
              autoFocus
              icon={Check}
              keys={t("common:key_enter")}
              isDisabled={!isIdle}
              onPress={take}
            >
              {t("take", { count: ready })}
            </Action>
          ) : null}
        </span>
      </section>
      <Panel title={t("files")} hideTitle>
        <div className="scroll-x">
          <Table
            aria-label={t("files")}
            className="intake-files"
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={shown ? [keys.get(shown) ?? ""] : []}
            onSelectionChange={(selected) => setChosen(String([...selected][0] ?? ""))}
          >
            <TableHeader>
              <Column isRowHeader>{t("file")}</Column>
              <Column>{t("would_change")}</Column>
              <Column>{t("state")}</Column>
            </TableHeader>
            <TableBody>
              {files.slice(0, FIRST).map((file) => {
                const effect = file.effect ? words.effect(file.effect) : [];
                return (
                  <Row key={keys.get(file)} id={keys.get(file) ?? ""} textValue={words.title(file)}>
                    <Cell>
                      <b>{words.title(file)}</b>
                      <span className="second">{words.second(file)}</span>
                    </Cell>
                    <Cell>
                      {effect.length > 0 ? effect.join(", ") : <span className="muted">{t("nothing")}</span>}
                    </Cell>
                    <Cell>
                      <Stand file={file} words={words} />
                    </Cell>
                  </Row>
                );
              })}
            </TableBody>
          </Table>
        </div>
        {rest > 0 ? <p className="panel-body muted">{t("more_files", { count: rest })}</p> : null}
      </Panel>
      {shown ? <FileDetail file={shown} words={words} /> : null}
    </div>
  );
}
