/** A page whose worker answers what the test says, so that every state of the pane can be stood in: work under way, and every failure. */
import type { Page } from "playwright-core";
import type { CallName, Reply } from "../../src/app/engine/calls.ts";

type Unaddressed<Message> = Message extends unknown ? Omit<Message, "id"> : never;
export type HeldReply = Unaddressed<Reply>;

interface Held {
  readonly name: CallName;
  readonly replies: readonly HeldReply[];
}

type HoldingWindow = Window & { held?: Held | null };

/** Before the page is opened. */
export async function letWorkersBeHeld(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const holding = window as HoldingWindow;
    const RealWorker = window.Worker;
    window.Worker = class extends RealWorker {
      override postMessage(question: { readonly id: number; readonly name: string }, ...rest: never[]): void {
        const { held } = holding;
        if (held?.name !== question.name) {
          super.postMessage(question, ...rest);
          return;
        }
        holding.held = null;
        for (const reply of held.replies)
          this.dispatchEvent(new MessageEvent("message", { data: { id: question.id, ...reply } }));
      }
    };
  });
}

/** The next question of this name gets these replies and no others: without an answer among them it is being worked on for ever. */
export function hold(page: Page, name: CallName, ...replies: readonly HeldReply[]): Promise<void> {
  return page.evaluate(
    (held) => {
      (window as HoldingWindow).held = held;
    },
    { name, replies },
  );
}

export const failure: HeldReply = { kind: "failed", name: "TypeError", places: "" };
