/** The screen of the moment. */
import { usePane } from "../frame/pane.ts";
import { Check } from "./Check.tsx";
import { Almost } from "./Almost.tsx";
import { Charts } from "./Charts.tsx";
import { Columns } from "./Columns.tsx";
import { Compare } from "./Compare.tsx";
import { Done } from "./Done.tsx";
import { Help } from "./Help.tsx";
import { History } from "./History.tsx";
import { Home } from "./Home.tsx";
import { Menu } from "./Menu.tsx";
import { Place } from "./Place.tsx";
import { Preview } from "./Preview.tsx";
import { figureKey } from "./ResultRows.tsx";
import { Results } from "./Results.tsx";
import { Sheets } from "./Sheets.tsx";
import { Start } from "./Start.tsx";
import { Stopped } from "./Stopped.tsx";
import { Trouble } from "./Trouble.tsx";
import { Unexplained } from "./Unexplained.tsx";
import { Unusable } from "./Unusable.tsx";
import { Why } from "./Why.tsx";
import { Working } from "./Working.tsx";
import { Settings } from "./Settings.tsx";

export function CurrentScreen() {
  const { state } = usePane();
  const { screen, opened } = state;
  switch (screen.kind) {
    case "start":
      return <Start savedTemplate={screen.savedTemplate} />;
    case "home":
      return opened === null ? <Start savedTemplate={false} /> : <Home opened={opened} />;
    case "sheets":
      return <Sheets screen={screen} />;
    case "columns":
      return <Columns screen={screen} />;
    case "check":
      return <Check screen={screen} />;
    case "stopped":
      return <Stopped issues={screen.issues} />;
    case "place":
      // Another row is another screen: its heading takes the focus.
      return <Place key={screen.index} screen={screen} />;
    case "preview":
      return <Preview findings={screen.findings} />;
    case "working":
      return <Working screen={screen} />;
    case "done":
      return <Done screen={screen} />;
    case "compare":
      return <Compare screen={screen} />;
    case "almost":
      return <Almost screen={screen} />;
    case "results":
      return <Results screen={screen} />;
    case "why":
      // Another figure is another screen: its heading takes the focus.
      return <Why key={figureKey(screen.view.place)} screen={screen} />;
    case "unexplained":
      return <Unexplained screen={screen} />;
    case "charts":
      return <Charts view={screen.view} />;
    case "menu":
      return <Menu />;
    case "history":
      return <History />;
    case "settings":
      return <Settings />;
    case "help":
      return <Help />;
    case "unusable":
      return <Unusable name={screen.name} why={screen.why} />;
    case "trouble":
      return <Trouble screen={screen} />;
  }
}
