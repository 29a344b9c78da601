import { describe, expect, test } from 'vitest'
import { findSettings } from '../../src/renderer/features/settings/model/find-settings.ts'
import { sectionNames } from '../../src/renderer/features/settings/model/steps.ts'
import { settingsText } from '../../src/shared/text/screens/settings/settings.ts'

const find = (typed: string, language: 'nl' | 'en' = 'nl') =>
  findSettings(typed, sectionNames, settingsText[language].sections, language)

describe('searching all settings', () => {
  test('finds a setting by a word of its name, first, with the page and the field', () => {
    expect(find('andere munt')[0]).toEqual({
      section: 'deviations',
      field: 'foreignCurrency',
      name: 'Betaald in een andere munt',
    })
    expect(find('other currency', 'en')[0]).toMatchObject({ section: 'deviations', field: 'foreignCurrency' })
  })

  test('finds it by what can be chosen too, whatever the case and the order of the words', () => {
    expect(find('SEINTJE')).toContainEqual(expect.objectContaining({ field: 'afterInvoiceChange' }))
    expect(find('munt betaald')[0]?.field).toBe('foreignCurrency')
  })

  test('finds every page by its title', () => {
    for (const section of sectionNames)
      expect(find(settingsText.nl.sections[section]).some((found) => found.section === section)).toBe(true)
  })

  test('finds nothing for one letter or for what stands nowhere, and never more than fits', () => {
    for (const typed of ['', ' ', 'b', 'xyzzy']) expect(find(typed)).toEqual([])
    expect(find('de').length).toBeLessThanOrEqual(12)
  })
})
