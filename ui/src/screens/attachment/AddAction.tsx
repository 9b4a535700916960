import { ImagePlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Action } from "../../design/parts/Action";
import type { AddPictures } from "./useAddPictures";

interface Props {
  add: AddPictures;
  children: string;
  quiet?: boolean;
}

/** The button that asks for pictures. */
export function AddAction({ add, quiet = false, children }: Props) {
  const { t } = useTranslation("attachment");
  return (
    <Action low quiet={quiet} icon={ImagePlus} isPending={add.isPending} onPress={() => add.mutate([])}>
      {add.isPending ? t("adding") : children}
    </Action>
  );
}
