import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { ShopVersion } from '../../../../../shared/domain/shop-look.ts'
import { shopModuleText } from '../../../../../shared/text/screens/settings/shop-module.ts'
import { useText } from '../../../../app/app-context.tsx'
import { saveBytes } from '../../../../components/orders/take-along.ts'
import { helperFile, modulePackages, needsHelper } from '../../model/module-files.ts'
import form from '../form/form.module.css'
import styles from './shop-module.module.css'

/** The files of the module, out of the program: a download in a browser, in the window a question where to put it. */
export function SaveModule({ version }: { readonly version: ShopVersion | null }) {
  const text = useText(shopModuleText)
  const [said, setSaid] = useState('')
  const save = async ({ name, load }: typeof helperFile) => {
    try {
      const { default: base64 } = await load()
      saveBytes(name, base64)
      setSaid(text.saved(name))
    } catch {
      // The program's own file could not be loaded: it stopped, or was updated under the page.
      setSaid(text.notSaved)
    }
  }
  const helper =
    version !== null && needsHelper(version) ? (
      <Button variant="default" onClick={() => void save(helperFile)}>
        {text.saveHelper}
      </Button>
    ) : null
  return (
    <div>
      <div className={form.buttons}>
        <Button
          leftSection={<IconDownload size={17} aria-hidden />}
          onClick={() => {
            if (version === null) setSaid(text.choose)
            else void save(modulePackages[version])
          }}
        >
          {text.save}
        </Button>
        {helper}
      </div>
      <p className={styles.hint} role="status">
        {said}
      </p>
    </div>
  )
}
