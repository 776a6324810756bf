/**
 * The page around the task pane in Excel on the web: it answers the library's messages. The function travels into the browser as its
 * source text, so it uses nothing from outside of itself.
 */
import type { Connection, HostIdentity } from "./window-external.ts";

/** One message of the library, or to it. */
interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType?: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: Readonly<Record<string, unknown>> | null;
}

/** A name that the library trusts; no request leaves the browser, since the test routes it. */
export const parentOrigin = "https://simulated-excel.officeapps.live.com";

/** What the frame of the task pane is called: from its name the library learns where it is. */
export const frameName = JSON.stringify({
  hostInfo: "Excel$Web$16.00$en-US$$$disableLogging$0",
  xdmInfo: `conversation|task-pane|${parentOrigin}`,
  serializerVersion: "1",
});

/** Listens to the library in the frame and answers it. */
export function answerMessages(identity: HostIdentity, connection: Connection): void {
  const types = { request: 0, response: 1 };
  const actions = { registerEvent: 1, unregisterEvent: 2 };
  const answers = { toCall: 0, event: 1 };
  /** Who asked for an event: its window and its message. */
  const listeners = new Map<string, { readonly pane: Window; readonly origin: string; readonly message: Message }>();

  const send = (pane: Window, origin: string, message: Message, data: unknown, type: number) => {
    const { _actionName, _conversationId, _correlationId } = message;
    const answer = {
      _messageType: types.response,
      _actionName,
      _conversationId,
      _correlationId,
      _errorCode: 0,
      _responseType: type,
      _origin: location.origin,
      _serializerVersion: 1,
      _data: data,
    };
    pane.postMessage(JSON.stringify(answer), origin);
  };

  const appContext = {
    _id: "task-pane",
    _appName: 16,
    _appVersion: 16,
    _appMinorVersion: 0,
    _appUILocale: "en-US",
    _dataLocale: "en-US",
    _docUrl: "",
    _clientMode: identity.readOnly ? 1 : 0,
    _settings: [],
    _reason: 0,
    _osfControlType: 1,
    _eToken: "",
    _hostFullVersion: "16.0.0.0",
    _requirementMatrix: JSON.stringify(identity.matrix),
    _appDomains: [],
  };

  const execute = async (data: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const { DispatchId } = data["DdaMethod"] as { readonly DispatchId: number };
    if (DispatchId !== 93) throw new Error(`SimulatorNotImplemented: call ${DispatchId} of Office.js`);
    const [customData, , , , body, , flags] = data["ArrayData"] as readonly unknown[];
    const answer = await connection.execute(String(body), Number(flags), String(customData));
    return { Version: 1, Error: answer.status, Data: answer.body === null ? null : [200, [], answer.body] };
  };

  const answerTo = (message: Message, pane: Window, origin: string): unknown => {
    if (message._actionType === actions.registerEvent) {
      listeners.set(message._actionName, { pane, origin, message });
      return { Version: 1, Error: 0 };
    }
    if (message._actionType === actions.unregisterEvent) {
      listeners.delete(message._actionName);
      return { Version: 1, Error: 0 };
    }
    if (message._actionName === "ContextActivationManager_getAppContextAsync") return appContext;
    if (message._actionName === "executeMethod") return execute(message._data ?? {});
    return {};
  };

  connection.onEvents(({ messages, selectionChanged }) => {
    const tell = (event: string, data: unknown) => {
      const listener = listeners.get(event);
      if (listener !== undefined) send(listener.pane, listener.origin, listener.message, data, answers.event);
    };
    if (messages.length > 0) tell("richApiMessage", { ArrayData: messages });
    if (selectionChanged) tell("documentSelectionChanged", {});
  });

  window.addEventListener("message", ({ data, source, origin }) => {
    if (typeof data !== "string" || source === null) return;
    const message = JSON.parse(data) as Message;
    const pane = source as Window;
    if (message._messageType !== types.request) return;
    void Promise.resolve(answerTo(message, pane, origin)).then((answer) =>
      send(pane, origin, message, answer, answers.toCall),
    );
  });
}
