import { compareCodePoints } from "../../../src/core/tables/sort-students.ts";
import { gradeText, studentName } from "../../../src/core/tables/student-text.ts";

describe("texts are compared by code point", () => {
  test("like numbers of characters, a beginning before the whole", () => {
    expect(["b", "", "ab", "Z", "a", "é", "z"].sort(compareCodePoints)).toEqual(["", "Z", "a", "ab", "b", "z", "é"]);
    expect(compareCodePoints("same", "same")).toBe(0);
  });

  test("a character outside the basic plane comes after all inside it", () => {
    expect(compareCodePoints("\u{1F600}", "\uFB01")).toBe(1);
    expect(compareCodePoints("\uFB01", "\u{1F600}")).toBe(-1);
    expect(compareCodePoints("\uD7FF", "\uE000")).toBe(-1);
    expect(compareCodePoints("\u{1F600}", "\u{1F601}")).toBe(-1);
  });
});

test("grades are TK, K, 1 to 12 and adult", () => {
  expect([-1, 0, 1, 12, 13].map(gradeText)).toEqual(["TK", "K", "1", "12", "adult"]);
});

test("a name is Last, First; a missing part leaves no comma", () => {
  expect(studentName({ lastName: "Rivera", firstName: "Ana" })).toBe("Rivera, Ana");
  expect(studentName({ lastName: "Rivera", firstName: "" })).toBe("Rivera");
  expect(studentName({ lastName: "", firstName: "Ana" })).toBe("Ana");
});
