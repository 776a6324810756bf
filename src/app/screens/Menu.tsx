/** The other screens, and light or dark. */
import { Button, Radio, RadioGroup, makeStyles } from "@fluentui/react-components";
import {
  DataBarVerticalRegular,
  FolderOpenRegular,
  HistoryRegular,
  HomeRegular,
  QuestionCircleRegular,
  ScalesRegular,
  SettingsRegular,
  TargetArrowRegular,
  TableSearchRegular,
} from "@fluentui/react-icons";
import { Frame } from "../frame/Frame.tsx";
import { usePane } from "../frame/pane.ts";
import { themes } from "../frame/theme-choice.ts";
import { Section } from "../parts/Section.tsx";
import { useWords } from "../words/words.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "4px" },
  item: { width: "100%", justifyContent: "flex-start", minHeight: "40px", paddingLeft: "4px" },
});

export function Menu() {
  const styles = useStyles();
  const { menu, charts, compare, almost } = useWords();
  const { flow, host, state, theme, chooseTheme } = usePane();
  const items = [
    { label: menu.home, icon: <HomeRegular />, onClick: flow.home },
    { label: menu.results, icon: <TableSearchRegular />, onClick: flow.lookAtResults },
    { label: charts.title, icon: <DataBarVerticalRegular />, onClick: () => flow.showCharts() },
    ...(state.opened === null
      ? []
      : [
          { label: compare.title, icon: <ScalesRegular />, onClick: flow.compare },
          { label: almost.title, icon: <TargetArrowRegular />, onClick: flow.almostThere },
        ]),
    { label: menu.history, icon: <HistoryRegular />, onClick: () => flow.show("history") },
    { label: menu.settings, icon: <SettingsRegular />, onClick: () => flow.show("settings") },
    { label: menu.help, icon: <QuestionCircleRegular />, onClick: () => flow.show("help") },
    ...(state.opened === null ? [] : [{ label: menu.otherLog, icon: <FolderOpenRegular />, onClick: flow.otherLog }]),
  ];
  return (
    <Frame title={menu.title} hasBack hasMenu={false}>
      <ul role="list" className={styles.list}>
        {items.map(({ label, icon, onClick }) => (
          <li key={label}>
            <Button className={styles.item} appearance="subtle" icon={icon} onClick={onClick}>
              {label}
            </Button>
          </li>
        ))}
      </ul>
      <Section heading={menu.appearance}>
        <RadioGroup
          aria-label={menu.appearance}
          value={theme}
          onChange={(_event, { value }) => {
            const chosen = themes.find((other) => other === value);
            if (chosen !== undefined) chooseTheme(chosen);
          }}
        >
          {themes.map((other) => (
            <Radio
              key={other}
              value={other}
              label={other === "match" && host.kind === "browser" ? menu.matchComputer : menu.themes[other]}
            />
          ))}
        </RadioGroup>
      </Section>
    </Frame>
  );
}
