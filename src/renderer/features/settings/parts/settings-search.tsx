import { useState } from 'react'
import { settingsText } from '../../../../shared/text/screens/settings/settings.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { pathTo } from '../../../app/route.ts'
import { SearchField } from '../../../components/basics/search-field.tsx'
import { findSettings } from '../model/find-settings.ts'
import type { SectionName } from '../model/steps.ts'
import styles from './settings-search.module.css'

/** Finds a setting by any word on its page, and leads to it. */
export function SettingsSearch({ sections }: { readonly sections: readonly SectionName[] }) {
  const { language } = useApp()
  const { search: text, sections: titles } = useText(settingsText)
  const [typed, setTyped] = useState('')
  const found = findSettings(typed, sections, titles, language)
  return (
    <div role="search" className={styles.search}>
      <SearchField label={text.label} hint={text.hint} clear={text.clear} text={typed} onChange={setTyped} />
      <p role="status" className={styles.said}>
        {typed.trim().length < 2 ? '' : text.count(found.length)}
      </p>
      {found.length === 0 ? null : (
        <ul className={`fb-card ${styles.found ?? ''}`}>
          {found.map(({ section, field, name }) => (
            <li key={`${section} ${field}`}>
              <a href={pathTo('settings', section, field === '' ? {} : { field })}>
                {name} <span className={styles.where}>{titles[section]}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
