/** Where what had the focus is gone, the page takes it: as soon as the frame is drawn, and a dialog has given it back. */
export function keepFocus(): void {
  const take = () => {
    if (document.activeElement === document.body) document.getElementById("content")?.focus();
  };
  requestAnimationFrame(() => requestAnimationFrame(take));
}
