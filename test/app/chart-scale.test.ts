import { axisValues } from "../../src/app/screens/chart-scale.ts";
import { fc } from "../support/random-inputs.ts";

test.each([
  [15, [0, 5, 10, 15]],
  [135, [0, 50, 100, 150]],
  [0, [0, 0.5, 1]],
  [1, [0, 0.5, 1]],
  [7, [0, 2, 4, 6, 8]],
  [1200, [0, 500, 1000, 1500]],
])("up to %d the axis shows %j", (largest, values) => {
  expect(axisValues(largest, 4)).toEqual(values);
});

test("an axis reaches its largest value, and is never empty or crowded", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), (largest) => {
      const values = axisValues(largest, 4);
      expect(values.at(-1)).toBeGreaterThanOrEqual(largest * (1 - 1e-6));
      expect(values.length).toBeGreaterThanOrEqual(2);
      expect(values.length).toBeLessThanOrEqual(6);
    }),
  );
});
