/** The result tables, a page of rows at a time; every figure leads to why it is what it is. */
import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { RESULT_ROWS } from "../engine/why-views.ts";
import type { ResultPage, ResultQuery, ResultTable } from "../engine/why-views.ts";
import { Frame } from "../frame/Frame.tsx";
import { usePane } from "../frame/pane.ts";
import { Quiet, Text } from "../parts/Text.tsx";
import type { ResultsScreen } from "../state/why-state.ts";
import { useWords } from "../words/words.ts";
import { figureKey, ResultRows } from "./ResultRows.tsx";

const useStyles = makeStyles({
  choices: {
    display: "grid",
    gap: "8px",
    marginBottom: "8px",
    "@media (min-width: 560px)": { gridTemplateColumns: "1fr 1fr" },
  },
  input: { width: "100%" },
  pages: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", margin: "8px 0" },
  range: { flexBasis: "100%", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  jobs: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export function Results({ screen }: { readonly screen: ResultsScreen }) {
  const { results } = useWords();
  const { tables, page } = screen;
  const table = tables.find(({ name }) => name === page?.query.table);
  if (page === null || table === undefined) return <NoResults />;
  return (
    <Frame title={results.title} hasBack>
      <Text>{results.lead}</Text>
      <Choices tables={tables} page={page} table={table} />
      <Found screen={screen} page={page} table={table} />
    </Frame>
  );
}

/** Before the first calculation of a visit, or of a log without rows for either job. */
function NoResults() {
  const styles = useStyles();
  const { results, home, jobs } = useWords();
  const { flow, state } = usePane();
  return (
    <Frame title={results.title} hasBack>
      <Text>{results.none}</Text>
      <div className={styles.jobs}>
        {state.opened === null
          ? null
          : (["recovery", "continuation"] as const).map((job) => (
              <Button key={job} onClick={() => flow.startJob(job)}>
                {home.start(jobs[job])}
              </Button>
            ))}
      </div>
    </Frame>
  );
}

interface ChoicesProps {
  readonly tables: readonly ResultTable[];
  readonly table: ResultTable;
  readonly page: ResultPage;
}

function Choices({ tables, table, page }: ChoicesProps) {
  const styles = useStyles();
  const { results } = useWords();
  const { flow } = usePane();
  /** As typed; the rows follow. */
  const [search, setSearch] = useState(page.query.search);
  const ask = (query: Partial<ResultQuery>) => flow.showPage({ table: table.name, search, from: 0, ...query });
  return (
    <div className={styles.choices}>
      <Field label={results.table}>
        <Select value={table.name} onChange={(_event, { value }) => ask({ table: value })}>
          {tables.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={results.search}>
        <Input
          className={styles.input}
          type="search"
          value={search}
          placeholder={results.searchHint}
          onChange={(_event, { value }) => {
            setSearch(value);
            ask({ search: value });
          }}
        />
      </Field>
    </div>
  );
}

interface FoundProps {
  readonly screen: ResultsScreen;
  readonly table: ResultTable;
  readonly page: ResultPage;
}

function Found({ screen: { returnTo }, table, page }: FoundProps) {
  const styles = useStyles();
  const { results } = useWords();
  const { flow } = usePane();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (returnTo === null) return;
    const figure = list.current?.querySelector<HTMLElement>(`[data-figure="${CSS.escape(figureKey(returnTo))}"]`);
    figure?.scrollIntoView({ block: "center", inline: "center" });
    figure?.focus({ preventScroll: true });
  }, [returnTo]);
  const { query, found, rows } = page;
  const last = query.from + rows.length;
  const turnTo = (from: number) => flow.showPage({ ...query, from });
  return (
    <div ref={list}>
      <div role="status">
        <Quiet>
          {found === 0 ? results.notFound(query.search) : results.found(found, table.rowCount)}
          {found > RESULT_ROWS ? `. ${results.range(query.from + 1, last, found)}` : ""}
        </Quiet>
      </div>
      {rows.length === 0 ? null : <ResultRows table={table} rows={rows} />}
      {found > RESULT_ROWS ? (
        <div className={styles.pages}>
          <Button disabledFocusable={query.from === 0} onClick={() => turnTo(Math.max(0, query.from - RESULT_ROWS))}>
            {results.earlier}
          </Button>
          <Button disabledFocusable={last >= found} onClick={() => turnTo(last)}>
            {results.later}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
