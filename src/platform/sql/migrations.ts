/** A step of the database's history. */
export interface Migration {
  /** Number and what it adds; never changed once released. */
  readonly name: string;
  /** One DDL statement that may run twice: an interrupted migration is repeated. */
  readonly ddl: string;
}

/**
 * The history of the database, oldest first. Append only: a released step keeps its text. Forge SQL allows 25 DDL statements a minute
 * (https://developer.atlassian.com/platform/forge/limits-sql/), so a release adds fewer than that.
 */
export const migrations: readonly Migration[] = [
  {
    name: 'v001_issue_fact',
    ddl: `CREATE TABLE IF NOT EXISTS issue_fact (
      project_id INT UNSIGNED NOT NULL,
      issue_id INT UNSIGNED NOT NULL,
      issue_number INT UNSIGNED NOT NULL,
      issue_type_id MEDIUMINT UNSIGNED NOT NULL,
      hierarchy_level TINYINT NOT NULL,
      status_id MEDIUMINT UNSIGNED NOT NULL,
      status_category TINYINT UNSIGNED NOT NULL,
      priority_id MEDIUMINT UNSIGNED NULL,
      resolution_id MEDIUMINT UNSIGNED NULL,
      assignee_id MEDIUMINT UNSIGNED NULL,
      reporter_id MEDIUMINT UNSIGNED NULL,
      created_at INT UNSIGNED NOT NULL,
      updated_at INT UNSIGNED NOT NULL,
      status_changed_at INT UNSIGNED NOT NULL,
      resolved_at INT UNSIGNED NULL,
      start_day SMALLINT UNSIGNED NULL,
      due_day SMALLINT UNSIGNED NULL,
      parent_id INT UNSIGNED NULL,
      parent_category TINYINT UNSIGNED NULL,
      child_count SMALLINT UNSIGNED NOT NULL,
      open_blocker_count TINYINT UNSIGNED NOT NULL,
      link_count TINYINT UNSIGNED NOT NULL,
      duplicate_link_count TINYINT UNSIGNED NOT NULL,
      component_count TINYINT UNSIGNED NOT NULL,
      label_count TINYINT UNSIGNED NOT NULL,
      fix_version_count TINYINT UNSIGNED NOT NULL,
      released_fix_version_count TINYINT UNSIGNED NOT NULL,
      affects_version_count TINYINT UNSIGNED NOT NULL,
      original_estimate INT UNSIGNED NULL,
      remaining_estimate INT UNSIGNED NULL,
      time_spent INT UNSIGNED NULL,
      story_points_milli INT UNSIGNED NULL,
      sprint_id MEDIUMINT UNSIGNED NULL,
      sprint_state TINYINT UNSIGNED NULL,
      closed_sprint_count TINYINT UNSIGNED NOT NULL,
      security_level_id MEDIUMINT UNSIGNED NULL,
      flagged TINYINT UNSIGNED NOT NULL,
      has_description TINYINT UNSIGNED NOT NULL,
      has_acceptance_criteria TINYINT UNSIGNED NOT NULL,
      has_placeholder_summary TINYINT UNSIGNED NOT NULL,
      collected_at INT UNSIGNED NOT NULL,
      PRIMARY KEY (project_id, issue_id),
      UNIQUE KEY issue_fact_issue (issue_id)
    )`,
  },
  {
    name: 'v002_custom_fact',
    ddl: `CREATE TABLE IF NOT EXISTS custom_fact (
      project_id INT UNSIGNED NOT NULL,
      issue_id INT UNSIGNED NOT NULL,
      field_number SMALLINT UNSIGNED NOT NULL,
      value BIGINT NOT NULL,
      PRIMARY KEY (project_id, issue_id, field_number),
      UNIQUE KEY custom_fact_issue (issue_id, field_number)
    )`,
  },
  {
    name: 'v003_issue_relation',
    ddl: `CREATE TABLE IF NOT EXISTS issue_relation (
      kind TINYINT UNSIGNED NOT NULL,
      target_id INT UNSIGNED NOT NULL,
      issue_id INT UNSIGNED NOT NULL,
      project_id INT UNSIGNED NOT NULL,
      PRIMARY KEY (kind, target_id, issue_id),
      KEY issue_relation_issue (issue_id)
    )`,
  },
  {
    name: 'v004_person',
    ddl: `CREATE TABLE IF NOT EXISTS person (
      person_id MEDIUMINT UNSIGNED NOT NULL AUTO_INCREMENT,
      account_id VARCHAR(128) NOT NULL,
      seen_at INT UNSIGNED NOT NULL,
      PRIMARY KEY (person_id),
      UNIQUE KEY person_account (account_id)
    )`,
  },
  {
    name: 'v005_project_fact',
    ddl: `CREATE TABLE IF NOT EXISTS project_fact (
      project_id INT UNSIGNED NOT NULL,
      project_key VARCHAR(255) NOT NULL,
      name VARCHAR(255) NOT NULL,
      type_key VARCHAR(32) NOT NULL,
      team_managed TINYINT UNSIGNED NOT NULL,
      category_id INT UNSIGNED NULL,
      category_name VARCHAR(255) NULL,
      lead_id MEDIUMINT UNSIGNED NULL,
      archived TINYINT UNSIGNED NOT NULL,
      collected_at INT UNSIGNED NOT NULL,
      PRIMARY KEY (project_id)
    )`,
  },
  {
    name: 'v006_version_fact',
    ddl: `CREATE TABLE IF NOT EXISTS version_fact (
      project_id INT UNSIGNED NOT NULL,
      version_id INT UNSIGNED NOT NULL,
      name VARCHAR(255) NOT NULL,
      start_day SMALLINT UNSIGNED NULL,
      release_day SMALLINT UNSIGNED NULL,
      released TINYINT UNSIGNED NOT NULL,
      archived TINYINT UNSIGNED NOT NULL,
      PRIMARY KEY (project_id, version_id),
      UNIQUE KEY version_fact_version (version_id)
    )`,
  },
  {
    name: 'v007_sync_project',
    ddl: `CREATE TABLE IF NOT EXISTS sync_project (
      project_id INT UNSIGNED NOT NULL,
      phase VARCHAR(12) NOT NULL,
      run_started_at INT UNSIGNED NOT NULL,
      page_token TEXT NULL,
      issues_done INT UNSIGNED NOT NULL,
      expected_issues INT UNSIGNED NULL,
      finished_at INT UNSIGNED NULL,
      failures TINYINT UNSIGNED NOT NULL,
      retry_at INT UNSIGNED NOT NULL,
      reason VARCHAR(255) NULL,
      PRIMARY KEY (project_id),
      KEY sync_project_phase (phase)
    )`,
  },
  {
    name: 'v008_sync_state',
    ddl: `CREATE TABLE IF NOT EXISTS sync_state (
      name VARCHAR(40) NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (name)
    )`,
  },
  {
    name: 'v009_touched',
    ddl: `CREATE TABLE IF NOT EXISTS touched (
      kind TINYINT UNSIGNED NOT NULL,
      id INT UNSIGNED NOT NULL,
      times INT UNSIGNED NOT NULL,
      PRIMARY KEY (kind, id)
    )`,
  },
  {
    name: 'v010_points_spent',
    ddl: `CREATE TABLE IF NOT EXISTS points_spent (
      hour INT UNSIGNED NOT NULL,
      background INT NOT NULL,
      interactive INT NOT NULL,
      PRIMARY KEY (hour)
    )`,
  },
  {
    name: 'v011_viewer_access',
    ddl: `CREATE TABLE IF NOT EXISTS viewer_access (
      account_id VARCHAR(128) NOT NULL,
      projects MEDIUMTEXT NOT NULL,
      read_at INT UNSIGNED NOT NULL,
      PRIMARY KEY (account_id),
      KEY viewer_access_age (read_at)
    )`,
  },
  {
    name: 'v012_app_setting',
    ddl: `CREATE TABLE IF NOT EXISTS app_setting (
      name VARCHAR(40) NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (name)
    )`,
  },
  {
    name: 'v013_portfolio_node',
    ddl: `CREATE TABLE IF NOT EXISTS portfolio_node (
      node_id VARCHAR(40) NOT NULL,
      parent_id VARCHAR(40) NULL,
      kind VARCHAR(12) NOT NULL,
      name VARCHAR(120) NOT NULL,
      percent_method VARCHAR(12) NOT NULL,
      membership TEXT NOT NULL,
      position INT NOT NULL,
      version INT UNSIGNED NOT NULL,
      PRIMARY KEY (node_id)
    )`,
  },
  {
    name: 'v014_project_rollup',
    ddl: `CREATE TABLE IF NOT EXISTS project_rollup (
      project_id INT UNSIGNED NOT NULL,
      total INT UNSIGNED NOT NULL,
      to_do INT UNSIGNED NOT NULL,
      in_progress INT UNSIGNED NOT NULL,
      done INT UNSIGNED NOT NULL,
      overdue INT UNSIGNED NOT NULL,
      unassigned INT UNSIGNED NOT NULL,
      blocked INT UNSIGNED NOT NULL,
      stale INT UNSIGNED NOT NULL,
      flagged INT UNSIGNED NOT NULL,
      without_estimate INT UNSIGNED NOT NULL,
      without_due_date INT UNSIGNED NOT NULL,
      due_soon INT UNSIGNED NOT NULL,
      created_last28_days INT UNSIGNED NOT NULL,
      done_last28_days INT UNSIGNED NOT NULL,
      done_last7_days INT UNSIGNED NOT NULL,
      original_estimate BIGINT UNSIGNED NOT NULL,
      time_spent BIGINT UNSIGNED NOT NULL,
      remaining_estimate BIGINT UNSIGNED NOT NULL,
      estimate_total BIGINT UNSIGNED NOT NULL,
      estimate_done BIGINT UNSIGNED NOT NULL,
      points_total BIGINT UNSIGNED NOT NULL,
      points_done BIGINT UNSIGNED NOT NULL,
      secured_left_out INT UNSIGNED NOT NULL,
      earliest_start SMALLINT UNSIGNED NULL,
      latest_due SMALLINT UNSIGNED NULL,
      week0 INT UNSIGNED NOT NULL,
      week1 INT UNSIGNED NOT NULL,
      week2 INT UNSIGNED NOT NULL,
      week3 INT UNSIGNED NOT NULL,
      week4 INT UNSIGNED NOT NULL,
      week5 INT UNSIGNED NOT NULL,
      week6 INT UNSIGNED NOT NULL,
      week7 INT UNSIGNED NOT NULL,
      collected_at INT UNSIGNED NULL,
      computed_day SMALLINT UNSIGNED NOT NULL,
      PRIMARY KEY (project_id)
    )`,
  },
  {
    name: 'v015_project_snapshot',
    ddl: `CREATE TABLE IF NOT EXISTS project_snapshot (
      project_id INT UNSIGNED NOT NULL,
      day SMALLINT UNSIGNED NOT NULL,
      total INT UNSIGNED NOT NULL,
      to_do INT UNSIGNED NOT NULL,
      in_progress INT UNSIGNED NOT NULL,
      done INT UNSIGNED NOT NULL,
      overdue INT UNSIGNED NOT NULL,
      unassigned INT UNSIGNED NOT NULL,
      blocked INT UNSIGNED NOT NULL,
      stale INT UNSIGNED NOT NULL,
      flagged INT UNSIGNED NOT NULL,
      without_estimate INT UNSIGNED NOT NULL,
      without_due_date INT UNSIGNED NOT NULL,
      due_soon INT UNSIGNED NOT NULL,
      created_last28_days INT UNSIGNED NOT NULL,
      done_last28_days INT UNSIGNED NOT NULL,
      done_last7_days INT UNSIGNED NOT NULL,
      original_estimate BIGINT UNSIGNED NOT NULL,
      time_spent BIGINT UNSIGNED NOT NULL,
      remaining_estimate BIGINT UNSIGNED NOT NULL,
      estimate_total BIGINT UNSIGNED NOT NULL,
      estimate_done BIGINT UNSIGNED NOT NULL,
      points_total BIGINT UNSIGNED NOT NULL,
      points_done BIGINT UNSIGNED NOT NULL,
      secured_left_out INT UNSIGNED NOT NULL,
      earliest_start SMALLINT UNSIGNED NULL,
      latest_due SMALLINT UNSIGNED NULL,
      week0 INT UNSIGNED NOT NULL,
      week1 INT UNSIGNED NOT NULL,
      week2 INT UNSIGNED NOT NULL,
      week3 INT UNSIGNED NOT NULL,
      week4 INT UNSIGNED NOT NULL,
      week5 INT UNSIGNED NOT NULL,
      week6 INT UNSIGNED NOT NULL,
      week7 INT UNSIGNED NOT NULL,
      collected_at INT UNSIGNED NULL,
      PRIMARY KEY (project_id, day),
      KEY project_snapshot_day (day)
    )`,
  },
  {
    name: 'v016_app_record',
    ddl: `CREATE TABLE IF NOT EXISTS app_record (
      collection VARCHAR(24) NOT NULL,
      record_id VARCHAR(64) NOT NULL,
      project_id INT UNSIGNED NOT NULL,
      position INT UNSIGNED NOT NULL,
      version INT UNSIGNED NOT NULL,
      body MEDIUMTEXT NOT NULL,
      PRIMARY KEY (collection, record_id),
      KEY app_record_project (collection, project_id, position)
    )`,
  },
  {
    name: 'v017_audit_result',
    ddl: `CREATE TABLE IF NOT EXISTS audit_result (
      project_id INT UNSIGNED NOT NULL,
      check_no SMALLINT UNSIGNED NOT NULL,
      outcome TINYINT UNSIGNED NOT NULL,
      applicable INT UNSIGNED NOT NULL,
      failing INT UNSIGNED NOT NULL,
      waived INT UNSIGNED NOT NULL,
      not_available INT UNSIGNED NOT NULL,
      fingerprint BIGINT UNSIGNED NOT NULL,
      reason TEXT NULL,
      changed_at INT UNSIGNED NOT NULL,
      PRIMARY KEY (project_id, check_no),
      KEY audit_result_check (check_no)
    )`,
  },
  {
    name: 'v018_finding',
    ddl: `CREATE TABLE IF NOT EXISTS finding (
      project_id INT UNSIGNED NOT NULL,
      check_no SMALLINT UNSIGNED NOT NULL,
      subject_id INT UNSIGNED NOT NULL,
      first_seen_at INT UNSIGNED NOT NULL,
      fixed_at INT UNSIGNED NOT NULL,
      owner_id MEDIUMINT UNSIGNED NULL,
      follow_up_issue_id INT UNSIGNED NULL,
      subject_name VARCHAR(255) NULL,
      PRIMARY KEY (project_id, check_no, subject_id),
      KEY finding_check (check_no, project_id, subject_id)
    )`,
  },
  {
    name: 'v019_audit_score',
    ddl: `CREATE TABLE IF NOT EXISTS audit_score (
      project_id INT UNSIGNED NOT NULL,
      standard_no SMALLINT UNSIGNED NOT NULL,
      day SMALLINT UNSIGNED NOT NULL,
      score SMALLINT UNSIGNED NULL,
      weight_judged INT UNSIGNED NOT NULL,
      level TINYINT UNSIGNED NOT NULL,
      failing_shall SMALLINT UNSIGNED NOT NULL,
      failing_should SMALLINT UNSIGNED NOT NULL,
      findings INT UNSIGNED NOT NULL,
      waived INT UNSIGNED NOT NULL,
      evaluated SMALLINT UNSIGNED NOT NULL,
      not_evaluated SMALLINT UNSIGNED NOT NULL,
      PRIMARY KEY (project_id, standard_no, day),
      KEY audit_score_day (day)
    )`,
  },
  {
    name: 'v020_schedule_baseline',
    ddl: `CREATE TABLE IF NOT EXISTS schedule_baseline (
      project_id INT UNSIGNED NOT NULL,
      taken_at INT UNSIGNED NOT NULL,
      issue_id INT UNSIGNED NOT NULL,
      start_day SMALLINT UNSIGNED NULL,
      due_day SMALLINT UNSIGNED NULL,
      PRIMARY KEY (project_id, taken_at, issue_id)
    )`,
  },
  {
    name: 'v021_lesson_posting',
    ddl: `CREATE TABLE IF NOT EXISTS lesson_posting (
      segment INT UNSIGNED NOT NULL,
      posting_key VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
      part SMALLINT UNSIGNED NOT NULL,
      size INT UNSIGNED NOT NULL,
      blob_text MEDIUMTEXT NOT NULL,
      PRIMARY KEY (segment, posting_key, part)
    )`,
  },
];
