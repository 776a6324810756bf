/** Help that needs no connection: what clerks ask, the keyboard, privacy. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { Frame } from "../frame/Frame.tsx";
import { Section } from "../parts/Section.tsx";
import { Text } from "../parts/Text.tsx";
import { useWords } from "../words/words.ts";
import { LogLooks } from "./LogLooks.tsx";

const useStyles = makeStyles({
  keys: { margin: 0, display: "grid", gridTemplateColumns: "auto 1fr", gap: "4px 12px" },
  key: { fontWeight: tokens.fontWeightSemibold },
  does: { margin: 0 },
});

export function Help() {
  const styles = useStyles();
  const { help } = useWords();
  return (
    <Frame title={help.title} hasBack>
      {help.topics.map(([question, answer]) => (
        <Section key={question} heading={question}>
          <Text>{answer}</Text>
        </Section>
      ))}
      <LogLooks />
      <Section heading={help.keyboardTitle}>
        <dl className={styles.keys}>
          {help.keyboard.map(([key, does]) => (
            <div key={key} className="key-line">
              <dt className={styles.key}>{key}</dt>
              <dd className={styles.does}>{does}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section heading={help.privacyTitle}>
        {help.privacy.map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
      </Section>
    </Frame>
  );
}
