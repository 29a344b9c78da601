import { useState } from 'react'
import { shopVersions, type ShopVersion } from '../../../../../shared/domain/shop-look.ts'
import { shopModuleText } from '../../../../../shared/text/screens/settings/shop-module.ts'
import { useText } from '../../../../app/app-context.tsx'
import { Fold } from '../../../../components/basics/fold.tsx'
import { Note } from '../../../../components/basics/note.tsx'
import { Segments } from '../../../../components/basics/segments.tsx'
import { ModuleSteps } from './module-steps.tsx'
import { ModuleWatch } from './module-watch.tsx'
import { SaveModule } from './save-module.tsx'
import styles from './shop-module.module.css'
import { useShopLook, type SeenShop } from './use-shop-look.ts'

/**
 * The module for the shop at an address: which one, the file, how it is installed, and whether it answers yet. One that answers
 * needs no more than a line.
 */
export function ShopModule({ address }: { readonly address: string }) {
  const text = useText(shopModuleText)
  const [chosen, setChosen] = useState<ShopVersion | null>(null)
  const seen = useShopLook(address, chosen)
  const version = chosen ?? onlyOf(seen)
  const guide = (
    <>
      <Version seen={seen} version={version} onChoose={setChosen} />
      <SaveModule version={version} />
      {version === null ? null : <ModuleSteps version={version} />}
    </>
  )
  const doesAnswer = seen.look?.module === 'answers'
  return (
    <section aria-label={text.title} className={styles.module}>
      {doesAnswer ? (
        <>
          <Note kind="good" isNews>
            {text.watch.answers}
          </Note>
          <Fold title={text.again}>{guide}</Fold>
        </>
      ) : (
        <>
          <p className={styles.lead}>{text.lead}</p>
          {guide}
          <ModuleWatch seen={seen} />
        </>
      )}
    </section>
  )
}

/** The version that shows by itself, when there is one. */
function onlyOf({ look }: SeenShop): ShopVersion | null {
  return look?.versions.length === 1 ? (look.versions[0] ?? null) : null
}

interface VersionProps {
  readonly seen: SeenShop
  readonly version: ShopVersion | null
  readonly onChoose: (version: ShopVersion) => void
}

function Version({ seen, version, onChoose }: VersionProps) {
  const text = useText(shopModuleText)
  return (
    <div>
      <div className={styles.versions}>
        <span id="opencart-versie">{text.version}</span>
        <Segments
          labelledBy="opencart-versie"
          data={shopVersions.map((one) => ({ value: one, label: text.versions[one] }))}
          value={version}
          onChange={onChoose}
        />
      </div>
      <p className={styles.hint} role="status">
        <Found seen={seen} />
      </p>
    </div>
  )
}

function Found({ seen: { look, isLooking } }: { readonly seen: SeenShop }) {
  const text = useText(shopModuleText)
  if (isLooking) return text.looking
  if (look === null) return null
  const names = look.versions.map((one) => text.versions[one])
  if (names.length === 1) return text.found(names[0] ?? '')
  if (names.length === shopVersions.length) return look.module === 'unknown' ? null : text.notFound
  return text.foundSome(names.join(' / '))
}
