import validator from '@action-validator/core'

/** What a workflow file may not be, by GitHub's own description of such files; nothing when it is fine. No network is used. */
export function lint(text: string): readonly string[] {
  return validator.validateWorkflow(text).errors.map((error) => JSON.stringify(error))
}
