import { aCompany } from '../testing/a-company';

describe("refuses in Jira's words", () => {
  const site = aCompany();
  test.each<[jql: string, message: string]>([
    ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
    ['project = 4711', "A value with ID '4711' does not exist for the field 'project'."],
    ['status = Nope', "The value 'Nope' does not exist for the field 'status'."],
    ['assignee = nobody', "The value 'nobody' does not exist for the field 'assignee'."],
    ['foo = 1', "Field 'foo' does not exist or you do not have permission to view it."],
    ['"No such" is empty', "Field 'No such' does not exist or you do not have permission to view it."],
    ['project = ERP ORDER BY foo', "Field 'foo' does not exist or you do not have permission to view it."],
    ['project = ERP ORDER BY comment', "Not able to sort using field 'comment'."],
    ['status ~ open', "The operator '~' is not supported by the 'status' field."],
    ['summary = x', "The operator '=' is not supported by the 'summary' field."],
    ['created was "2024-01-01"', "History searches do not support the 'created' field."],
    ['assignee in bob', "Operator 'in' does not support the non-list value '\"bob\"' for field 'assignee'."],
    ['project = ERP and "Epic Link" not in 17', "Operator 'not in' does not support the non-list value '17' for field 'Epic Link'."],
    ['sprint = openSprints()', "Operator '=' does not support the list value 'openSprints()' for field 'sprint'."],
    [
      'created > soon',
      "Date value 'soon' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
    ],
    [
      'created > "2026-02-30"',
      "Date value '2026-02-30' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
    ],
    ['key = ERP-999', "An issue with key 'ERP-999' does not exist for field 'key'."],
    ['key = "what is this"', "The issue key 'what is this' for field 'key' is invalid."],
    ['assignee in nonsense(1, 2)', "Unable to find JQL function 'nonsense(1, 2)'."],
    ['assignee in membersOf()', "Function 'membersOf' expected '1' arguments but received '0'."],
    [
      'assignee in membersOf(nope)',
      "Function 'membersOf' can not generate a list of usernames for group 'nope'; the group does not exist.",
    ],
    ['project =', 'Error in the JQL Query: Expecting either a value, list or function before the end of the query.'],
    [
      'project',
      "Error in the JQL Query: Expecting operator before the end of the query. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.",
    ],
    ['project = ERP AND', 'Error in the JQL Query: Expecting a field name at the end of the query.'],
    ['project in (ERP', "Error in the JQL Query: Expecting ')' before the end of the query."],
    [
      'foo bar',
      "Error in the JQL Query: Expecting operator but got 'bar'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'. (line 1, character 5)",
    ],
    ['status = Well Done', "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'Done'. (line 1, character 15)"],
    [
      'project = ERP\nAND status = In Progress',
      "Error in the JQL Query: 'In' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 2, character 14)",
    ],
    [
      'labels = a@b',
      "Error in the JQL Query: The character '@' is a reserved JQL character. You must enclose it in a string or use the escape '\\u0040' instead. (line 1, character 11)",
    ],
    ['status = "open', "Error in the JQL Query: The quoted string 'open' has not been completed. (line 1, character 10)"],
  ])('%s', async (jql, message) => {
    const answer = await site.as('ann').post('/rest/api/3/search/jql', { jql });
    expect(answer.status).toBe(400);
    expect(answer.body.errorMessages).toContain(message);
  });

  test('tells of all problems at once', async () => {
    const answer = await site.as('ann').post('/rest/api/3/search/jql', { jql: 'project = NOPE AND foo = 1' });
    expect(answer.body.errorMessages).toHaveLength(2);
  });

  test('an empty query and one that only sorts are unbounded', async () => {
    for (const jql of ['', 'ORDER BY created']) {
      const answer = await site.as('ann').post('/rest/api/3/search/jql', { jql });
      expect(answer.body.errorMessages).toEqual([
        'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
      ]);
    }
  });
});
