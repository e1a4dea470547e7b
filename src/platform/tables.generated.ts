// Generated from the migrations by npm run rows: do not edit.
import type { Day, Instant } from '../kernel/day.ts'
import type { JsonColumn } from './db/values.ts'
import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export interface Absences {
  change_id: Generated<number>;
  cover_id: number;
  from_day: Day;
  id: Generated<number>;
  person_id: number;
  reason: Generated<string>;
  sys_from: Generated<Instant>;
  trust_id: number;
  until_day: Day;
  version: Generated<number>;
}

export interface AccessAdoptions {
  as_of: Day;
  change_id: Generated<number>;
  id: Generated<number>;
  place_id: number;
  policy_id: number;
  state: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: Generated<string>;
}

export interface AccessKeyAnswers {
  answer: string;
  asked: string;
  at: Instant;
  key_id: number;
  status: number;
  trust_id: number;
  word: string;
}

export interface AccessKeys {
  ended_at: Instant | null;
  expires_on: Day;
  id: Generated<number>;
  id_hash: Uint8Array;
  last_used_at: Instant | null;
  made_at: Instant;
  name: string;
  person_id: number;
  scopes: string[];
  trust_id: number;
}

export interface AccessPolicies {
  adopted_on: Day;
  awareness: Generated<string>;
  change_id: Generated<number>;
  changed: Generated<string>;
  id: Generated<number>;
  label: string;
  review_on: Day | null;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface AccessProcedures {
  as_of: Day;
  change_id: Generated<number>;
  id: Generated<number>;
  policy_id: number | null;
  service_id: number;
  state: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: Generated<string>;
}

export interface AccessReviews {
  change_id: Generated<number>;
  due_on: Day;
  held_on: Day | null;
  id: Generated<number>;
  post_id: number | null;
  result: Generated<string>;
  service_id: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface AccessScenarios {
  assumptions: string;
  change_id: Generated<number>;
  follow_ups: number;
  id: Generated<number>;
  made_by_id: number;
  made_on: Day;
  name: string;
  not_attended: number;
  referrals: number;
  removals: number;
  service_id: number;
  slots: number;
  standard_weeks: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  waiting: number;
}

export interface AccessServiceMeasures {
  change_id: Generated<number>;
  id: Generated<number>;
  measure_id: number;
  place_id: number;
  service_id: number;
  sys_from: Generated<Instant>;
  tells: string;
  trust_id: number;
  version: Generated<number>;
}

export interface AccessServices {
  change_id: Generated<number>;
  ended_because: Generated<string>;
  ended_on: Day | null;
  harm: number | null;
  id: Generated<number>;
  likelihood: number | null;
  name: string;
  owner_post_id: number | null;
  place_id: number;
  priority_on: Day | null;
  priority_reason: Generated<string>;
  priority_review_on: Day | null;
  sys_from: Generated<Instant>;
  trust_id: number;
  validated_every: Generated<number>;
  version: Generated<number>;
}

export interface AccessStandards {
  agreed_by: Generated<string>;
  agreed_on: Day | null;
  change_id: Generated<number>;
  from_day: Day;
  id: Generated<number>;
  measure_id: number | null;
  reason: Generated<string>;
  replaces_id: number | null;
  scope: string;
  service_id: number | null;
  sys_from: Generated<Instant>;
  trust_id: number;
  until_day: Day | null;
  version: Generated<number>;
  words: string;
}

export interface AccessValidations {
  change_id: Generated<number>;
  checked: number;
  held_on: Day;
  id: Generated<number>;
  post_id: number | null;
  service_id: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: Generated<string>;
  wrong: number;
}

export interface AccountabilityAttendance {
  change_id: Generated<number>;
  id: Generated<number>;
  level_id: number;
  post_id: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface AccountabilityBreaches {
  accepted_by: number | null;
  accepted_on: Day | null;
  accepted_reason: Generated<string>;
  began_period: Day | null;
  change_id: Generated<number>;
  due_on: Day;
  ended_on: Day | null;
  id: Generated<number>;
  measure_id: number;
  opened_by: number;
  opened_on: Day;
  place_id: number;
  review_id: number | null;
  seen_period: Day | null;
  state: Generated<string>;
  sys_from: Generated<Instant>;
  trigger_id: number;
  trust_id: number;
  version: Generated<number>;
  words: string;
}

export interface AccountabilityFrameworks {
  adopted_by: number | null;
  change_id: Generated<number>;
  from_day: Day | null;
  id: Generated<number>;
  label: string;
  reason: Generated<string>;
  state: Generated<string>;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface AccountabilityLevels {
  body_id: number | null;
  chair_post_id: number;
  change_id: Generated<number>;
  every_months: number;
  framework_id: number;
  id: Generated<number>;
  meaning: Generated<string>;
  name: string;
  position: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface AccountabilityTriggers {
  change_id: Generated<number>;
  framework_id: number;
  id: Generated<number>;
  level_id: number;
  measure_id: number | null;
  place_kind: string;
  position: number;
  root_id: number | null;
  standard: string | null;
  sys_from: Generated<Instant>;
  test: string;
  theme: Generated<string>;
  times: number;
  told_post_id: number;
  trust_id: number;
  version: Generated<number>;
  within_days: number;
}

export interface AppetiteLevels {
  change_id: Generated<number>;
  ended_on: Day | null;
  id: Generated<number>;
  meaning: Generated<string>;
  name: string;
  position: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface AskParts {
  answer: Generated<string>;
  answered_at: Instant | null;
  answered_by: number | null;
  ask_id: number;
  change_id: Generated<number>;
  id: Generated<number>;
  place_id: number;
  post_id: number;
  state: Generated<string>;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface Asks {
  change_id: Generated<number>;
  closed_on: Day | null;
  due_on: Day;
  id: Generated<number>;
  item_id: number | null;
  raised_as: string;
  raised_at: Instant;
  raised_by: number;
  sys_from: Generated<Instant>;
  title: string;
  trust_id: number;
  version: Generated<number>;
  words: Generated<string>;
}

export interface Assurances {
  change_id: Generated<number>;
  control_id: number | null;
  expires_on: Day | null;
  given_on: Day | null;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  level: Generated<string>;
  line: number | null;
  positive: boolean | null;
  risk_id: number;
  scale_id: number | null;
  source: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: Generated<string>;
}

export interface AssuranceScales {
  change_id: Generated<number>;
  ended_on: Day | null;
  id: Generated<number>;
  levels: string[];
  name: string;
  ranks: number[];
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface AuditRecommendations {
  audit_id: number;
  change_id: Generated<number>;
  due_on: Day;
  first_due_on: Day;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  outcome: Generated<string>;
  owner_post_id: number | null;
  priority: string | null;
  settled_on: Day | null;
  state: Generated<string>;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: string;
}

export interface Audits {
  body_id: number | null;
  called_off_on: Day | null;
  called_off_why: Generated<string>;
  change_id: Generated<number>;
  every_months: number | null;
  follows_id: number | null;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  kind: string;
  level: Generated<string>;
  owner_post_id: number | null;
  planned_on: Day;
  positive: boolean | null;
  reported_on: Day | null;
  scale_id: number | null;
  sys_from: Generated<Instant>;
  title: string;
  trust_id: number;
  version: Generated<number>;
  words: Generated<string>;
}

export interface AuditSubjects {
  audit_id: number;
  change_id: Generated<number>;
  control_id: number | null;
  id: Generated<number>;
  risk_id: number | null;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface Bodies {
  chair_post_id: number | null;
  change_id: Generated<number>;
  ended_on: Day | null;
  id: Generated<number>;
  kind: string;
  meets_on: Day | null;
  name: string;
  reports_to_id: number | null;
  secretary_post_id: number | null;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface Challenges {
  answer: Generated<string>;
  answered_as: string | null;
  answered_at: Instant | null;
  answered_by: number | null;
  change_id: Generated<number>;
  due_on: Day | null;
  id: Generated<number>;
  item_id: number;
  period_id: number;
  raised_as: string;
  raised_at: Instant;
  raised_by: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: string;
}

export interface ClosingReviews {
  benefits: string;
  change_id: Generated<number>;
  element_id: number;
  found: string;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  learned: Generated<string>;
  promised: Generated<string>;
  reviewed_by: string;
  reviewed_on: Day;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface Contributions {
  change_id: Generated<number>;
  element_id: number;
  given_on: Day;
  id: Generated<number>;
  person_id: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: string;
}

export interface Controls {
  change_id: Generated<number>;
  ended_on: Day | null;
  ended_why: Generated<string>;
  from_day: Day | null;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  kind: string | null;
  owner_as_written: string | null;
  owner_post_id: number | null;
  sys_from: Generated<Instant>;
  test_months: number | null;
  title: string;
  trust_id: number;
  version: Generated<number>;
}

export interface ControlTests {
  change_id: Generated<number>;
  control_id: number;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  result: string;
  sys_from: Generated<Instant>;
  tested_as: string;
  tested_on: Day;
  trust_id: number;
  version: Generated<number>;
  words: Generated<string>;
}

export interface DataChecks {
  change_id: Generated<number>;
  done_by: string;
  done_on: Day;
  id: Generated<number>;
  kind: string;
  looked_at: number | null;
  measure_id: number;
  opinion: string | null;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  were_right: number | null;
  words: Generated<string>;
}

export interface DataErrors {
  change_id: Generated<number>;
  found_by: string;
  found_on: Day;
  from_period: Day;
  id: Generated<number>;
  measure_id: number;
  place_id: number | null;
  put_right_on: Day | null;
  put_right_words: Generated<string>;
  reopened: Generated<number>;
  sys_from: Generated<Instant>;
  trust_id: number;
  until_period: Day;
  version: Generated<number>;
  what: string;
}

export interface DataSets {
  change_id: Generated<number>;
  id: Generated<number>;
  name: string;
  steward_post_id: number | null;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface DataSignOffs {
  change_id: Generated<number>;
  for_care: string;
  for_planning: string;
  id: Generated<number>;
  measure_id: number;
  signed_by_id: number;
  signed_on: Day;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: Generated<string>;
}

export interface DataStandards {
  change_id: Generated<number>;
  from_day: Day;
  id: Generated<number>;
  put_right_in_days: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface DataSubmissions {
  audited_on: Day | null;
  change_id: Generated<number>;
  due_on: Day | null;
  id: Generated<number>;
  name: string;
  opinion: string | null;
  status: string;
  submitted_on: Day | null;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: Generated<string>;
  year: Generated<string>;
}

export interface DatedFacts {
  change_id: Generated<number>;
  confirmed_on: Day;
  id: Generated<number>;
  label: string;
  owner_post_id: number | null;
  source: Generated<string>;
  sys_from: Generated<Instant>;
  trust_id: number;
  value: string;
  version: Generated<number>;
}

export interface Deputies {
  absence_id: number | null;
  change_id: Generated<number>;
  from_day: Day;
  id: Generated<number>;
  person_id: number;
  post_id: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  until_day: Day | null;
  version: Generated<number>;
}

export interface Engagements {
  change_id: Generated<number>;
  held_on: Day;
  how: Generated<string>;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  people: number | null;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  version_id: number;
  who: string;
}

export interface EngagementThemes {
  answer: Generated<string>;
  change_id: Generated<number>;
  element_id: number | null;
  engagement_id: number;
  id: Generated<number>;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: string;
}

export interface EscalationRules {
  band: string | null;
  beyond_appetite: Generated<boolean>;
  change_id: Generated<number>;
  days_to_decide: number;
  days_to_receive: number;
  ended_on: Day | null;
  ended_why: Generated<string>;
  follows_id: number | null;
  from_day: Day;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  level: string | null;
  place_id: number | null;
  sys_from: Generated<Instant>;
  to_body_id: number;
  trust_id: number;
  version: Generated<number>;
  why: Generated<string>;
}

export interface Escalations {
  answer: Generated<string>;
  answered_on: Day | null;
  change_id: Generated<number>;
  escalated_on: Day;
  id: Generated<number>;
  issue_id: number | null;
  item_id: number;
  period_id: number;
  risk_id: number | null;
  sys_from: Generated<Instant>;
  taken_to: string;
  trust_id: number;
  version: Generated<number>;
  words: Generated<string>;
}

export interface Frameworks {
  change_id: Generated<number>;
  id: Generated<number>;
  kind: string;
  name: string;
  source: Generated<string>;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: Generated<string>;
}

export interface FrontSheets {
  asked: Generated<string>;
  author_post_id: number | null;
  change_id: Generated<number>;
  considered_by: Generated<string>;
  decision_words: Generated<string>;
  id: Generated<number>;
  period_id: number;
  purpose: Generated<string>;
  sponsor_post_id: number | null;
  summary: Generated<string>;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface GapAnswers {
  answered_at: Instant;
  answered_by: number;
  change_id: Generated<number>;
  gap_key: string;
  id: Generated<number>;
  review_on: Day;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: string;
}

export interface Grants {
  from_day: Day;
  id: Generated<number>;
  person_id: number;
  place_id: number | null;
  role: string;
  trust_id: number;
  until_day: Day | null;
}

export interface GroupMeetings {
  chair_title: string;
  change_id: Generated<number>;
  held_on: Day;
  id: Generated<number>;
  out_of_turn: Generated<string>;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: Generated<string>;
}

export interface GroupPriorities {
  aim: Generated<string>;
  change_id: Generated<number>;
  ended_on: Day | null;
  ended_words: Generated<string>;
  follows_id: number | null;
  follows_trust_id: number | null;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  lead_post_id: number | null;
  lead_title: string;
  position: number;
  sys_from: Generated<Instant>;
  title: string;
  trust_id: number;
  version: Generated<number>;
  year: number;
}

export interface Groups {
  ended_on: Day | null;
  formed_on: Day;
  id: Generated<number>;
  name: string;
}

export interface GroupServices {
  change_id: Generated<number>;
  id: Generated<number>;
  item_id: number;
  priority_id: number;
  priority_trust_id: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface GroupTrusts {
  group_id: number;
  joined_on: Day;
  left_on: Day | null;
  place: number;
  trust_id: number;
}

export interface GroupUpdates {
  change_id: Generated<number>;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  period: string;
  priority_id: number;
  priority_trust_id: number;
  rag: string | null;
  reason: Generated<string>;
  said_as: string;
  said_on: Day;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: string;
}

export interface HonestyAnswers {
  answered_as: string;
  answered_on: Day;
  change_id: Generated<number>;
  found: JsonColumn;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  risk_id: number;
  sys_from: Generated<Instant>;
  test: string;
  trust_id: number;
  until_day: Day;
  version: Generated<number>;
  words: string;
}

export interface ImportReadings {
  bytes: Uint8Array;
  corrections: Generated<JsonColumn>;
  decisions: Generated<JsonColumn>;
  import_id: number;
  reading: JsonColumn;
  trust_id: number;
}

export interface ImportResults {
  at: string;
  before: JsonColumn | null;
  change_id: Generated<number>;
  id: Generated<number>;
  import_id: number;
  ref_id: number | null;
  ref_kind: string | null;
  sys_from: Generated<Instant>;
  trust_id: number;
  undone: string | null;
  version: Generated<number>;
  version_after: number | null;
  what: string;
  words: Generated<string>;
}

export interface Imports {
  accepted_at: Instant | null;
  accepted_by: number | null;
  change_id: Generated<number>;
  digest: string;
  file_name: string;
  id: Generated<number>;
  period_id: number | null;
  plan_id: number | null;
  received_at: Instant;
  received_by: number | null;
  rows_read: Generated<number>;
  size: number;
  state: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  undone_at: Instant | null;
  undone_by: number | null;
  version: Generated<number>;
}

export interface Issues {
  change_id: Generated<number>;
  closed_on: Day | null;
  closed_words: Generated<string>;
  id: Generated<number>;
  item_id: number;
  kind: Generated<string>;
  owner_post_id: number | null;
  period_id: number;
  raised_by: number;
  raised_on: Day;
  sys_from: Generated<Instant>;
  title: string;
  trust_id: number;
  version: Generated<number>;
  words: Generated<string>;
}

export interface ItemContributors {
  change_id: Generated<number>;
  id: Generated<number>;
  item_id: number;
  post_id: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  unconfirmed: Generated<boolean>;
  version: Generated<number>;
}

export interface Items {
  accountable_as_written: string | null;
  accountable_post_id: number | null;
  aim: Generated<string>;
  brick_id: number | null;
  change_id: Generated<number>;
  due_as_written: string | null;
  due_on: Day | null;
  focus: Generated<string>;
  goal_id: number | null;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  number: string | null;
  outcome: string | null;
  overseen_by_id: number | null;
  plan_id: number;
  position: number;
  state: Generated<string>;
  state_reason: Generated<string>;
  state_review_on: Day | null;
  sys_from: Generated<Instant>;
  theme_as_written: string | null;
  title: string;
  topic: Generated<string>;
  trust_id: number;
  version: Generated<number>;
}

export interface ItemSuspensions {
  approved_by: Generated<string>;
  change_id: Generated<number>;
  ended_on: Day | null;
  ended_reason: Generated<string>;
  from_on: Day;
  id: Generated<number>;
  item_id: number;
  reason: string;
  review_on: Day | null;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  what: string;
}

export interface Letters {
  attempts: Generated<number>;
  claimed_until: Instant | null;
  ended_at: Instant | null;
  id: Generated<number>;
  kind: string;
  last_words: Generated<string>;
  letter_key: string;
  made_at: Instant;
  message_name: string;
  not_before: Instant;
  paper: JsonColumn;
  person_id: number;
  state: Generated<string>;
  subject: string;
  trust_id: number;
}

export interface Links {
  change_id: Generated<number>;
  from_id: number;
  from_kind: string;
  id: Generated<number>;
  relation: string;
  sys_from: Generated<Instant>;
  to_id: number;
  to_kind: string;
  trust_id: number;
  version: Generated<number>;
}

export interface MailChoices {
  digest: Generated<string>;
  from_hour: number | null;
  looked_on: Day | null;
  person_id: number;
  trust_id: number;
  until_hour: number | null;
}

export interface MailRooms {
  from_hour: Generated<number>;
  looked_at: Instant | null;
  problem: Generated<string>;
  seen_until: Instant | null;
  sends_from: Generated<string>;
  trust_id: number;
  until_hour: Generated<number>;
  version: Generated<number>;
  weekends: Generated<boolean>;
}

export interface MatterReceipts {
  as_title: string;
  came_down: Generated<boolean>;
  change_id: Generated<number>;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  matter_id: number;
  on_day: Day;
  person_id: number;
  step: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: Generated<string>;
}

export interface Matters {
  asked: Generated<string>;
  change_id: Generated<number>;
  decide_by: Day;
  ended_on: Day | null;
  from_body_id: number | null;
  from_place_id: number | null;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  kind: Generated<string>;
  onward_id: number | null;
  raised_as: string;
  raised_by_id: number;
  raised_on: Day;
  receive_by: Day;
  risk_id: number | null;
  rule_id: number | null;
  score_then: number | null;
  steps: Generated<number>;
  sys_from: Generated<Instant>;
  title: string;
  to_body_id: number;
  trust_id: number;
  version: Generated<number>;
  words: string;
}

export interface MattersNotRaised {
  change_id: Generated<number>;
  declined_as: string;
  declined_on: Day;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  person_id: number;
  risk_id: number;
  rule_id: number;
  score_then: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: string;
}

export interface MeasureBenchmarks {
  change_id: Generated<number>;
  id: Generated<number>;
  measure_id: number;
  name: string;
  period: Day;
  source: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  value: number;
  version: Generated<number>;
}

export interface MeasureFrameworks {
  change_id: Generated<number>;
  framework: string;
  id: Generated<number>;
  measure_id: number;
  reference: Generated<string>;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface MeasureNames {
  change_id: Generated<number>;
  id: Generated<number>;
  measure_id: number;
  name: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface MeasureNotes {
  change_id: Generated<number>;
  id: Generated<number>;
  measure_id: number;
  period: Day;
  place_id: number | null;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: string;
}

export interface Measures {
  adding: string;
  baseline_period: Day | null;
  baseline_value: number | null;
  baseline_words: Generated<string>;
  change_id: Generated<number>;
  chart: Generated<string>;
  code: string;
  decimals: Generated<number>;
  definition: Generated<string>;
  denominator: Generated<string>;
  direction: string;
  due_after_days: Generated<number>;
  ended_because: Generated<string>;
  ended_on: Day | null;
  fixed_after: number | null;
  frequency: string;
  hidden_below: Generated<number>;
  horizon: Generated<string>;
  id: Generated<number>;
  kind: string;
  level: string;
  name: string;
  numerator: Generated<string>;
  owner_post_id: number | null;
  per: Generated<number>;
  position: Generated<number>;
  profile: Generated<string>;
  purpose: Generated<string>;
  rolling_months: number | null;
  screens: Generated<boolean>;
  standard: string | null;
  steward_post_id: number | null;
  sys_from: Generated<Instant>;
  target_words: Generated<string>;
  theme: Generated<string>;
  trust_id: number;
  unit: Generated<string>;
  version: Generated<number>;
}

export interface MeasureSeries {
  change_id: Generated<number>;
  from_period: Day;
  group_id: number | null;
  id: Generated<number>;
  is_whole: Generated<boolean>;
  measure_id: number;
  place_id: number;
  source_id: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  until_period: Day | null;
  version: Generated<number>;
}

export interface MeasureSources {
  change_id: Generated<number>;
  id: Generated<number>;
  is_first: Generated<boolean>;
  measure_id: number;
  name: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface MeasureTargets {
  agreed_by: Generated<string>;
  agreed_on: Day | null;
  change_id: Generated<number>;
  comparison: string;
  from_period: Day;
  id: Generated<number>;
  kind: string;
  measure_id: number;
  place_id: number | null;
  points: Generated<JsonColumn>;
  reason: Generated<string>;
  replaces_id: number | null;
  sys_from: Generated<Instant>;
  trust_id: number;
  until_period: Day | null;
  value: number | null;
  version: Generated<number>;
  ways: Generated<JsonColumn>;
}

export interface Memberships {
  person_id: number;
  trust_id: number;
}

export interface MilestoneForecasts {
  change_id: Generated<number>;
  forecast_on: Day;
  given_on: Day;
  id: Generated<number>;
  milestone_id: number;
  reason: Generated<string>;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface Milestones {
  actual_on: Day | null;
  as_written: string | null;
  baseline_on: Day | null;
  change_id: Generated<number>;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  item_id: number;
  precision: Generated<string>;
  sys_from: Generated<Instant>;
  title: string;
  trust_id: number;
  version: Generated<number>;
}

export interface ObservationBatches {
  added: number;
  came_by: string;
  change_id: Generated<number>;
  file_digest: string | null;
  file_name: string | null;
  id: Generated<number>;
  revised: number;
  same: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  undoes_id: number | null;
  version: Generated<number>;
  words: Generated<string>;
}

export interface ObservationFileNames {
  change_id: Generated<number>;
  id: Generated<number>;
  kind: string;
  meaning: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: string;
}

export interface ObservationFileReadings {
  bytes: Uint8Array;
  choices: Generated<JsonColumn>;
  file_id: number;
  reading: JsonColumn;
  trust_id: number;
}

export interface ObservationFiles {
  batch_id: number | null;
  change_id: Generated<number>;
  digest: string;
  figures: number;
  file_name: string;
  id: Generated<number>;
  received_at: Instant;
  received_by: number | null;
  settled_at: Instant | null;
  settled_by: number | null;
  size: number;
  state: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface Observations {
  batch_id: number;
  change_id: Generated<number>;
  denominator: number | null;
  numerator: number | null;
  period: Day;
  series_id: number;
  status: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  value: number | null;
}

export interface ObservationSums {
  denominator: number | null;
  expected: number;
  numerator: number | null;
  parts: number;
  period: Day;
  series_id: number;
  trust_id: number;
  value: number | null;
}

export interface PackEditions {
  change_id: Generated<number>;
  content: JsonColumn;
  digest: string;
  edition: number;
  frozen_at: Instant;
  frozen_by: number;
  history_head: string;
  id: Generated<number>;
  one_page_content: JsonColumn;
  one_page_digest: string;
  pack_id: number;
  private_items: number;
  public_content: JsonColumn;
  public_digest: string;
  reason: Generated<string>;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface Packs {
  body_id: number;
  change_id: Generated<number>;
  id: Generated<number>;
  meets_on: Day;
  page_budget: number | null;
  papers_due_on: Day | null;
  state: Generated<string>;
  sys_from: Generated<Instant>;
  title: string;
  trust_id: number;
  version: Generated<number>;
  word_budget: number | null;
}

export interface PackSections {
  before: Generated<string>;
  change_id: Generated<number>;
  element_id: number | null;
  id: Generated<number>;
  is_private: Generated<boolean>;
  kind: string;
  pack_id: number;
  page_budget: number | null;
  period_id: number | null;
  plan_id: number | null;
  position: number;
  prepared_by_post_id: number | null;
  register_id: number | null;
  report_id: number | null;
  sys_from: Generated<Instant>;
  title: string;
  trust_id: number;
  version: Generated<number>;
  word_budget: number | null;
  words: Generated<string>;
}

export interface PaperQuestions {
  answer: Generated<string>;
  answered_as: string | null;
  answered_at: Instant | null;
  answered_by: number | null;
  change_id: Generated<number>;
  due_on: Day | null;
  id: Generated<number>;
  period_id: number;
  raised_as: string;
  raised_at: Instant;
  raised_by: number;
  sys_from: Generated<Instant>;
  to_post_id: number | null;
  trust_id: number;
  version: Generated<number>;
  words: string;
}

export interface People {
  created_at: Generated<Instant>;
  email: string;
  id: Generated<number>;
  is_system: Generated<boolean>;
  name: string;
  passphrase_hash: string | null;
}

export interface PerformanceReviews {
  attended: Generated<string>;
  chair_post_id: number;
  change_id: Generated<number>;
  conclusions: Generated<string>;
  held_on: Day | null;
  id: Generated<number>;
  level_id: number;
  level_reason: Generated<string>;
  next_level_id: number | null;
  place_id: number;
  planned_on: Day;
  planned_words: Generated<string>;
  state: Generated<string>;
  suggested: Generated<string>;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface PeriodDeadlines {
  change_id: Generated<number>;
  due_on: Day;
  id: Generated<number>;
  period_id: number;
  stage: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface Periods {
  board_on: Day | null;
  change_id: Generated<number>;
  due_on: Day;
  ends_on: Day;
  id: Generated<number>;
  kind: string;
  label: string;
  opens_on: Day;
  starts_on: Day;
  state: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface PlaceNames {
  change_id: Generated<number>;
  id: Generated<number>;
  name: string;
  place_id: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  until_day: Day | null;
  version: Generated<number>;
}

export interface Places {
  change_id: Generated<number>;
  id: Generated<number>;
  kind: string;
  name: string;
  parent_id: number | null;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface Plans {
  change_id: Generated<number>;
  ends_on: Day;
  follows_id: number | null;
  id: Generated<number>;
  layout: string;
  name: string;
  starts_on: Day;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  version_id: number | null;
}

export interface PopulationGroups {
  change_id: Generated<number>;
  characteristic: string;
  id: Generated<number>;
  name: string;
  position: Generated<number>;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface PostHoldings {
  change_id: Generated<number>;
  from_day: Day;
  id: Generated<number>;
  person_id: number;
  post_id: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  until_day: Day | null;
  version: Generated<number>;
}

export interface Posts {
  change_id: Generated<number>;
  id: Generated<number>;
  place_id: number | null;
  sys_from: Generated<Instant>;
  title: string;
  trust_id: number;
  version: Generated<number>;
}

export interface Promises {
  came_from: Generated<string>;
  change_id: Generated<number>;
  due_on: Day | null;
  due_period_id: number | null;
  id: Generated<number>;
  item_id: number;
  made_in_id: number;
  outcome: Generated<string>;
  outcome_words: Generated<string>;
  owner_post_id: number | null;
  settled_in_id: number | null;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: string;
}

export interface Provenance {
  as_written: string;
  at: string;
  change_id: Generated<number>;
  field: string;
  id: Generated<number>;
  import_id: number;
  ref_id: number;
  ref_kind: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface QuestionAnswers {
  answer: Generated<string>;
  answered_at: Instant | null;
  answered_by: number | null;
  change_id: Generated<number>;
  id: Generated<number>;
  item_id: number;
  period_id: number;
  question: string;
  question_key: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface ReadingSecrets {
  id_hash: Uint8Array;
  made_at: Instant;
  person_id: number;
  purpose: string;
  trust_id: number;
}

export interface RecalculationCases {
  answer_read_on: Day | null;
  asked_by_id: number;
  asked_on: Day;
  asks: string;
  cause: string;
  change_id: Generated<number>;
  decided_by_id: number | null;
  decided_on: Day | null;
  decided_words: Generated<string>;
  ends_case_id: number | null;
  first_points: number | null;
  from_period: Day | null;
  id: Generated<number>;
  measure_id: number;
  series_id: number | null;
  state: Generated<string>;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  why_expected: Generated<string>;
  why_sustained: Generated<string>;
}

export interface Recalculations {
  asked_by_id: number;
  asked_on: Day;
  case_id: number | null;
  cause: string;
  change_id: Generated<number>;
  decided_by_id: number | null;
  decided_on: Day | null;
  decided_words: Generated<string>;
  from_period: Day;
  id: Generated<number>;
  series_id: number;
  state: Generated<string>;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  why_expected: string;
  why_sustained: string;
}

export interface Reminders {
  change_id: Generated<number>;
  id: Generated<number>;
  item_id: number;
  period_id: number;
  sent_at: Instant;
  sent_by: number;
  sys_from: Generated<Instant>;
  to_post_id: number;
  trust_id: number;
  version: Generated<number>;
}

export interface Reports {
  change_id: Generated<number>;
  content: JsonColumn;
  digest: string;
  edition: number;
  frozen_at: Instant;
  frozen_by: number;
  history_head: string;
  id: Generated<number>;
  kind: string;
  period_id: number;
  reason: Generated<string>;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface ReviewActions {
  change_id: Generated<number>;
  done_on: Day | null;
  done_words: Generated<string>;
  due_on: Day;
  id: Generated<number>;
  owner_post_id: number;
  place_id: number;
  review_id: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: string;
}

export interface ReviewPacks {
  change_id: Generated<number>;
  content: JsonColumn;
  digest: string;
  frozen_at: Instant;
  frozen_by: number;
  history_head: string;
  id: Generated<number>;
  review_id: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface RiskActions {
  change_id: Generated<number>;
  done_on: Day | null;
  due_as_written: Generated<string>;
  due_on: Day | null;
  expected_consequence: number | null;
  expected_likelihood: number | null;
  expected_score: number | null;
  first_due_on: Day | null;
  gap_id: number | null;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  outcome: Generated<string>;
  owner_as_written: string | null;
  owner_post_id: number | null;
  risk_id: number;
  state: Generated<string>;
  sys_from: Generated<Instant>;
  title: string;
  trust_id: number;
  version: Generated<number>;
}

export interface RiskAppetites {
  body_id: number | null;
  change_id: Generated<number>;
  element_id: number | null;
  from_day: Day;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  level_id: number;
  risk_id: number | null;
  sys_from: Generated<Instant>;
  tolerance_from: number;
  tolerance_to: number;
  trust_id: number;
  until_day: Day | null;
  version: Generated<number>;
  why: Generated<string>;
}

export interface RiskControls {
  change_id: Generated<number>;
  control_id: number;
  factor_id: number | null;
  id: Generated<number>;
  risk_id: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface RiskDecisions {
  body_id: number | null;
  change_id: Generated<number>;
  decided_as: string;
  decided_on: Day;
  id: Generated<number>;
  kind: string;
  next_on: Day | null;
  person_id: number | null;
  risk_id: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: Generated<string>;
}

export interface RiskFactors {
  change_id: Generated<number>;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  position: number;
  risk_id: number;
  side: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: string;
}

export interface RiskGaps {
  change_id: Generated<number>;
  closed_on: Day | null;
  closed_why: Generated<string>;
  control_id: number | null;
  found_on: Day | null;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  kind: string;
  risk_id: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  words: string;
}

export interface RiskLevels {
  change_id: Generated<number>;
  consequence: number | null;
  domain: Generated<string>;
  id: Generated<number>;
  kind: string;
  likelihood: number | null;
  matrix_id: number;
  rationale: Generated<string>;
  risk_id: number;
  score: number;
  scored_on: Day | null;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface RiskMatrices {
  bands: JsonColumn;
  change_id: Generated<number>;
  consequence_labels: string[];
  domains: Generated<JsonColumn>;
  from_day: Day;
  id: Generated<number>;
  likelihood_labels: string[];
  likelihood_words: string[] | null;
  name: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface RiskNumbers {
  change_id: Generated<number>;
  id: Generated<number>;
  number: string;
  register: Generated<string>;
  risk_id: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  until_day: Day | null;
  version: Generated<number>;
}

export interface RiskRegisters {
  body_id: number | null;
  change_id: Generated<number>;
  ended_on: Day | null;
  ended_why: Generated<string>;
  former_names: Generated<string[]>;
  from_day: Day;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  into_id: number | null;
  keeper_post_id: number | null;
  level: string;
  name: string;
  place_id: number | null;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface Risks {
  body_id: number | null;
  category: Generated<string>;
  cause: Generated<string>;
  change_id: Generated<number>;
  closed_on: Day | null;
  committee: string | null;
  effect: Generated<string>;
  event: Generated<string>;
  goal_id: number | null;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  lead_post_id: number | null;
  matrix_id: number;
  merged_into_id: number | null;
  number: string;
  owner_as_written: string | null;
  owner_post_id: number | null;
  parent_id: number | null;
  partners: Generated<string>;
  raised_on: Day | null;
  register_id: number | null;
  review_on: Day | null;
  seen_by: string[] | null;
  state: Generated<string>;
  stated_direction: string | null;
  sys_from: Generated<Instant>;
  target_by: Day | null;
  target_consequence: number | null;
  target_likelihood: number | null;
  target_score: number | null;
  target_set_on: Day | null;
  target_why: Generated<string>;
  title: string;
  trust_id: number;
  version: Generated<number>;
}

export interface RiskScores {
  change_id: Generated<number>;
  consequence: number | null;
  day_known: Generated<boolean>;
  domain: Generated<string>;
  id: Generated<number>;
  likelihood: number | null;
  matrix_id: number | null;
  period_id: number;
  rationale: Generated<string>;
  risk_id: number;
  score: number;
  scored_on: Day;
  stated_direction: string | null;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface RiskTrajectories {
  change_id: Generated<number>;
  id: Generated<number>;
  period_id: number;
  risk_id: number;
  score: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface RouteStages {
  change_id: Generated<number>;
  days_before_board: number;
  id: Generated<number>;
  stage: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface SavedViews {
  id: Generated<number>;
  name: string;
  opens: Generated<boolean>;
  page: string;
  person_id: number;
  query: string;
  trust_id: number;
}

export interface ScopeMarks {
  because: Generated<string>;
  change_id: Generated<number>;
  id: Generated<number>;
  item_id: number;
  part: string;
  period_id: number;
  reported: boolean;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface SearchTexts {
  aliases: Generated<string>;
  body: Generated<string>;
  id: number;
  kind: string;
  part: Generated<string>;
  source: string;
  source_id: number;
  title: Generated<string>;
  trust_id: number;
  words: Generated<string | null>;
}

export interface SeriesParts {
  change_id: Generated<number>;
  part_id: number;
  sys_from: Generated<Instant>;
  trust_id: number;
  whole_id: number;
}

export interface SeriesSignals {
  assurance: string | null;
  group_id: number | null;
  measure_id: number;
  period: Day | null;
  place_id: number;
  series_id: number;
  signal: JsonColumn;
  spark: number[];
  trust_id: number;
  value: number | null;
  variation: string;
}

export interface Sessions {
  created_at: Generated<Instant>;
  expires_at: Instant;
  id_hash: Uint8Array;
  last_seen_at: Generated<Instant>;
  person_id: number;
  revoked_at: Instant | null;
  trust_id: number | null;
}

export interface StrategyApprovals {
  approved_on: Day;
  body: string;
  change_id: Generated<number>;
  id: Generated<number>;
  role: Generated<string>;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  version_id: number;
}

export interface StrategyCrossings {
  brick_id: number;
  change_id: Generated<number>;
  goal_id: number;
  id: Generated<number>;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
}

export interface StrategyElements {
  change_id: Generated<number>;
  ends_on: Day | null;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  letter: string | null;
  level: string;
  level_names: Generated<JsonColumn>;
  parent_id: number | null;
  position: number;
  starts_on: Day | null;
  stated_count: number | null;
  statement: Generated<string>;
  sys_from: Generated<Instant>;
  test: Generated<string>;
  title: string;
  trust_id: number;
  version: Generated<number>;
  version_id: number;
}

export interface StrategyLineage {
  approved_by: Generated<string>;
  change_id: Generated<number>;
  decided_on: Day | null;
  disposition: string;
  from_id: number;
  id: Generated<number>;
  reason: Generated<string>;
  sys_from: Generated<Instant>;
  to_id: number | null;
  trust_id: number;
  version: Generated<number>;
}

export interface StrategyQuotes {
  change_id: Generated<number>;
  consented_on: Day;
  element_id: number;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  said_as: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  withdrawn_on: Day | null;
  words: string;
}

export interface StrategySuspensions {
  approved_by: Generated<string>;
  change_id: Generated<number>;
  element_id: number;
  ended_on: Day | null;
  ended_reason: Generated<string>;
  from_on: Day;
  id: Generated<number>;
  reason: string;
  review_on: Day | null;
  sys_from: Generated<Instant>;
  trust_id: number;
  version: Generated<number>;
  what: string;
}

export interface StrategyVersions {
  change_id: Generated<number>;
  ends_on: Day;
  follows_id: number | null;
  id: Generated<number>;
  label: string;
  level_names: Generated<JsonColumn>;
  main_axis: string;
  name: string;
  starts_on: Day;
  state: Generated<string>;
  sys_from: Generated<Instant>;
  trust_id: number;
  trust_values: Generated<string[]>;
  version: Generated<number>;
  vision: Generated<string>;
}

export interface SuccessResults {
  as_of: Day;
  change_id: Generated<number>;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  source: Generated<string>;
  sys_from: Generated<Instant>;
  test_id: number;
  trust_id: number;
  value: number | null;
  value_word: Generated<string>;
  version: Generated<number>;
}

export interface SuccessTests {
  change_id: Generated<number>;
  comparison: string;
  element_id: number;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  measure: string;
  source: string;
  sys_from: Generated<Instant>;
  threshold: number | null;
  threshold_word: Generated<string>;
  trust_id: number;
  unit: Generated<string>;
  version: Generated<number>;
}

export interface SystemRiskOwners {
  change_id: Generated<number>;
  id: Generated<number>;
  of_trust_id: number;
  owner_title: string;
  said_on: Day;
  sys_from: Generated<Instant>;
  system_risk_id: number;
  trust_id: number;
  version: Generated<number>;
  words: Generated<string>;
}

export interface SystemRisks {
  cause: Generated<string>;
  change_id: Generated<number>;
  consequence: number | null;
  effect: Generated<string>;
  ended_on: Day | null;
  event: Generated<string>;
  id: Generated<number>;
  likelihood: number | null;
  number: Generated<string>;
  owner_title: Generated<string>;
  partners: Generated<string>;
  risk_id: number;
  score: number | null;
  scored_for: Generated<string>;
  shared_on: Day;
  sys_from: Generated<Instant>;
  target_score: number | null;
  title: Generated<string>;
  trust_id: number;
  version: Generated<number>;
  words: string;
}

export interface Trusts {
  demonstration_day: Day | null;
  id: Generated<number>;
  is_sample: Generated<boolean>;
  name: string;
  ods_code: string | null;
  settings: Generated<JsonColumn>;
  short_name: string;
}

export interface UnforeseenHarm {
  change_id: Generated<number>;
  id: Generated<number>;
  illustrative: Generated<boolean>;
  looked_at: number;
  period_id: number;
  register_id: number | null;
  said_on: Day;
  source: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  unforeseen: number;
  version: Generated<number>;
  words: Generated<string>;
}

export interface UpdateClaims {
  assurance: string | null;
  change_id: Generated<number>;
  claim_key: string;
  denied: Generated<boolean>;
  figure: number | null;
  figure_period: Day | null;
  id: Generated<number>;
  judged_on: Day;
  judged_words: Generated<string>;
  kind: string;
  measure_id: number | null;
  no_measure_because: Generated<string>;
  place_id: number | null;
  position: number;
  rule: Generated<string>;
  sentence: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  update_id: number;
  variation: string | null;
  verdict: string;
  version: Generated<number>;
  words: string;
}

export interface UpdateDrafts {
  item_id: number;
  period_id: number;
  person_id: number;
  revision: Generated<number>;
  saved_at: Instant;
  trust_id: number;
  typed: JsonColumn;
}

export interface Updates {
  change_id: Generated<number>;
  decided_at: Instant | null;
  decided_by: number | null;
  decision_words: Generated<string>;
  evidence: Generated<string>;
  id: Generated<number>;
  item_id: number;
  nothing_changed_because: Generated<string>;
  on_behalf_of: string | null;
  path_to_green: Generated<string>;
  period_id: number;
  rag: string | null;
  reason: Generated<string>;
  refers_to: Generated<string>;
  sent_at: Instant | null;
  state: string;
  sys_from: Generated<Instant>;
  text: Generated<string>;
  trust_id: number;
  version: Generated<number>;
  written_by: number | null;
}

export interface UpdateSteps {
  body_id: number | null;
  change_id: Generated<number>;
  decided_at: Instant;
  decided_by: number;
  id: Generated<number>;
  stage: string;
  sys_from: Generated<Instant>;
  trust_id: number;
  update_id: number;
  version: Generated<number>;
  words: Generated<string>;
}

export interface DB {
  absences: Absences;
  access_adoptions: AccessAdoptions;
  access_key_answers: AccessKeyAnswers;
  access_keys: AccessKeys;
  access_policies: AccessPolicies;
  access_procedures: AccessProcedures;
  access_reviews: AccessReviews;
  access_scenarios: AccessScenarios;
  access_service_measures: AccessServiceMeasures;
  access_services: AccessServices;
  access_standards: AccessStandards;
  access_validations: AccessValidations;
  accountability_attendance: AccountabilityAttendance;
  accountability_breaches: AccountabilityBreaches;
  accountability_frameworks: AccountabilityFrameworks;
  accountability_levels: AccountabilityLevels;
  accountability_triggers: AccountabilityTriggers;
  appetite_levels: AppetiteLevels;
  ask_parts: AskParts;
  asks: Asks;
  assurance_scales: AssuranceScales;
  assurances: Assurances;
  audit_recommendations: AuditRecommendations;
  audit_subjects: AuditSubjects;
  audits: Audits;
  bodies: Bodies;
  challenges: Challenges;
  closing_reviews: ClosingReviews;
  contributions: Contributions;
  control_tests: ControlTests;
  controls: Controls;
  data_checks: DataChecks;
  data_errors: DataErrors;
  data_sets: DataSets;
  data_sign_offs: DataSignOffs;
  data_standards: DataStandards;
  data_submissions: DataSubmissions;
  dated_facts: DatedFacts;
  deputies: Deputies;
  engagement_themes: EngagementThemes;
  engagements: Engagements;
  escalation_rules: EscalationRules;
  escalations: Escalations;
  frameworks: Frameworks;
  front_sheets: FrontSheets;
  gap_answers: GapAnswers;
  grants: Grants;
  group_meetings: GroupMeetings;
  group_priorities: GroupPriorities;
  group_services: GroupServices;
  group_trusts: GroupTrusts;
  group_updates: GroupUpdates;
  groups: Groups;
  honesty_answers: HonestyAnswers;
  import_readings: ImportReadings;
  import_results: ImportResults;
  imports: Imports;
  issues: Issues;
  item_contributors: ItemContributors;
  item_suspensions: ItemSuspensions;
  items: Items;
  letters: Letters;
  links: Links;
  mail_choices: MailChoices;
  mail_rooms: MailRooms;
  matter_receipts: MatterReceipts;
  matters: Matters;
  matters_not_raised: MattersNotRaised;
  measure_benchmarks: MeasureBenchmarks;
  measure_frameworks: MeasureFrameworks;
  measure_names: MeasureNames;
  measure_notes: MeasureNotes;
  measure_series: MeasureSeries;
  measure_sources: MeasureSources;
  measure_targets: MeasureTargets;
  measures: Measures;
  memberships: Memberships;
  milestone_forecasts: MilestoneForecasts;
  milestones: Milestones;
  observation_batches: ObservationBatches;
  observation_file_names: ObservationFileNames;
  observation_file_readings: ObservationFileReadings;
  observation_files: ObservationFiles;
  observation_sums: ObservationSums;
  observations: Observations;
  pack_editions: PackEditions;
  pack_sections: PackSections;
  packs: Packs;
  paper_questions: PaperQuestions;
  people: People;
  performance_reviews: PerformanceReviews;
  period_deadlines: PeriodDeadlines;
  periods: Periods;
  place_names: PlaceNames;
  places: Places;
  plans: Plans;
  population_groups: PopulationGroups;
  post_holdings: PostHoldings;
  posts: Posts;
  promises: Promises;
  provenance: Provenance;
  question_answers: QuestionAnswers;
  reading_secrets: ReadingSecrets;
  recalculation_cases: RecalculationCases;
  recalculations: Recalculations;
  reminders: Reminders;
  reports: Reports;
  review_actions: ReviewActions;
  review_packs: ReviewPacks;
  risk_actions: RiskActions;
  risk_appetites: RiskAppetites;
  risk_controls: RiskControls;
  risk_decisions: RiskDecisions;
  risk_factors: RiskFactors;
  risk_gaps: RiskGaps;
  risk_levels: RiskLevels;
  risk_matrices: RiskMatrices;
  risk_numbers: RiskNumbers;
  risk_registers: RiskRegisters;
  risk_scores: RiskScores;
  risk_trajectories: RiskTrajectories;
  risks: Risks;
  route_stages: RouteStages;
  saved_views: SavedViews;
  scope_marks: ScopeMarks;
  search_texts: SearchTexts;
  series_parts: SeriesParts;
  series_signals: SeriesSignals;
  sessions: Sessions;
  strategy_approvals: StrategyApprovals;
  strategy_crossings: StrategyCrossings;
  strategy_elements: StrategyElements;
  strategy_lineage: StrategyLineage;
  strategy_quotes: StrategyQuotes;
  strategy_suspensions: StrategySuspensions;
  strategy_versions: StrategyVersions;
  success_results: SuccessResults;
  success_tests: SuccessTests;
  system_risk_owners: SystemRiskOwners;
  system_risks: SystemRisks;
  trusts: Trusts;
  unforeseen_harm: UnforeseenHarm;
  update_claims: UpdateClaims;
  update_drafts: UpdateDrafts;
  update_steps: UpdateSteps;
  updates: Updates;
}
