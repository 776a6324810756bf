/** The simulated Excel behind a transport: takes requests one after another, enforces what holds for every request, keeps the log. */
import { resumeCalculation } from "../workbook/calculation.ts";
import type { HostWorkbook } from "../workbook/model.ts";
import { protectSheet } from "../workbook/protection.ts";
import { findSheet } from "../workbook/workbook.ts";
import { processRequest } from "./engine.ts";
import type { Engine, Interference, Outcome } from "./engine.ts";
import type { Events, Told } from "./events.ts";
import type { HostObject } from "./host-object.ts";
import type { Fault, Levers, Plan, RequestRecord } from "./levers.ts";
import { createReferences } from "./references.ts";
import type { References } from "./references.ts";
import type { RequirementMatrix } from "./requirement-matrix.ts";
import { actionTypes, readRequest, requestFlags } from "./wire.ts";
import type { RequestBody } from "./wire.ts";

/** Excel on the web documents 5 MB for requests and for responses; the smaller of the two meanings. */
export const webPayloadLimit = 5_000_000;

export const statuses = { success: 0, inCellEdit: 5004, requestTooLarge: 5103, responseTooLarge: 5104 } as const;

/** Status 0 with a body, or a status of the transport. */
export type Answer = { readonly status: 0; readonly body: string } | { readonly status: number; readonly body: null };

export interface HostSettings {
  readonly workbook: HostWorkbook;
  readonly matrix: RequirementMatrix;
  /** Bytes of a request and of a response; Infinity on the desktop. */
  readonly payloadLimit: number;
  /** What a request begins at: the workbook, or what Excel on the web does outside of it. */
  readonly roots: { readonly workbook: HostObject; readonly partition: HostObject };
  readonly events: Events;
  readonly interference: Interference;
}

export interface ExcelHost {
  readonly workbook: HostWorkbook;
  readonly levers: Levers;
  /** Answers one request. Never settles where the fault is "no answer". */
  readonly execute: (body: string, flags: number, customData: string) => Promise<Answer>;
  /** Where events go; the transport sets it. */
  readonly onEvents: (deliver: (told: Told) => void) => void;
  readonly requests: readonly RequestRecord[];
  /** Of all requests together. */
  readonly totals: () => { readonly requests: number; readonly bytesIn: number; readonly bytesOut: number };
  /** Writes and calls on null objects, which Excel ignores: "request 3: Values =". */
  readonly ignoredOnNullObjects: readonly string[];
  /** Types of objects that the add-in never gave back. */
  readonly keptReferences: () => readonly string[];
  readonly registeredEvents: () => readonly string[];
  /** Members that are not simulated, and mistakes of the simulation. A test must fail of them. */
  readonly ownFailures: readonly string[];
}

const bytes = (text: string): number => Buffer.byteLength(text, "utf8");

/** Whether the request only gives back references: the library sends it by itself at the end of Excel.run. */
const isCleanup = ({ Actions }: RequestBody): boolean =>
  Actions.every(({ ActionType, Name }) => ActionType === actionTypes.instantiate || Name === "_RemoveReference") &&
  Actions.some(({ Name }) => Name === "_RemoveReference");

/** The library's own call at its start, which is no request of the add-in. */
const isGreeting = ({ ObjectPaths }: RequestBody): boolean =>
  Object.values(ObjectPaths).some(({ Name }) => Name === "Microsoft.InternalService.AddinInternalService");

const greetingAnswer = ({ Actions }: RequestBody): string =>
  JSON.stringify({ Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: {} })) });

const refusedBody = (code: string): string =>
  JSON.stringify({
    Error: {
      Code: code,
      Message: "There was an internal error while processing the request.",
      Location: "",
      ActionIndex: 0,
    },
  });

const after = (milliseconds: number): Promise<void> =>
  milliseconds === 0 ? Promise.resolve() : new Promise((done) => setTimeout(done, milliseconds));

export function createHost(settings: HostSettings, references: References = createReferences()): ExcelHost {
  const { workbook, events } = settings;
  const plan: Plan = { faults: new Map(), acts: new Map() };
  const requests: RequestRecord[] = [];
  const ignoredOnNullObjects: string[] = [];
  const ownFailures: string[] = [];
  let deliver: (told: Told) => void = () => undefined;
  let latency = 0;
  let { payloadLimit } = settings;
  let received = 0;
  let cellEdit: { readonly until: number } | null = null;
  let waiting: (() => void)[] = [];

  const tell = (by: "user" | "add-in") => {
    const told = events.collect(by);
    if (told.messages.length > 0 || told.selectionChanged) deliver(told);
  };
  const user = (act: (workbook: HostWorkbook) => void) => {
    tell("add-in");
    act(workbook);
    tell("user");
  };
  const endCellEdit = () => {
    cellEdit = null;
    const freed = waiting;
    waiting = [];
    for (const free of freed) free();
  };

  const carryOut = (request: RequestBody, number: number, members: Set<string>, root: HostObject): Outcome => {
    const engine: Engine = {
      ...settings,
      root,
      references,
      onTouched: (member) => void members.add(member),
      onIgnored: (member) => void ignoredOnNullObjects.push(`request ${number}: ${member}`),
    };
    const outcome = processRequest(engine, request);
    resumeCalculation(workbook);
    if (outcome.failure?.isOurs === true) ownFailures.push(outcome.failure.message);
    return outcome;
  };

  const answer = async (text: string, flags: number, customData: string): Promise<Answer> => {
    const request = readRequest(text);
    if (isGreeting(request)) return { status: statuses.success, body: greetingAnswer(request) };
    const number = isCleanup(request) ? 0 : (received += 1);
    const fault: Fault | null = (number === 0 ? undefined : plan.faults.get(number)) ?? null;
    const root = customData === "WacPartition" ? settings.roots.partition : settings.roots.workbook;
    const members = new Set<string>();
    const record = (outcome: string, bytesOut: number) =>
      requests.push({ number, bytesIn: bytes(text), bytesOut, members: [...members], flags, outcome });
    const withStatus = (status: number): Answer => {
      record(`status ${status}`, 0);
      return { status, body: null };
    };
    const withBody = (body: string, outcome: string): Answer => {
      record(outcome, bytes(body));
      return { status: statuses.success, body };
    };

    await after(latency);
    if (number !== 0) for (const act of plan.acts.get(number) ?? []) user(act);
    if (cellEdit !== null && number >= cellEdit.until) endCellEdit();
    if (cellEdit !== null) {
      if ((flags & requestFlags.delayForCellEdit) === 0) return withStatus(statuses.inCellEdit);
      await new Promise<void>((free) => waiting.push(free));
    }
    if (bytes(text) > payloadLimit) return withStatus(statuses.requestTooLarge);
    if (fault?.kind === "status") return withStatus(fault.status);
    if (fault?.kind === "refused") {
      const code = fault.code ?? "GeneralException";
      return withBody(refusedBody(code), code);
    }
    if (fault?.kind === "no answer" && !fault.isApplied) {
      record("no answer", 0);
      return new Promise<never>(() => undefined);
    }
    const { body, failure } = carryOut(request, number, members, root);
    if (fault?.kind === "no answer") {
      record("applied, no answer", 0);
      return new Promise<never>(() => undefined);
    }
    if (fault?.kind === "applied then reported failed") {
      const code = fault.code ?? "GeneralException";
      return withBody(refusedBody(code), `applied, ${code}`);
    }
    if (fault?.kind === "late") await after(fault.milliseconds);
    const answerText = JSON.stringify(body);
    if (bytes(answerText) > payloadLimit) return withStatus(statuses.responseTooLarge);
    return withBody(answerText, failure?.code ?? "succeeded");
  };

  const execute = (text: string, flags: number, customData: string): Promise<Answer> => {
    const answered = answer(text, flags, customData);
    // Excel tells of changes after it has answered.
    void answered.then(() => tell("add-in"));
    return answered;
  };

  return {
    workbook,
    levers: {
      startCellEdit: (until) => void (cellEdit = { until: until?.request ?? Infinity }),
      endCellEdit,
      setLatency: (milliseconds) => void (latency = milliseconds),
      setPayloadLimit: (limit) => void (payloadLimit = limit),
      setReadOnly: (readOnly) => void (workbook.readOnly = readOnly),
      protect: (sheetName, password) => {
        const sheet = findSheet(workbook, sheetName);
        if (sheet === undefined) throw new Error(`The workbook has no sheet ${sheetName}.`);
        user(() => protectSheet(workbook, sheet, password));
      },
      faultAt: (request, fault) => void plan.faults.set(request, fault),
      beforeRequest: (request, act) => void plan.acts.set(request, [...(plan.acts.get(request) ?? []), act]),
      user,
    },
    execute,
    onEvents: (to) => void (deliver = to),
    requests,
    totals: () => ({
      requests: requests.length,
      bytesIn: requests.reduce((sum, { bytesIn }) => sum + bytesIn, 0),
      bytesOut: requests.reduce((sum, { bytesOut }) => sum + bytesOut, 0),
    }),
    ignoredOnNullObjects,
    keptReferences: () => references.kept().map((object) => object.typeName),
    registeredEvents: events.registered,
    ownFailures,
  };
}
