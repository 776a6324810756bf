/**
 * What a manifest for a task pane may hold, and in which order: Microsoft's schemas OfficeAppManifestV1_1.xsd,
 * TaskPaneAppVersionOverridesV1_0.xsd and OfficeAppBasicTypesV1_0.xsd ([MS-OWEMXML] and "How to find the proper order of
 * manifest elements" at learn.microsoft.com), as far as an add-in needs them that shows a task pane from the ribbon.
 */
import type { Element } from "./xml.ts";

interface Shape {
  readonly attributes?: Readonly<Record<string, RegExp>>;
  readonly text?: RegExp;
  readonly parts?: readonly Part[];
}

interface Part {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly shape: Shape;
}

const one = (name: string, shape: Shape): Part => ({ name, least: 1, most: 1, shape });
const maybe = (name: string, shape: Shape): Part => ({ name, least: 0, most: 1, shape });
const many = (name: string, shape: Shape): Part => ({ name, least: 1, most: Infinity, shape });
const any = (name: string, shape: Shape): Part => ({ name, least: 0, most: Infinity, shape });

const shortString = /^.{1,125}$/u;
const longString = /^.{1,250}$/u;
const address = /^https:\/\/[^\s/]+\/\S{0,2000}$/;
const culture = /^[a-z]{2}-[A-Z]{2}$/;
const resourceId = /^\S{1,32}$/;
const shortVersion = /^\d{1,5}\.\d{1,5}$/;

const localized = (value: RegExp): Shape => ({
  attributes: { DefaultValue: value },
  parts: [any("Override", { attributes: { Locale: culture, Value: value } })],
});
const resource = (value: RegExp): Shape => ({
  attributes: { id: resourceId, DefaultValue: value },
  parts: [any("bt:Override", { attributes: { Locale: culture, Value: value } })],
});
const reference: Shape = { attributes: { resid: resourceId } };
const icon: Shape = {
  parts: [many("bt:Image", { attributes: { size: /^(16|20|24|32|40|48|64|80)$/, resid: resourceId } })],
};

const button: Shape = {
  attributes: { "xsi:type": /^Button$/, id: shortString },
  parts: [
    one("ov:Label", reference),
    one("ov:Supertip", { parts: [one("ov:Title", reference), one("ov:Description", reference)] }),
    one("ov:Icon", icon),
    one("ov:Action", {
      attributes: { "xsi:type": /^ShowTaskpane$/ },
      parts: [
        maybe("ov:TaskpaneId", { text: shortString }),
        one("ov:SourceLocation", reference),
        maybe("ov:Title", reference),
      ],
    }),
  ],
};

const group: Shape = {
  attributes: { id: shortString },
  // At most six controls: the reference of OfficeTab, not the schema, says so.
  parts: [one("ov:Label", reference), one("ov:Icon", icon), { name: "ov:Control", least: 1, most: 6, shape: button }],
};

const ribbon: Shape = {
  attributes: { "xsi:type": /^PrimaryCommandSurface$/ },
  parts: [one("ov:OfficeTab", { attributes: { id: /^Tab[A-Za-z]+$/ }, parts: [one("ov:Group", group)] })],
};

const desktop: Shape = {
  parts: [
    maybe("ov:GetStarted", {
      parts: [one("ov:Title", reference), one("ov:Description", reference), one("ov:LearnMoreUrl", reference)],
    }),
    maybe("ov:FunctionFile", reference),
    many("ov:ExtensionPoint", ribbon),
  ],
};

const resources: Shape = {
  parts: [
    one("bt:Images", { parts: [many("bt:Image", resource(address))] }),
    one("bt:Urls", { parts: [many("bt:Url", resource(address))] }),
    one("bt:ShortStrings", { parts: [many("bt:String", resource(shortString))] }),
    one("bt:LongStrings", { parts: [many("bt:String", resource(longString))] }),
  ],
};

const officeApp: Shape = {
  attributes: { "xsi:type": /^TaskPaneApp$/ },
  parts: [
    one("Id", { text: /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/ }),
    one("Version", { text: /^\d{1,5}(\.\d{1,5}){0,3}$/ }),
    one("ProviderName", { text: shortString }),
    one("DefaultLocale", { text: culture }),
    one("DisplayName", localized(shortString)),
    one("Description", localized(longString)),
    one("IconUrl", localized(address)),
    one("HighResolutionIconUrl", localized(address)),
    one("SupportUrl", localized(address)),
    maybe("AppDomains", { parts: [many("AppDomain", { text: address })] }),
    one("Hosts", { parts: [one("Host", { attributes: { Name: /^Workbook$/ } })] }),
    one("Requirements", {
      parts: [
        one("Sets", {
          attributes: { DefaultMinVersion: shortVersion },
          parts: [many("Set", { attributes: { Name: shortString, MinVersion: shortVersion } })],
        }),
      ],
    }),
    one("DefaultSettings", { parts: [one("SourceLocation", localized(address))] }),
    one("Permissions", { text: /^(Restricted|Read(All)?Document|WriteDocument|ReadWriteDocument)$/ }),
    one("ov:VersionOverrides", {
      attributes: { "xsi:type": /^VersionOverridesV1_0$/ },
      parts: [
        maybe("ov:Description", reference),
        one("ov:Hosts", {
          parts: [
            one("ov:Host", {
              attributes: { "xsi:type": /^Workbook$/ },
              parts: [one("ov:DesktopFormFactor", desktop)],
            }),
          ],
        }),
        one("ov:Resources", resources),
      ],
    }),
  ],
};

/** What is not as the schemas say, in the order of the manifest; empty for a manifest that keeps them. */
export function faultsOfManifest(root: Element): string[] {
  return root.name === "OfficeApp" ? faultsOf(root, officeApp, "OfficeApp") : [`The root is ${root.name}.`];
}

function faultsOf(element: Element, shape: Shape, path: string): string[] {
  return [
    ...attributeFaults(element, shape.attributes ?? {}, path),
    ...((shape.text ?? /^$/).test(element.text) ? [] : [`${path}: the text "${element.text}" is not allowed`]),
    ...childFaults(element, shape.parts ?? [], path),
  ];
}

function attributeFaults(element: Element, wanted: Readonly<Record<string, RegExp>>, path: string): string[] {
  const names = new Set([...Object.keys(wanted), ...Object.keys(element.attributes)]);
  return [...names].flatMap((name) => {
    const value = element.attributes[name];
    if (value !== undefined && wanted[name]?.test(value) === true) return [];
    return [`${path}: the attribute ${name} is ${value === undefined ? "missing" : `"${value}"`}`];
  });
}

/** Walks through the wanted parts and the children side by side: what is left over is out of order or unknown. */
function childFaults(element: Element, parts: readonly Part[], path: string): string[] {
  const faults: string[] = [];
  let next = 0;
  for (const { name, least, most, shape } of parts) {
    let count = 0;
    for (let child = element.children[next]; child?.name === name && count < most; child = element.children[next]) {
      faults.push(...faultsOf(child, shape, `${path}/${name}`));
      count++;
      next++;
    }
    if (count < least) faults.push(`${path}: ${name} is missing here`);
  }
  const left = element.children[next];
  return left === undefined ? faults : [...faults, `${path}: ${left.name} is not allowed here`];
}
