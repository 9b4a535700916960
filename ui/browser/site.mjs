// Serves the built pages on this machine alone, under the content security policy of the window: a page that works here
// and breaks there would be of no use.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};
// Tauri makes a new one for each page; one is enough here.
const NONCE = "bm9uY2U";
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  `style-src 'self' 'nonce-${NONCE}'`,
  "img-src 'self' data: blob:",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Starts serving `folder`, and `more` by its path; gives the address and how to stop. */
export async function serve(folder, more = {}) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, "http://local").pathname);
    try {
      let body = more[path] ?? (await readFile(join(folder, path === "/" ? "index.html" : path)));
      if (path === "/") body = body.toString().replace("<style>", `<style nonce="${NONCE}">`);
      response.writeHead(200, {
        "content-type": types[extname(path) || ".html"] ?? "application/octet-stream",
        "content-security-policy": policy,
        // The names of the parts say which ones they are; kept, they are compiled once for all pages.
        ...(path !== "/" && { "cache-control": "max-age=31536000, immutable" }),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}
