/** What the worker tells of the comparison with the SIS, and of who is almost there. */
import type { ComparedReading, DifferenceReason, DifferingService } from "../../core/comparison-result.ts";
import type { Named, NextDay, Planning, ShortPupil } from "../../core/planning-result.ts";
import type { TimeDisplay } from "../../core/tables/table.ts";
import type { Day } from "../../core/units/day.ts";
import type { PlaceView } from "./views.ts";

/** A part of a longer list. */
export interface Listed<Item> {
  readonly items: readonly Item[];
  /** Of the whole list. */
  readonly count: number;
}

export interface ComparisonView {
  /** Twelve, in the order of AR_Reconciliation. */
  readonly readings: readonly ComparedReading[];
  /** Places in readings. */
  readonly present: number;
  readonly best: number;
  readonly tied: number;
  /** Whose differences these are. */
  readonly shown: number;
  readonly differing: Listed<DifferenceView>;
}

export type ReasonView = DistributiveOmit<DifferenceReason, "cells"> & {
  /** The first ones; rows says how many there are. */
  readonly places: readonly PlaceView[];
};

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

export interface DifferenceView extends Omit<DifferingService, "at" | "reasons">, PlaceView {
  readonly reasons: readonly ReasonView[];
}

/** Another reading of the rules gives the SIS's hours for more students than the settings. */
export interface BetterReading {
  readonly compared: number;
  readonly matched: number;
  readonly matchedByBest: number;
}

export type NextDayView = Named<NextDay> & PlaceView;
export type ShortPupilView = Named<ShortPupil> & PlaceView;

export interface PlanningView {
  readonly through: Day;
  /** How hours are shown. */
  readonly timeDisplay: TimeDisplay;
  /** The fewest hours first. */
  readonly nextDays: Listed<NextDayView>;
  readonly absencesUnknown: number;
  /** Pupils with a week that can still be filled come first. */
  readonly shortPupils: Listed<ShortPupilView>;
  readonly fillOrder: Planning["fillOrder"];
}
