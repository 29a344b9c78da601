import type { TerminalApi } from '../../../shared/contract/terminal-calls.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { ok, type Result } from '../../../shared/domain/result.ts'
import { readSettings } from '../../../shared/settings/read-settings.ts'
import type { Settings } from '../../../shared/settings/schema.ts'
import { setAt } from '../../../shared/settings/settings-path.ts'
import type { ServiceContext } from '../context.ts'

type SettingsTextCalls = Pick<TerminalApi, 'terminal.settings' | 'terminal.set' | 'terminal.import'>

/** All settings as people type them. There are no secrets among them. */
export function settingsTextCalls(context: ServiceContext): SettingsTextCalls {
  const { home, settings } = context
  /** What a connection was opened with may be another now. */
  const save = (make: (known: Settings) => Result<Settings, Problem>): Promise<Result<Settings, Problem>> =>
    settings.exclusively(async () => {
      const next = make(home.settings())
      if (!next.ok) return next
      const saved = await home.saveSettings(next.value)
      if (!saved.ok) return saved
      for (const { id } of saved.value.connections) await home.forget(id)
      await context.runs.refresh()
      context.events.changed(null)
      return saved
    })
  return {
    'terminal.settings': () => Promise.resolve(ok(home.settings())),
    'terminal.set': ({ assignments }) =>
      save((known) =>
        assignments.reduce<Result<Settings, Problem>>(
          (all, { path, value }) => (all.ok ? setAt(all.value, path, value, 'settings.json') : all),
          ok(known),
        ),
      ),
    'terminal.import': ({ text, name }) => save(() => readSettings(text, name)),
  }
}
