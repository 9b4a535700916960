import { ChevronsDownUp, ChevronsUpDown, Printer, Search, X } from "lucide-react";
import { Button, Input, type Key, SearchField, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Topic } from "../../../backend/types";
import { Action } from "../../../design/parts/Action";
import { Chips } from "../../../design/parts/Chips";
import { Choice } from "../../../design/parts/fields";
import { Icon } from "../../../design/parts/Icon";
import { useLabels } from "../../../i18n/labels";
import type { Kind } from "./entries";
import { type TextSize, textSizes } from "./textSize";
import type { useFolds } from "./useFolds";

interface Props {
  story: ReturnType<typeof useFolds>;
  size: TextSize;
  onSize: (size: TextSize) => void;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onPrint: () => void;
}

/** What folds the story, and how it is read. */
export function Tools({ story, size, onSize, isOpen, onOpen, onPrint }: Props) {
  const { t } = useTranslation("person");
  const labels = useLabels();
  const { folds, fold, kinds, topics, count } = story;
  const kindChips: { code: Kind | "all"; label: string }[] = [
    { code: "all", label: `${t("all")} ${count}` },
    ...kinds.map(({ kind, count }) => ({ code: kind, label: `${t(`kind.${kind}`)} ${count}` })),
  ];
  const topicOptions = topics.map(({ topic, count }) => ({
    code: topic,
    label: `${labels.of("topic", topic)} ${count}`,
  }));
  return (
    <div className="story-tools">
      <div className="row">
        <SearchField
          className="seek"
          aria-label={t("seek")}
          value={folds.typed}
          onChange={(typed) => fold({ typed })}
        >
          <Icon of={Search} />
          <Input className="input" placeholder={t("seek_hint")} dir="auto" spellCheck={false} />
          {folds.typed ? (
            <Button className="btn btn-quiet btn-low" aria-label={t("seek_clear")}>
              <Icon of={X} />
            </Button>
          ) : null}
        </SearchField>
        {topics.length > 1 || folds.topic ? (
          <div className="topic-choice">
            <Choice<Topic>
              label={t("topic")}
              open={t("all_topics")}
              options={topicOptions}
              value={folds.topic}
              onChange={(topic) => fold({ topic })}
            />
          </div>
        ) : null}
        <span className="end row">
          <ToggleButtonGroup
            className="choices text-sizes"
            aria-label={t("text_size")}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[size] as Key[]}
            onSelectionChange={([chosen]) => chosen && onSize(chosen as TextSize)}
          >
            {textSizes.map((code) => (
              <ToggleButton
                key={code}
                id={code}
                className={`choice choice-low size-${code}`}
                aria-label={t(`size.${code}`)}
              >
                A
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <Action
            low
            icon={isOpen ? ChevronsDownUp : ChevronsUpDown}
            aria-pressed={isOpen}
            onPress={() => onOpen(!isOpen)}
          >
            {t(isOpen ? "fold_all" : "unfold_all")}
          </Action>
          <Action low icon={Printer} onPress={onPrint}>
            {t("print")}
          </Action>
        </span>
      </div>
      {kinds.length > 1 || folds.kind ? (
        <Chips<Kind | "all">
          low
          required
          label={t("fold")}
          options={kindChips}
          value={[folds.kind ?? "all"]}
          onChange={([chosen]) => fold({ kind: !chosen || chosen === "all" ? null : chosen })}
        />
      ) : null}
    </div>
  );
}
