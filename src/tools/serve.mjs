/**
 * A static file server for the built page: GET and HEAD only, nothing outside the folder, this computer only.
 * node serve.mjs FOLDER [PORT] prints its address; npm start uses it too.
 */
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { basename, extname, join, resolve, sep } from "node:path";
import { isMain, root, stop } from "./workshop.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
};

const policies = JSON.parse(readFileSync(join(root, "src", "app", "content-security-policy.json"), "utf8"));

/** Sites of Microsoft that show the task pane in a frame; docs/DEPLOY.md says where the list comes from. */
const EXCEL_ON_THE_WEB =
  "https://*.cloud.microsoft https://*.officeapps.live.com https://*.office.com https://*.sharepoint.com";

/** The task pane may be framed by Excel on the web; nothing else may be framed. */
function headersFor(fileName) {
  const isPane = fileName === "taskpane.html";
  const policy = [
    ...policies[isPane ? "taskpane.html" : "index.html"],
    isPane ? `frame-ancestors 'self' ${EXCEL_ON_THE_WEB}` : "frame-ancestors 'none'",
  ];
  return {
    "Content-Security-Policy": policy.join("; "),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    ...(isPane ? {} : { "Cross-Origin-Opener-Policy": "same-origin" }),
    ...cachingOf(extname(fileName)),
  };
}

/** As docs/DEPLOY.md says. A script's name changes with its content, and the page must find it without the server. */
function cachingOf(extension) {
  if (extension === ".png") return {};
  return { "Cache-Control": extension === ".js" ? "public, max-age=31536000, immutable" : "no-cache" };
}

/** Resolves to { server, url } once it listens. Port 0 takes a free one. */
export function serve(folder, port, host = "127.0.0.1") {
  const server = createServer((request, response) => {
    const answer = (status, text) => {
      const headers = { ...headersFor(""), "Content-Type": TYPES[".txt"] };
      if (status === 405) headers.Allow = "GET, HEAD";
      response.writeHead(status, headers).end(text);
    };
    if (request.method !== "GET" && request.method !== "HEAD") return answer(405, "Only GET is answered here.");
    const file = fileOf(folder, request.url ?? "/");
    if (file === null) return answer(404, "There is no such page.");
    response.writeHead(200, {
      ...headersFor(basename(file.path)),
      "Content-Type": TYPES[extname(file.path)] ?? "application/octet-stream",
      "Content-Length": file.size,
    });
    if (request.method === "HEAD") return response.end();
    createReadStream(file.path)
      .on("error", () => response.destroy())
      .pipe(response);
  });
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, host, () => done({ server, url: `http://${host}:${String(server.address().port)}` }));
  });
}

/** The file that a request means, or null when there is none inside the folder. */
function fileOf(folder, requestUrl) {
  try {
    const path = decodeURIComponent(new URL(requestUrl, "http://localhost").pathname);
    if (path.includes("\0") || path.includes("\\")) return null;
    const file = resolve(folder, `.${path.endsWith("/") ? `${path}index.html` : path}`);
    if (!file.startsWith(resolve(folder) + sep)) return null;
    const facts = statSync(file);
    return facts.isFile() ? { path: file, size: facts.size } : null;
  } catch {
    return null;
  }
}

if (isMain(import.meta.url)) {
  const [folder, port = "0"] = process.argv.slice(2);
  if (folder === undefined) stop("Usage: node serve.mjs FOLDER [PORT]", 2);
  const { url } = await serve(folder, Number(port));
  process.stdout.write(`${url}\n`);
}
