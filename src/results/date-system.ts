/** The two date systems of workbooks. */

const DAYS_FROM_1900_TO_1904 = 1462;

/** A serial number of the 1900 system as the workbook's own system counts it. */
export function serialInSystem(serial: number, date1904: boolean): number {
  return date1904 ? serial - DAYS_FROM_1900_TO_1904 : serial;
}

/** A serial number of the workbook's own system as the 1900 system counts it. */
export function serialIn1900(serial: number, date1904: boolean): number {
  return date1904 ? serial + DAYS_FROM_1900_TO_1904 : serial;
}
