/** The results drawn: weekly hours of a school or a student, recovered days of the grades. The drawing itself is loaded when asked for. */
import { Field, Select, makeStyles } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { ChartsView } from "../engine/charts-view.ts";
import { Frame } from "../frame/Frame.tsx";
import { usePane } from "../frame/pane.ts";
import { Quiet, Text } from "../parts/Text.tsx";
import { useWords } from "../words/words.ts";

export const loadChartDrawing = () => import(/* webpackChunkName: "charts" */ "./ChartDrawing.tsx");
const ChartDrawing = lazy(loadChartDrawing);

const useStyles = makeStyles({
  choices: { display: "grid", gap: "8px", gridTemplateColumns: "repeat(auto-fit, minmax(min(200px, 100%), 1fr))" },
  // As wide as its place, however long a name in its list is.
  end: { marginTop: "12px" },
  choice: { minWidth: 0, "& select": { width: "100%", textOverflow: "ellipsis" } },
});

/** Of no school: options cannot have null as their value. */
const ALL = "all";
/** Before a school's name, which may be blank or anything. */
const ONE = "one:";

export function Charts({ view }: { readonly view: ChartsView | null }) {
  const styles = useStyles();
  const { charts } = useWords();
  const isEmpty = view !== null && (view.kind === "weeks" ? view.weeks : view.grades).length === 0;
  return (
    <Frame title={charts.title} hasBack>
      {view === null ? (
        <Text>{charts.notYet}</Text>
      ) : isEmpty ? (
        <Text>{charts.nothing}</Text>
      ) : (
        <>
          <Choices view={view} />
          <Suspense fallback={<Quiet>{charts.drawing}</Quiet>}>
            <ChartDrawing view={view} />
          </Suspense>
          <div className={styles.end}>
            <Quiet>{charts.notChanged}</Quiet>
          </div>
        </>
      )}
    </Frame>
  );
}

function Choices({ view }: { readonly view: ChartsView }) {
  const styles = useStyles();
  const { charts } = useWords();
  const { flow } = usePane();
  const { kind, schools, school } = view;
  const hasOneSchool = schools.length < 2;
  if (hasOneSchool && kind === "grades") return null;
  return (
    <div className={styles.choices}>
      {hasOneSchool ? null : (
        <Field label={charts.school} className={styles.choice}>
          <Select
            value={school === null ? ALL : ONE + school}
            onChange={(_event, { value }) =>
              flow.showCharts({ school: value === ALL ? null : value.slice(ONE.length), student: null })
            }
          >
            {kind === "grades" ? <option value={ALL}>{charts.allSchools}</option> : null}
            {schools.map((name) => (
              <option key={name} value={ONE + name}>
                {name === "" ? charts.noSchool : name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {kind === "weeks" ? (
        <Field label={charts.student} className={styles.choice}>
          <Select
            value={view.student === null ? ALL : ONE + view.student.number}
            onChange={(_event, { value }) =>
              flow.showCharts({ school, student: value === ALL ? null : value.slice(ONE.length) })
            }
          >
            <option value={ALL}>{charts.allStudents}</option>
            {view.students.map(({ number, name }) => (
              <option key={number} value={ONE + number}>
                {`${name} (${number})`}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
    </div>
  );
}
