/** Tells a screen reader how things are going; it stays in place while screens come and go. */
import type { State } from "../state/state.ts";
import type { Words } from "../words/words.ts";
import { useWords } from "../words/words.ts";

export function Announcement({ state }: { readonly state: State }) {
  const words = useWords();
  return (
    <div role="status" aria-live="polite" className="for-screen-readers">
      {textOf(state, words)}
    </div>
  );
}

function textOf({ screen }: State, { working, check, done, charts }: Words): string {
  switch (screen.kind) {
    case "working": {
      const step = screen.steps[screen.at];
      return screen.isStopping ? working.stopping : step === undefined ? "" : working.steps[step];
    }
    case "check": {
      const { read, used, heldBack } = screen.findings.rows;
      return `${check.read(read)} ${check.ready(used)} ${check.fixing(heldBack)}`;
    }
    case "done":
      return screen.isUndone ? done.undone : done.announced;
    case "charts":
      return screen.view === null ? "" : charts.summary(screen.view);
    case "start":
    case "home":
    case "sheets":
    case "columns":
    case "stopped":
    case "place":
    case "preview":
    case "compare":
    case "almost":
    case "results":
    case "why":
    case "unexplained":
    case "menu":
    case "history":
    case "settings":
    case "help":
    case "unusable":
    case "trouble":
      return "";
  }
}
