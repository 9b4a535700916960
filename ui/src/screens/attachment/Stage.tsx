import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDiscreet } from "../../app/discreet";
import type { AttachmentView } from "../../backend/types";
import { Loading } from "../../design/parts/Load";
import { Failed } from "../../design/parts/Notice";
import { Private } from "../../design/parts/Private";
import { usePicture } from "./usePicture";
import { drawn, type View } from "./view";

interface Props {
  attachment: AttachmentView;
  title: string;
  view: View;
}

/** Where the picture is shown. While names are hidden it is not there. */
export function Stage(props: Props) {
  const { t } = useTranslation("attachment");
  const { is: isHidden } = useDiscreet();
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups no fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll (WCAG 2.1.1)
    <div className="viewer-stage" role="group" aria-label={t("picture")} tabIndex={0}>
      {isHidden ? <Private>{null}</Private> : <Picture key={props.attachment.id} {...props} />}
    </div>
  );
}

function Picture({ attachment, title, view }: Props) {
  const { url, error } = usePicture(attachment, false);
  const [own, setOwn] = useState<{ width: number; height: number } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const measure = () => {
      const around = place.current?.parentElement;
      if (around) setStage({ width: around.clientWidth, height: around.clientHeight });
    };
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  const seen = ({ currentTarget }: SyntheticEvent<HTMLImageElement>) =>
    setOwn({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight });
  if (error) return <Failed error={error} />;
  const size = own && drawn(own, stage, view);
  const isAcross = view.turn % 180 !== 0;
  const room = size && {
    inlineSize: isAcross ? size.height : size.width,
    blockSize: isAcross ? size.width : size.height,
  };
  return (
    <div ref={place} className="viewer-room" style={room ?? {}}>
      {url ? (
        <img
          src={url}
          alt={title}
          draggable={false}
          onLoad={seen}
          style={
            size
              ? {
                  inlineSize: size.width,
                  blockSize: size.height,
                  transform: `translate(-50%, -50%) rotate(${view.turn}deg)`,
                }
              : { visibility: "hidden" }
          }
        />
      ) : (
        <Loading rows={4} />
      )}
    </div>
  );
}
