/** What a new template begins with: small, complete, and without errors in it. */
export const startingText = (id: string, name: string): string => `id: ${id}
name: ${JSON.stringify(name)}
summary: What people get, in a sentence or two.
guidance: When to use it, and when not.

questions:
  - id: goal
    label: What will be better when the project is done?
    type: text

project:
  type: business
  description: "{{goal}}"

stages:
  - id: prepare
    name: Prepare
    gate: Go or no go
    due: start+10wd
  - id: deliver
    name: Deliver
    gate: Accepted
    due: start+40wd

issues:
  - id: plan
    type: Task
    summary: Write the plan
    stage: prepare
    due: start+5wd
  - id: build
    type: Task
    summary: Make what was asked for
    stage: deliver
    due: start+35wd
  - id: hand-over
    type: Task
    summary: Hand it over
    stage: deliver
    due: start+40wd
`;

/** What a template begins with that takes everything from another one. */
export const childText = (id: string, name: string, parentId: string): string => `id: ${id}
name: ${JSON.stringify(name)}
summary: What is different from ${parentId}, in a sentence or two.
extends: ${parentId}

project: {}

# Name a part by its id to replace it, give a new id to add one, and leave parts out like this:
# without: [component/an-id, issue/an-id]
`;

const idLine = /^id:\s*["']?([a-z0-9][a-z0-9-]{0,59})["']?\s*(?:#.*)?$/m;
const jsonId = /^\s*\{[\s\S]{0,400}?"id"\s*:\s*"([a-z0-9][a-z0-9-]{0,59})"/;

/** The id that a text gives itself; `null` where it has none that can be read at a glance. */
export const idOfText = (text: string): string | null => idLine.exec(text)?.[1] ?? jsonId.exec(text)?.[1] ?? null;
