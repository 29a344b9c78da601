import type { SetupStep } from '../../../../shared/contract/verdict.ts'
import type { ConnectionView } from '../../../../shared/contract/views.ts'

/** Parts of Configuratie, as they stand in the address. */
export const sectionNames = [
  'shop',
  'moneybird',
  'statuses',
  'vat',
  'ledgers',
  'eu',
  'payments',
  'sending',
  'deviations',
  'schedule',
  'connections',
  'licence',
  'program',
] as const

export type SectionName = (typeof sectionNames)[number]

export function isSection(name: string): name is SectionName {
  return (sectionNames as readonly string[]).includes(name)
}

/** Parts that are a form over the settings and nothing else. */
const formSections = [
  'statuses',
  'vat',
  'ledgers',
  'eu',
  'payments',
  'sending',
  'deviations',
  'schedule',
] as const

export type FormSectionName = (typeof formSections)[number]

export function isFormSection(name: string): name is FormSectionName {
  return (formSections as readonly string[]).includes(name)
}

/** The steps of the first time, in order, with what of the connection each of them settles. */
export const wizardSteps = [
  { name: 'shop', settles: 'shop' },
  { name: 'moneybird', settles: 'moneybird' },
  { name: 'statuses', settles: 'statuses' },
  { name: 'vat', settles: 'taxRates' },
  { name: 'ledgers', settles: 'ledgers' },
  { name: 'preview', settles: 'preview' },
] as const satisfies readonly { readonly name: string; readonly settles: SetupStep }[]

export type WizardStep = (typeof wizardSteps)[number]['name']

export interface StepView {
  readonly name: WizardStep
  readonly state: 'done' | 'current' | 'todo'
  /** May be gone to: done, the first that is not, or a side to connect. */
  readonly isOpen: boolean
}

/** What a connection misses; everything when there is none yet. */
export function missingOf(connection: ConnectionView | null): readonly SetupStep[] {
  return connection?.missing ?? wizardSteps.map(({ settles }) => settles)
}

/** The first time lasts until everything is there; a connection that has run before only gets its gaps pointed out. */
export function isFirstTime(connection: ConnectionView | null): boolean {
  return connection === null || (connection.missing.length > 0 && connection.lastRunAt === null)
}

/** The first step that still misses something; the last when nothing does. */
function nextStep(missing: readonly SetupStep[]): WizardStep {
  return wizardSteps.find(({ settles }) => missing.includes(settles))?.name ?? 'preview'
}

/**
 * Where the wizard opens. Until the step after it is done, that of Moneybird is shown again: its administration may have been
 * taken by itself, and layout and workflow are to be seen before anything is booked.
 */
function openingStep(missing: readonly SetupStep[]): WizardStep {
  const next = nextStep(missing)
  return next === 'statuses' ? 'moneybird' : next
}

/** The step that follows, whether or not it is done already. */
export function stepAfter(name: WizardStep): WizardStep {
  const index = wizardSteps.findIndex((step) => step.name === name)
  return wizardSteps[index + 1]?.name ?? 'preview'
}

/** The steps with how far each is, `current` being the one on screen. */
export function stepViews(missing: readonly SetupStep[], current: WizardStep): readonly StepView[] {
  const next = nextStep(missing)
  return wizardSteps.map(({ name, settles }) => {
    const isDone = !missing.includes(settles)
    const state = name === current ? 'current' : isDone ? 'done' : 'todo'
    return { name, state, isOpen: isDone || name === next || settles === 'moneybird' }
  })
}

/** The step for what is in the address: that step when it may be gone to, else the one that the wizard opens with. */
export function stepFor(detail: string, missing: readonly SetupStep[]): WizardStep {
  const wanted = stepViews(missing, nextStep(missing)).find(({ name, isOpen }) => name === detail && isOpen)
  return wanted?.name ?? openingStep(missing)
}
