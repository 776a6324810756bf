/** Every setting with what it does and where its value comes from; to and from a district's file. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { settingNames } from "../../core/records/settings.ts";
import { Frame } from "../frame/Frame.tsx";
import { usePane } from "../frame/pane.ts";
import { Card } from "../parts/Card.tsx";
import { Fold } from "../parts/Fold.tsx";
import { Section } from "../parts/Section.tsx";
import { Quiet, Text } from "../parts/Text.tsx";
import type { GivenSetting } from "../state/state.ts";
import { useWords } from "../words/words.ts";
import { DistrictFile } from "./DistrictFile.tsx";
import { SaveInWorkbook } from "./SaveInWorkbook.tsx";
import { settingGroups } from "./setting-groups.ts";
import { SettingLine } from "./SettingLine.tsx";

const useStyles = makeStyles({
  choices: { listStyleType: "none", margin: 0, padding: 0 },
  choice: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px", padding: "2px 0" },
  text: { minWidth: 0, overflowWrap: "anywhere" },
});

type Given = ReadonlyMap<string, GivenSetting>;

export function Settings() {
  const words = useWords();
  const { flow, state } = usePane();
  const { settings } = words;
  /** As they will be when they are used. */
  const [given, setGiven] = useState<Given>(state.given);
  const change = (name: string, value: string) => setGiven((all) => new Map(all).set(name, { value, source: "visit" }));
  const sheetValues = new Map(state.opened?.settings ?? []);
  return (
    <Frame title={settings.title} hasBack primary={{ label: settings.use, onClick: () => flow.changeSettings(given) }}>
      <Text>{settings.lead}</Text>
      {settingGroups.map(({ group, names }, index) => (
        <Fold key={group} summary={settings.groups[group]} isSection startsOpen={index === 0}>
          <Card>
            {names.map((name) => (
              <SettingLine
                key={name}
                name={name}
                given={given.get(name)}
                sheetValue={sheetValues.get(name)}
                sheetName={state.opened?.settingsSheet ?? null}
                onChange={(value) => change(name, value)}
              />
            ))}
          </Card>
        </Fold>
      ))}
      <Choices
        given={given}
        onForget={(name) => setGiven((all) => new Map([...all].filter(([own]) => own !== name)))}
      />
      <Quiet>{settings.unsaved}</Quiet>
      <SaveInWorkbook given={given} />
      <DistrictFile given={given} sheetValues={sheetValues} onLoad={setGiven} />
    </Frame>
  );
}

function Choices({ given, onForget }: { readonly given: Given; readonly onForget: (name: string) => void }) {
  const styles = useStyles();
  const { settings } = useWords();
  const known = new Set(settingNames);
  const choices = [...given].filter(([name]) => !known.has(name));
  if (choices.length === 0) return null;
  return (
    <Section heading={settings.choices}>
      <ul role="list" className={styles.choices}>
        {choices.map(([name, { value }]) => (
          <li key={name} className={styles.choice}>
            <span className={styles.text}>
              {name}: {value}
            </span>
            <Button aria-label={settings.remove(name)} onClick={() => onForget(name)}>
              {settings.forget}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
