/** The rules that a figure rests on: in our words, where they stand, how far the source reaches. */
import { makeStyles } from "@fluentui/react-components";
import { ruleOf } from "../../core/rules/rules.ts";
import type { RuleId } from "../../core/rules/rules.ts";
import { Fold } from "../parts/Fold.tsx";
import { Quiet, Text } from "../parts/Text.tsx";
import { useWords } from "../words/words.ts";

const useStyles = makeStyles({
  body: { padding: "0 4px" },
});

export function WhyRules({ rules }: { readonly rules: readonly RuleId[] }) {
  return rules.map((id) => <RuleFold key={id} id={id} />);
}

function RuleFold({ id }: { readonly id: RuleId }) {
  const styles = useStyles();
  const { why, rules, day } = useWords();
  const { title, text, cite } = rules[id];
  const { confidence, values, setting } = ruleOf(id);
  return (
    <Fold summary={title}>
      <div className={styles.body}>
        <Text>{text}</Text>
        {values.map(({ from, value, unit }) => (
          <Quiet key={from}>{why.value(value, why.ruleUnits[unit], day(from))}</Quiet>
        ))}
        <Quiet>{why.where(cite)}</Quiet>
        <Quiet>{why.confidence[confidence]}</Quiet>
        {setting === null ? null : <Quiet>{why.setting(setting)}</Quiet>}
      </div>
    </Fold>
  );
}
