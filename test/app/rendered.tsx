/** The pane in jsdom: what a person would see and press. */
import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { App } from "../../src/app/App.tsx";
import type { Engine } from "../../src/app/engine/engine.ts";
import type { Host } from "../../src/app/host/host.ts";

/** What every browser has and jsdom has not. */
export function completeJsdom(): void {
  Object.assign(globalThis, { TextEncoder, TextDecoder, structuredClone: plainClone, IS_REACT_ACT_ENVIRONMENT: true });
  Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/["\\]/g, "\\$&") } });
  window.matchMedia = (media) =>
    ({
      matches: false,
      media,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
}

/** Copies as postMessage does, within what goes across here; a function would fail. */
function plainClone<Value>(value: Value): Value {
  if (typeof value === "function") throw new Error("A function does not travel.");
  if (value === null || typeof value !== "object" || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return (value as unknown[]).map(plainClone) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainClone(inner as unknown)])) as Value;
}

export const browser: Host = {
  kind: "browser",
  displayLanguage: "en-US",
  job: null,
  opensHelp: false,
  workbook: null,
  selectCell: null,
  openAsNewWorkbook: null,
  saveSettings: null,
  watchLog: null,
  watchSelection: null,
  isDark: null,
  browserPage: "index.html",
};

export interface Rendered {
  readonly text: () => string;
  /** Waits until the text is there. */
  readonly see: (text: string | RegExp) => Promise<void>;
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly find: (selector: string) => HTMLElement;
  readonly change: (selector: string, value: string) => Promise<void>;
  readonly act: (work: () => void) => Promise<void>;
  readonly close: () => void;
}

export function render(engine: Engine, host: Partial<Host> = {}): Rendered {
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  act(() => {
    root.render(<App engine={engine} host={{ ...browser, ...host }} />);
  });
  const text = () => place.textContent;
  const settle = () =>
    act(async () => {
      await new Promise((later) => setTimeout(later, 5));
    });
  const find = (selector: string): HTMLElement => {
    const found = place.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`Nothing is ${selector} in: ${text()}`);
    return found;
  };
  return {
    text,
    find,
    see: async (wanted) => {
      for (let tries = 0; tries < 400; tries++) {
        if (typeof wanted === "string" ? text().includes(wanted) : wanted.test(text())) return;
        await settle();
      }
      throw new Error(`Nobody sees ${String(wanted)} in: ${text()}`);
    },
    press: async (name) => {
      const buttons = [...place.querySelectorAll<HTMLElement>("button")];
      const nameOf = (element: HTMLElement) => element.getAttribute("aria-label") ?? element.textContent;
      const found = buttons.find((element) =>
        typeof name === "string" ? nameOf(element) === name : name.test(nameOf(element)),
      );
      if (found === undefined)
        throw new Error(`No button is called ${String(name)}: ${buttons.map(nameOf).join(" | ")}`);
      await act(async () => {
        found.click();
        await new Promise((later) => setTimeout(later, 5));
      });
    },
    change: async (selector, value) => {
      const element = find(selector);
      act(() => {
        const kind = element instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
        // React hears of a value only when it is set past its own setter.
        Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(element, value);
        element.dispatchEvent(new Event(element instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
      });
      await settle();
    },
    act: async (work) => {
      act(work);
      await settle();
    },
    close: () => {
      act(() => {
        root.unmount();
      });
      place.remove();
    },
  };
}
