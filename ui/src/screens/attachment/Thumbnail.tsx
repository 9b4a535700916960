import { EyeOff, ImageOff } from "lucide-react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useDiscreet } from "../../app/discreet";
import type { AttachmentView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Icon } from "../../design/parts/Icon";
import { Private } from "../../design/parts/Private";
import { usePicture } from "./usePicture";
import { useTitle } from "./useTitle";

interface Props {
  attachment: AttachmentView;
  today: Day;
  onOpen: () => void;
}

/** A picture in the list: small, with what it shows and its day. While names are hidden it is not in the document. */
export function Thumbnail({ attachment, today, onOpen }: Props) {
  const dates = useDates();
  const { is: isHidden } = useDiscreet();
  const title = useTitle()(attachment);
  const day = attachment.taken_on ? dates.day(attachment.taken_on as Day, today) : "";
  return (
    <Button className="thumbnail" onPress={onOpen} isDisabled={isHidden}>
      <span className="thumbnail-picture">
        {isHidden ? (
          <Icon of={EyeOff} />
        ) : attachment.is_here ? (
          <Small attachment={attachment} />
        ) : (
          <Absent />
        )}
      </span>
      <span className="thumbnail-title">
        <Private>{title}</Private>
      </span>
      <span className="small muted">{day}</span>
    </Button>
  );
}

function Small({ attachment }: { attachment: AttachmentView }) {
  const { url, error } = usePicture(attachment, true);
  if (error) return <Absent />;
  // The button says what it shows.
  return url ? <img src={url} alt="" draggable={false} /> : null;
}

function Absent() {
  const { t } = useTranslation("attachment");
  return (
    <span className="thumbnail-absent small muted">
      <Icon of={ImageOff} />
      {t("absent")}
    </span>
  );
}
