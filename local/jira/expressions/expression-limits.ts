/**
 * What Jira allows an expression. Sources: the operations `analyseExpression` and `evaluateJiraExpression` of Atlassian's OpenAPI document
 * (their examples name length, leaves, steps, expensive operations, beans and primitive values), and "Jira expressions", section "Restrictions".
 */
export const expressionLimits = {
  /** Characters of the source text. */
  length: 1000,
  /** Leaves of the syntax tree: literals and names of variables. What exactly Jira counts is not published. */
  leaves: 100,
  /** Operations such as arithmetic, reading a property, reading a variable, calling a function. */
  steps: 10_000,
  /** Operations that load more data: comments, links, properties, issues by key … */
  expensiveOperations: 10,
  /** Jira objects in the result. */
  beans: 1000,
  /** Numbers, texts, booleans and nulls in the result. */
  primitiveValues: 10_000,
} as const;

/** Longest text of `join`, widest `padStart` and `padEnd`, most repetitions of `repeat` ("Jira expressions types": String, List). */
export const textLimits = { join: 10_000, pad: 100, repeat: 100 } as const;

/** Largest page of issues that a query brings into an expression (`meta.issues.jql.maxResults` of `evaluateJiraExpression`). */
export const mostIssuesFromJql = 1000;
