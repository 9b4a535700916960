/**
 * A page as an address for a picture: an image of SVG runs no script and loads nothing. It is part of the document, so it
 * goes with it at the lock.
 */
export const pictureOf = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;
