/** A request of which Excel does only the first actions before it fails: there is no rollback. */
type Callback = (answer: unknown) => void;
type Execute = (call: number, parameters: readonly unknown[], callback: Callback) => void;

interface Action {
  readonly ActionType: number;
  readonly Name: string;
}

export interface SentRequest {
  readonly actions: readonly Action[];
  /** How many actions there are up to each change, looks that follow each other taken as one. None in requests that only read. */
  readonly cuts: readonly number[];
}

interface Cut {
  readonly request: number;
  readonly actionCount: number;
}

/** Place of the request's text among the parameters of a call. */
const BODY = 4;
const METHOD = 3;
const SET_PROPERTY = 4;
const LOOKS = new Set(
  "NumberFormat HorizontalAlignment VerticalAlignment IndentLevel WrapText ColumnWidth RowHeight Bold Size Color Underline".split(
    " ",
  ),
);

/** Listens to what goes to Excel, from now on. Requests count from 1, without those that the library sends by itself. */
export function listen(): {
  readonly sent: SentRequest[];
  cutNext: (cut: Cut | null) => void;
  readonly stop: () => void;
} {
  const external = Reflect.get(globalThis, "external") as unknown as { Execute: Execute };
  const original = external.Execute;
  let sent: SentRequest[] = [];
  let planned: Cut | null = null;
  external.Execute = (call, parameters, callback) => {
    const message = parameters[0] as readonly unknown[];
    const body = JSON.parse(String(message[BODY])) as { Actions: Action[] };
    const isOwn = !body.Actions.some(({ Name }) => Name === "_RemoveReference" || Name === "NotifyActionHandlerReady");
    if (isOwn) sent.push({ actions: body.Actions, cuts: cutsOf(body.Actions) });
    if (!isOwn || planned?.request !== sent.length) {
      original(call, parameters, callback);
      return;
    }
    body.Actions = body.Actions.slice(0, planned.actionCount);
    const cut = message.map((part, place) => (place === BODY ? JSON.stringify(body) : part));
    original(call, [cut, ...parameters.slice(1)], () => callback(failed()));
  };
  return {
    get sent() {
      return sent;
    },
    cutNext: (cut) => {
      planned = cut;
      sent = [];
    },
    stop: () => void (external.Execute = original),
  };
}

function cutsOf(actions: readonly Action[]): number[] {
  const isLook = (action: Action | undefined): boolean => action?.ActionType === SET_PROPERTY && LOOKS.has(action.Name);
  if (!actions.some(({ ActionType }) => ActionType === SET_PROPERTY)) return [];
  const changes = actions.flatMap((action, index) =>
    action.ActionType === SET_PROPERTY || (action.ActionType === METHOD && !action.Name.startsWith("_"))
      ? [{ action, count: index + 1 }]
      : [],
  );
  return changes
    .filter(({ action }, index) => !isLook(action) || !isLook(changes[index + 1]?.action))
    .map(({ count }) => count);
}

function failed(): unknown {
  const array = (items: readonly unknown[]): unknown => ({ toArray: () => [...items], dimensions: () => 1 });
  const error = { Code: "GeneralException", Message: "It failed on the way.", Location: "", ActionIndex: 0 };
  return array([0, array([200, [], JSON.stringify({ Error: error })])]);
}
