/** What the report knows of one request. Instants as the driver gives them, durations in seconds. */
export interface ResponsivenessFact {
  id: string;
  number: string;
  state: string;
  restricted: boolean;
  requester_department_id: string;
  provider_department_id: string;
  assignee_id: string | null;
  submitted_at: Date;
  /** Where it was typed in after it was asked. */
  asked_at: Date | null;
  submitted_in_period: boolean;
  due_in_period: boolean;
  response_started_at: Date | null;
  response_elapsed: number | null;
  response_running_since: Date | null;
  response_stopped_at: Date | null;
  answer_elapsed: number;
  answer_running_since: Date | null;
  answer_stopped_at: Date | null;
  answer_due_at: Date | null;
  answer_breach_at: Date | null;
  answer_result: 'MET' | 'MISSED' | 'MISSED_REQUESTER' | 'NOT_COUNTED' | null;
  answered: boolean;
  expedited: boolean;
}
