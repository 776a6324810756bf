/** manifest.xml without Microsoft's service: what Office refuses or shows wrongly is found here. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import packageFile from "../../package.json" with { type: "json" };
import { requiredSets } from "../../src/excel/requirements.ts";
import { projectFolder } from "../support/ledger.ts";
import { faultsOfManifest } from "./schema.ts";
import { elementsNamed, everyElement, onlyElement, parseXml } from "./xml.ts";

const text = readFileSync(join(projectFolder, "manifest.xml"), "utf8");
const manifest = parseXml(text);
const valueOf = (name: string) => onlyElement(manifest, name).attributes["DefaultValue"] ?? "";

/** Every address of the manifest, with the element that holds it. */
const addresses = everyElement(manifest).flatMap(({ name, attributes }) =>
  ["DefaultValue", "Value"].flatMap((attribute) => {
    const value = attributes[attribute] ?? "";
    return /^[a-z]+:\/\//.test(value) ? [{ name, value }] : [];
  }),
);

describe("its shape", () => {
  test("is the one of Microsoft's schemas: elements, order, attributes, lengths", () => {
    expect(faultsOfManifest(manifest)).toEqual([]);
  });

  const order = /( {2}<Requirements>[\s\S]*<\/Requirements>\n)([\s\S]*<\/DefaultSettings>\n)/;
  test.each([
    ["an element out of order", text.replace(order, "$2$1"), "OfficeApp: Requirements is missing here"],
    ["a missing element", text.replace(/<LearnMoreUrl.*\n/, ""), "/ov:GetStarted: ov:LearnMoreUrl is missing here"],
    ["an unknown element", text.replace("<Icon>", "<Picture/><Icon>"), "ov:Picture is not allowed here"],
    ["a second element", text.replace(/( *<Permissions>.*\n)/, "$1$1"), "OfficeApp: Permissions is not allowed here"],
    ["a wrong namespace", text.replaceAll("bt:Override", "Override"), "bt:String: ov:Override is not allowed here"],
    ["an address that is not safe", text.replace(/https:(.*icon-32)/, "http:$1"), 'DefaultValue is "http://localhost'],
    ["an attribute that is not known", text.replace('size="16"', 'sise="16"'), "the attribute size is missing"],
    [
      "a title of 126 letters",
      text.replace('Value="Open"', `Value="${"x".repeat(126)}"`),
      "the attribute DefaultValue",
    ],
    ["a tip of 251 letters", text.replace('Value="Revise', `Value="${"x".repeat(251)}`), "the attribute Value is"],
    ["an id that is no GUID", text.replace("<Id>7d", "<Id>7x"), "OfficeApp/Id: the text"],
  ])("would not pass with %s", (_fault, broken, complaint) => {
    expect(broken).not.toBe(text);
    expect(faultsOfManifest(parseXml(broken)).join("\n")).toContain(complaint);
  });

  test("would not pass when it is not well formed", () => {
    expect(() => parseXml(text.replace("</Hosts>", ""))).toThrow(/close tag/);
    expect(() => parseXml(text.replace("Make weekly audit", "Make & audit"))).toThrow();
  });
});

describe("what it says", () => {
  test("is for Excel, may read and write the workbook, and shows a pane", () => {
    expect(onlyElement(manifest, "Host").attributes["Name"]).toBe("Workbook");
    expect(onlyElement(manifest, "ov:Host").attributes["xsi:type"]).toBe("Workbook");
    expect(onlyElement(manifest, "Permissions").text).toBe("ReadWriteDocument");
    expect(valueOf("SourceLocation")).toMatch(/\/taskpane\.html$/);
  });

  test("asks for the requirement sets that the code uses", () => {
    const sets = elementsNamed(manifest, "Set").map(({ attributes }) => [attributes["Name"], attributes["MinVersion"]]);
    expect(Object.fromEntries(sets)).toEqual(requiredSets);
    expect(onlyElement(manifest, "Sets").attributes["DefaultMinVersion"]).toBe(requiredSets.ExcelApi);
  });

  // Three parts are allowed, but Excel on the web has refused them: OfficeDev/Office-Addin-Scripts, issue 207.
  test("has the version of package.json, in four parts", () => {
    expect(onlyElement(manifest, "Version").text).toBe(`${packageFile.version}.0`);
  });

  test("has a group with the three commands, which share one pane", () => {
    const commands = elementsNamed(manifest, "ov:Control").map((control) => ({
      id: control.attributes["id"],
      label: textOf(onlyElement(control, "ov:Label").attributes["resid"]),
      pane: onlyElement(control, "ov:TaskpaneId").text,
      page: textOf(onlyElement(control, "ov:SourceLocation").attributes["resid"]).replace(/^.*\//, ""),
    }));
    const pane = "AttendanceLedger.Pane";
    expect(commands).toEqual([
      { id: "AttendanceLedger.Open", label: "Open", pane, page: "taskpane.html" },
      { id: "AttendanceLedger.Import", label: "Make import files", pane, page: "taskpane.html?job=recovery" },
      { id: "AttendanceLedger.Audit", label: "Make weekly audit", pane, page: "taskpane.html?job=continuation" },
    ]);
  });

  test("says everything in Spanish of the United States, too", () => {
    const wordings = everyElement(manifest).filter(({ name }) =>
      ["DisplayName", "Description", "bt:String"].includes(name),
    );
    const locales = wordings.map(({ children }) => children.map(({ attributes }) => attributes["Locale"]));
    expect(wordings).toHaveLength(11);
    expect(locales).toEqual(wordings.map(() => ["es-US"]));
    const same = wordings.filter(({ attributes, children }) =>
      children.some((override) => override.attributes["Value"] === attributes["DefaultValue"]),
    );
    // The product keeps its name; everything else is translated.
    expect(same.map(({ attributes }) => attributes["DefaultValue"])).toEqual([
      "Attendance Ledger",
      "Attendance Ledger",
    ]);
  });
});

describe("resources", () => {
  const defined = everyElement(onlyElement(manifest, "ov:Resources")).flatMap(
    ({ attributes }) => attributes["id"] ?? [],
  );
  const used = everyElement(manifest).flatMap(({ attributes }) => attributes["resid"] ?? []);

  test("are each defined once, and each defined one is used", () => {
    expect(defined).toHaveLength(new Set(defined).size);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
  });

  test("are of the kind that the reference wants", () => {
    const kindOf = (parent: string, child: string) =>
      elementsNamed(manifest, parent).flatMap((element) =>
        element.children.filter(({ name }) => name === child).map(({ attributes }) => attributes["resid"] ?? ""),
      );
    const inside = (name: string) => onlyElement(manifest, name).children.map(({ attributes }) => attributes["id"]);
    const short = [...kindOf("ov:Group", "ov:Label"), ...kindOf("ov:Control", "ov:Label")];
    short.push(...kindOf("ov:Supertip", "ov:Title"), ...kindOf("ov:GetStarted", "ov:Title"));
    const long = [...kindOf("ov:Supertip", "ov:Description"), ...kindOf("ov:GetStarted", "ov:Description")];
    const urls = [...kindOf("ov:Action", "ov:SourceLocation"), ...kindOf("ov:GetStarted", "ov:LearnMoreUrl")];
    expect(inside("bt:ShortStrings")).toEqual(expect.arrayContaining(short));
    expect(inside("bt:LongStrings")).toEqual(expect.arrayContaining(long));
    expect(inside("bt:Urls")).toEqual(expect.arrayContaining(urls));
    expect(inside("bt:Images")).toEqual(expect.arrayContaining(kindOf("ov:Icon", "bt:Image")));
  });

  test("ids of controls and groups are unique", () => {
    const ids = ["ov:Group", "ov:Control"]
      .flatMap((name) => elementsNamed(manifest, name))
      .map((e) => e.attributes["id"]);
    expect(ids).toHaveLength(new Set(ids).size);
  });
});

describe("addresses", () => {
  test("are all https and of the one place that a build replaces", () => {
    expect(addresses.length).toBeGreaterThan(30);
    expect(addresses.filter(({ value }) => !value.startsWith("https://localhost:3000/"))).toEqual([]);
  });

  test("name pages of this product only", () => {
    const pages = addresses.map(({ value }) => new URL(value).pathname).filter((path) => !path.startsWith("/assets/"));
    expect([...new Set(pages)].sort()).toEqual(["/index.html", "/taskpane.html"]);
  });

  test("of help lead to the page that works without Excel", () => {
    expect(valueOf("SupportUrl")).toMatch(/\/index\.html#help$/);
    expect(textOf(onlyElement(manifest, "ov:LearnMoreUrl").attributes["resid"])).toBe(valueOf("SupportUrl"));
  });
});

describe("icons", () => {
  const fileOf = (address: string) => join(projectFolder, new URL(address).pathname);
  const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

  test.each(elementsNamed(manifest, "ov:Icon").map((element) => [element] as const))(
    "of the ribbon come in every size, each a picture of that many pixels (%#)",
    ({ children }) => {
      expect(children.map(({ attributes }) => Number(attributes["size"]))).toEqual(sizes);
      const files = children.map(({ attributes }) => fileOf(textOf(attributes["resid"])));
      expect(files.map(pngSize)).toEqual(sizes.map((size) => [size, size]));
    },
  );

  test("of the add-in are 32 and 64 pixels, and one of 128 is at hand", () => {
    expect(pngSize(fileOf(valueOf("IconUrl")))).toEqual([32, 32]);
    expect(pngSize(fileOf(valueOf("HighResolutionIconUrl")))).toEqual([64, 64]);
    expect(pngSize(join(projectFolder, "assets", "icon-128.png"))).toEqual([128, 128]);
  });

  test("of the three commands differ", () => {
    const pictures = elementsNamed(manifest, "ov:Control").map((control) =>
      textOf(onlyElement(control, "ov:Icon").children[0]?.attributes["resid"]),
    );
    expect(new Set(pictures).size).toBe(3);
  });
});

test("Microsoft's own reader finds the same in it", () => {
  // The package holds modules that Jest cannot load, so it reads in a process of its own.
  const program = `const { OfficeAddinManifest } = require("office-addin-manifest");
    OfficeAddinManifest.readManifestFile("manifest.xml").then((read) => process.stdout.write(JSON.stringify(read)));`;
  const read: unknown = JSON.parse(
    execFileSync(process.execPath, ["-e", program], { cwd: projectFolder, encoding: "utf8" }),
  );
  expect(read).toMatchObject({
    id: onlyElement(manifest, "Id").text,
    version: onlyElement(manifest, "Version").text,
    hosts: ["Workbook"],
    officeAppType: "TaskPaneApp",
    permissions: "ReadWriteDocument",
    defaultLocale: "en-US",
    displayName: valueOf("DisplayName"),
    iconUrl: valueOf("IconUrl"),
    supportUrl: valueOf("SupportUrl"),
    defaultSettings: { sourceLocation: valueOf("SourceLocation") },
  });
});

/** What a resource says by default. */
function textOf(id: string | undefined): string {
  const element = everyElement(onlyElement(manifest, "ov:Resources")).find(({ attributes }) => attributes["id"] === id);
  return element?.attributes["DefaultValue"] ?? "";
}

/** Width and height of a PNG file whose picture data are all there. */
function pngSize(path: string): [number, number] | null {
  if (!existsSync(path)) return null;
  const file = readFileSync(path);
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const type = file.toString("latin1", at + 4, at + 8);
    if (type === "IDAT") data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const perPixel = file[25] === 3 ? 1 : 4;
  const whole = inflateSync(Buffer.concat(data)).length === height * (width * perPixel + 1);
  return whole ? [width, height] : null;
}
