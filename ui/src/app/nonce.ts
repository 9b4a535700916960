/**
 * Hands the nonce of the content security policy on to react-aria, which adds two small sheets of its own: Tauri puts it
 * on the empty `<style>` of index.html, react-aria reads it from a `<meta>`. Without this the packaged program, and only
 * that, would lose those sheets.
 */
export function passOnNonce(page: Document = document): void {
  const nonce = page.querySelector("style")?.nonce;
  if (!nonce) return;
  const meta = page.createElement("meta");
  meta.setAttribute("name", "csp-nonce");
  meta.setAttribute("content", nonce);
  // react-aria reads either form.
  meta.nonce = nonce;
  page.head.append(meta);
}
