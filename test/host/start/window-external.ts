/**
 * The `window.external` that Excel on Windows gives a task pane: how Microsoft's library learns where it is, sends its requests and hears
 * of events. The same object serves jest and a real browser; only how it reaches the host differs.
 */
import type { Answer } from "../protocol/host.ts";
import type { Told } from "../protocol/events.ts";
import type { RequirementMatrix } from "../protocol/requirement-matrix.ts";

export type Platform = "desktop" | "web";

export interface HostIdentity {
  readonly platform: Platform;
  readonly matrix: RequirementMatrix;
  /** Opened read only: Office.context.document.mode says so. */
  readonly readOnly: boolean;
  /** Colors of the Office theme, as Office tells them; null where Office tells none (Excel on the web). */
  readonly theme: Readonly<Record<string, string>> | null;
}

/** How requests get to the host. */
export interface Connection {
  readonly execute: (body: string, flags: number, customData: string) => Promise<Answer>;
  readonly onEvents: (deliver: (told: Told) => void) => void;
}

/**
 * Makes the object. Calls other than a request to Excel are refused loudly: nothing of them is simulated. The function also travels into
 * a browser as its source text, so it uses nothing from outside of itself.
 */
export function windowExternal(identity: HostIdentity, connection: Connection): Readonly<Record<string, unknown>> {
  type Callback = (answer: unknown) => void;
  type EventHandler = (call: number, payload: unknown) => void;
  /** Numbers of the calls: a request to Excel, Excel's events, the older event of the selection. */
  const calls = { excelRequest: 93, excelEvents: 33, selectionChanged: 2 };
  const { platform, matrix, readOnly, theme } = identity;
  /** What the library unpacks instead of an array. */
  const safeArray = (items: readonly unknown[]) => ({ toArray: () => [...items], dimensions: () => 1 });
  const handlers = new Map<number, EventHandler>();

  /** What the library asks once, at its start. */
  const context: Readonly<Record<string, () => unknown>> = {
    GetAppType: () => 1,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 1033,
    GetAppDataLocale: () => 1033,
    GetDocUrl: () => "",
    GetAppCapabilities: () => (readOnly ? 1 : 0),
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionRef: () => "attendance-ledger",
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(matrix),
    GetHostFullVersion: () => "16.0.0.0",
    ...(theme === null ? {} : { GetOfficeThemeInfo: () => JSON.stringify(theme) }),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };

  connection.onEvents(({ messages, selectionChanged }) => {
    if (messages.length > 0) handlers.get(calls.excelEvents)?.(calls.excelEvents, safeArray(messages.map(safeArray)));
    if (selectionChanged) handlers.get(calls.selectionChanged)?.(calls.selectionChanged, safeArray([]));
  });

  return {
    GetHostInfo: () =>
      platform === "web" ? "Excel$Web$16.00$en-US$$$disableLogging$0" : "Excel$Win32$16.01$en-US$$$disableLogging$0",
    GetContext: () => context,
    Execute: (call: number, parameters: readonly unknown[], callback: Callback) => {
      const message = parameters[0];
      if (call !== calls.excelRequest || !Array.isArray(message)) {
        throw new Error(`SimulatorNotImplemented: call ${call} of Office.js`);
      }
      const [customData, , , , body, , flags] = message as readonly unknown[];
      void connection.execute(String(body), Number(flags), String(customData)).then((answer) => {
        callback(safeArray(answer.body === null ? [answer.status] : [0, safeArray([200, [], answer.body])]));
      });
    },
    RegisterEvent: (call: number, _target: string, handler: EventHandler, callback: Callback) => {
      handlers.set(call, handler);
      callback(0);
    },
    UnregisterEvent: (call: number, _target: string, callback: Callback) => {
      handlers.delete(call);
      callback(0);
    },
  };
}
