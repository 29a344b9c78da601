import { Anchor } from '@mantine/core'
import { useState } from 'react'
import { shopText } from '../../../../../shared/text/screens/settings/shop.ts'
import { useText } from '../../../../app/app-context.tsx'
import { pathTo } from '../../../../app/route.ts'
import picture15 from '../../../../../../docs/pictures/module-opencart-1.5.png'
import picture23 from '../../../../../../docs/pictures/module-opencart-2.3.png'
import picture30 from '../../../../../../docs/pictures/module-opencart-3.0.png'
import picture41 from '../../../../../../docs/pictures/module-opencart-4.1.png'
import { Fold } from '../../../../components/basics/fold.tsx'
import { Segments } from '../../../../components/basics/segments.tsx'
import styles from './shop-help.module.css'

const pictures = { '4': picture41, '3.0': picture30, '2.x': picture23, '1.5': picture15 } as const

type Version = keyof typeof pictures

const versions = ['4', '3.0', '2.x', '1.5'] as const satisfies readonly Version[]

/** Where address and key come from, with a picture of the merchant's own version. */
export function ShopHelp() {
  const text = useText(shopText)
  const [version, setVersion] = useState<Version>('3.0')
  return (
    <Fold title={text.help.title}>
      <ol className={styles.steps}>
        {text.help.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={styles.more}>
        {text.help.notThere}{' '}
        <Anchor href={pathTo('help', 'de-module-in-je-webwinkel-zetten')}>{text.help.manual}</Anchor>
      </p>
      <div className={styles.versions}>
        <span id="opencart-versie">{text.help.version}</span>
        <Segments
          labelledBy="opencart-versie"
          data={versions.map((one) => ({ value: one, label: one }))}
          value={version}
          onChange={setVersion}
        />
      </div>
      <img
        className={styles.picture}
        src={pictures[version]}
        alt={text.help.picture(version)}
        loading="lazy"
      />
    </Fold>
  )
}
