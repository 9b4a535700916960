import { useEffect, useState } from "react";
import { useBackend } from "../../backend/context";
import type { AttachmentView } from "../../backend/types";

const types = { jpeg: "image/jpeg", png: "image/png" } as const;

interface Picture {
  /** An address of this page alone, which goes with the picture. */
  url: string | null;
  error: unknown;
}

const none: Picture = { url: null, error: null };

/**
 * A picture, or the small one for the list. It never changes, so it is asked for once, and not kept anywhere but where it
 * is shown.
 */
export function usePicture({ id, media_type }: AttachmentView, isSmall: boolean): Picture {
  const backend = useBackend();
  const [picture, setPicture] = useState(none);
  useEffect(() => {
    let url: string | null = null;
    let isWanted = true;
    setPicture(none);
    const type = isSmall ? types.jpeg : types[media_type ?? "jpeg"];
    const asked = isSmall ? backend.attachmentPreview(id) : backend.attachmentGet(id);
    asked.then(
      (bytes) => {
        if (!isWanted) return;
        url = URL.createObjectURL(new Blob([bytes], { type }));
        setPicture({ url, error: null });
      },
      (error: unknown) => {
        if (isWanted) setPicture({ url: null, error });
      },
    );
    return () => {
      isWanted = false;
      if (url) URL.revokeObjectURL(url);
    };
  }, [backend, id, media_type, isSmall]);
  return picture;
}
