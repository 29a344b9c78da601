import { Anchor } from '@mantine/core'
import picture15 from '../../../../../../docs/pictures/module-opencart-1.5.png'
import picture23 from '../../../../../../docs/pictures/module-opencart-2.3.png'
import picture30 from '../../../../../../docs/pictures/module-opencart-3.0.png'
import picture41 from '../../../../../../docs/pictures/module-opencart-4.1.png'
import type { ShopVersion } from '../../../../../shared/domain/shop-look.ts'
import { shopModuleText } from '../../../../../shared/text/screens/settings/shop-module.ts'
import { useText } from '../../../../app/app-context.tsx'
import { pathTo } from '../../../../app/route.ts'
import { Fold } from '../../../../components/basics/fold.tsx'
import { CopyDrawing, ListDrawing, UploadDrawing } from './drawings.tsx'
import styles from './shop-module.module.css'

/** 2.0 to 2.2 show the module as 2.3 does. */
const pictures: Readonly<Record<ShopVersion, { readonly src: string; readonly of: string }>> = {
  '4': { src: picture41, of: '4.1' },
  '3.0': { src: picture30, of: '3.0' },
  '2.3': { src: picture23, of: '2.3' },
  '2.0': { src: picture23, of: '2.3' },
  '1.5': { src: picture15, of: '1.5' },
}

/** How the module is installed in one version of OpenCart, with drawings beside it and a picture of what comes of it. */
export function ModuleSteps({ version }: { readonly version: ShopVersion }) {
  const text = useText(shopModuleText)
  const { src, of } = pictures[version]
  return (
    <>
      <div className={styles.beside}>
        <ol className={styles.steps}>
          {[...text.steps[version], text.lastStep].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <div className={styles.drawings}>
          {version === '1.5' ? <CopyDrawing /> : <UploadDrawing isOld={version.startsWith('2')} />}
          <ListDrawing />
        </div>
      </div>
      <Anchor href={pathTo('help', text.manualAt)} size="sm">
        {text.manual}
      </Anchor>
      <Fold title={text.page(text.versions[version])}>
        <img className={styles.picture} src={src} alt={text.picture(of)} loading="lazy" />
      </Fold>
    </>
  )
}
