/** What the latest point of a series says: the names the SPC rules give. `empty` where there are too few points to say. */
export type VariationIcon =
  | 'common_cause'
  | 'improvement_high'
  | 'improvement_low'
  | 'concern_high'
  | 'concern_low'
  | 'neutral_high'
  | 'neutral_low'
  | 'empty'

/** Whether the target will be met: always, never, now and then. `empty` where there are too few points to say. */
export type AssuranceIcon = 'pass' | 'fail' | 'inconsistent' | 'empty'

/** Any icon by a name of its own: `empty` of either kind is one picture. */
export type SpcIconKind = VariationIcon | AssuranceIcon
