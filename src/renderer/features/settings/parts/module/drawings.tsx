import { shopModuleText } from '../../../../../shared/text/screens/settings/shop-module.ts'
import { useText } from '../../../../app/app-context.tsx'
import styles from '../drawings.module.css'

/* Our own drawings of what stands where in the admin of OpenCart; colours by class, so that they follow the theme. */

/** The installer, with what to click. */
export function UploadDrawing({ isOld }: { readonly isOld: boolean }) {
  const { drawings: text } = useText(shopModuleText)
  return (
    <svg className={styles.drawing} viewBox="0 0 250 118" role="img" aria-label={text.upload}>
      <Window />
      <rect className={styles.hot} x="11" y="44" width="58" height="16" rx="3" />
      <text x="16" y="55">
        Extensions
      </text>
      <text x="76" y="28">
        {isOld ? text.oldInstaller : text.installer}
      </text>
      <rect className={styles.soft} x="76" y="42" width="96" height="18" rx="3" />
      <text className={styles.dim} x="82" y="54">
        factuurbrug…zip
      </text>
      <rect className={styles.button} x="180" y="42" width="54" height="18" rx="3" />
      <text className={styles.onButton} x="190" y="54">
        {text.button}
      </text>
      <rect className={styles.soft} x="76" y="78" width="140" height="5" rx="2" />
      <rect className={styles.soft} x="76" y="92" width="110" height="5" rx="2" />
    </svg>
  )
}

/** The list of modules, with the plus and the pencil. */
export function ListDrawing() {
  const { drawings: text } = useText(shopModuleText)
  return (
    <svg className={styles.drawing} viewBox="0 0 250 118" role="img" aria-label={text.list}>
      <Window />
      <text x="76" y="28">
        {text.modules}
      </text>
      <rect className={styles.soft} x="76" y="42" width="74" height="5" rx="2" />
      <rect className={styles.soft} x="76" y="92" width="90" height="5" rx="2" />
      <rect className={styles.hot} x="72" y="58" width="166" height="24" rx="3" />
      <text x="80" y="73">
        Factuurbrug
      </text>
      <rect className={styles.plus} x="176" y="62" width="24" height="16" rx="3" />
      <path className={styles.mark} d="M188 66v8M184 70h8" />
      <rect className={styles.button} x="206" y="62" width="24" height="16" rx="3" />
      <path className={styles.mark} d="M214 73l7-7 2 2-7 7-3 1z" />
    </svg>
  )
}

/** Copying the folders, where OpenCart has no installer. */
export function CopyDrawing() {
  const { drawings: text } = useText(shopModuleText)
  return (
    <svg className={styles.drawing} viewBox="0 0 250 118" role="img" aria-label={text.copy}>
      <rect className={styles.pane} x="4" y="4" width="242" height="110" rx="6" />
      {['admin', 'catalog', 'system'].map((name, index) => (
        <g key={name}>
          <path className={styles.folder} d={`M18 ${String(22 + index * 30)}h10l4 4h18v14h-32z`} />
          <text x="56" y={36 + index * 30}>
            {name}
          </text>
        </g>
      ))}
      <path className={styles.arrow} d="M112 59h42m-8-7l8 7l-8 7" />
      <path className={styles.hot} d="M172 46h14l5 5h33v24h-52z" />
      <text x="174" y="92">
        {text.shop}
      </text>
    </svg>
  )
}

/** A window of the admin with its menu. */
function Window() {
  return (
    <>
      <rect className={styles.pane} x="4" y="4" width="242" height="110" rx="6" />
      <path className={styles.soft} d="M10 5h57v108h-57a5 5 0 0 1-5-5v-98a5 5 0 0 1 5-5z" />
      <rect className={styles.line} x="14" y="18" width="34" height="5" rx="2" />
      <rect className={styles.line} x="14" y="32" width="28" height="5" rx="2" />
      <rect className={styles.line} x="14" y="72" width="36" height="5" rx="2" />
      <rect className={styles.line} x="14" y="86" width="26" height="5" rx="2" />
    </>
  )
}
