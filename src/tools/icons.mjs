/**
 * node src/tools/icons.mjs: draws assets/*.svg into the PNG files of assets, in every size that Office asks for. Not part of a
 * build: the PNG files are in the repository. Run it after a change of an SVG file, and look at the pictures.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { encodePng } from "./png.mjs";
import { ensureInstalled, load, root, say, stop } from "./workshop.mjs";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
/** The product's own icon is also wanted at 128 pixels where add-ins are listed. */
const PICTURES = { icon: [...SIZES, 128], import: SIZES, audit: SIZES };

ensureInstalled();
const executablePath = findBrowser();
if (executablePath === null) stop("This needs Chromium, Google Chrome or Microsoft Edge.");
const browser = await load("playwright-core").chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage();
let bytes = 0;
for (const [name, sizes] of Object.entries(PICTURES)) {
  const drawing = readFileSync(join(root, "assets", `${name}.svg`), "utf8");
  for (const size of sizes) {
    const png = encodePng(size, size, Uint8Array.from(await page.evaluate(drawn, { drawing, size })));
    writeFileSync(join(root, "assets", `${name}-${String(size)}.png`), png);
    bytes += png.length;
  }
}
await browser.close();
say(`Drawn: ${Object.keys(PICTURES).join(", ")}, ${String(bytes)} bytes together.`);

/** Runs in the browser: the pixels of a drawing at a size. */
async function drawn({ drawing, size }) {
  const { document, DOMParser, Image, XMLSerializer } = globalThis;
  const svg = new DOMParser().parseFromString(drawing, "image/svg+xml").documentElement;
  svg.setAttribute("width", String(size));
  svg.setAttribute("height", String(size));
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: size, height: size });
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0, size, size);
  return [...context.getImageData(0, 0, size, size).data];
}
