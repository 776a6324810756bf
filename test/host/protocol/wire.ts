/** The shapes of one request and its answer, as Microsoft's library sends and expects them. */

export const actionTypes = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export const pathTypes = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** Bits of the flags that travel beside a request. */
export const requestFlags = { writes: 1, delayForCellEdit: 64 } as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument: 0, or the path of the object that it stands for; a list for a list. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** True: the add-in said untrack(), no reference is wanted. */
  readonly D?: boolean;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ErrorBody {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface Processed {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
}

export type ResponseBody = Processed | { readonly Error: ErrorBody; readonly ProcessedResults: Processed };

/** Reads a request. Throws if it is not one: then the library changed, and nothing here may be believed. */
export function readRequest(text: string): RequestBody {
  const body = JSON.parse(text) as Partial<RequestBody>;
  if (!Array.isArray(body.Actions) || typeof body.ObjectPaths !== "object") {
    throw new Error(`Not a request of the library: ${text.slice(0, 200)}`);
  }
  return body as RequestBody;
}
