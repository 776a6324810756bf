/** Meetings without an attendance row have no cell of their own: what is to be said of several is said once. */
import { phrase } from "../words/phrase.ts";
import type { Phrase } from "../words/phrase.ts";
import type { Attendance } from "../records/records.ts";
import { formatDay } from "../units/day.ts";
import type { Day } from "../units/day.ts";

interface MeetingGroup<V> {
  readonly what: V;
  /** The first meeting that was added. */
  readonly first: number;
  readonly minutes: number;
  /** "12 meetings, 09/02/2025 to 11/14/2025" */
  readonly text: Phrase;
}

interface MeetingGroups<V> {
  /** Adds to the group of what is to be said and a place. false, and nothing added, when the index is a row of the sheet. */
  readonly add: (index: number, what: V, place: number, minutes: number) => boolean;
  readonly all: () => MeetingGroup<V>[];
}

/** Puts together the meetings of which the same is to be said at the same place, such as a row of the Roster. */
export function meetingGroups<V>(attendance: Attendance): MeetingGroups<V> {
  const groups = new Map<V, Map<number, { indexes: number[]; minutes: number }>>();
  const { meetings } = attendance;
  return {
    add: (index, what, place, minutes) => {
      if (meetings === null || index < meetings.from) return false;
      const same = groups.get(what) ?? new Map<number, { indexes: number[]; minutes: number }>();
      groups.set(what, same);
      const group = same.get(place) ?? { indexes: [], minutes: 0 };
      same.set(place, group);
      group.indexes.push(index);
      group.minutes += minutes;
      return true;
    },
    all: () =>
      [...groups].flatMap(([what, same]) =>
        [...same.values()].map(({ indexes, minutes }) => ({
          what,
          first: indexes[0] ?? 0,
          minutes,
          text: meetingsText(attendance, indexes),
        })),
      ),
  };
}

function meetingsText({ day }: Attendance, indexes: readonly number[]): Phrase {
  let [first, last] = [Infinity, 0];
  for (const index of indexes) {
    first = Math.min(first, day[index] ?? 0);
    last = Math.max(last, day[index] ?? 0);
  }
  if (indexes.length === 1) return phrase("one-meeting", { date: formatDay(first as Day) });
  return phrase("meetings", { count: indexes.length, from: formatDay(first as Day), to: formatDay(last as Day) });
}
