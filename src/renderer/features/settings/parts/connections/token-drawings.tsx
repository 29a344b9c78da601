import type { ReactNode } from 'react'
import { moneybirdText } from '../../../../../shared/text/screens/settings/moneybird.ts'
import { useText } from '../../../../app/app-context.tsx'
import styles from '../drawings.module.css'

/** Our own drawing of what stands where in Moneybird, for a step of making a token; the first is 0. */
export function TokenDrawing({ step, label }: { readonly step: number; readonly label: string }) {
  const inside = [<Settings key={0} />, <Links key={1} />, <Rights key={2} />, <Copy key={3} />]
  return (
    <svg className={styles.drawing} viewBox="0 0 200 112" role="img" aria-label={label}>
      <rect className={styles.pane} x="4" y="4" width="192" height="104" rx="6" />
      {inside[step]}
    </svg>
  )
}

function Settings(): ReactNode {
  const { drawn: text } = useText(moneybirdText)
  return (
    <>
      <path className={styles.soft} d="M10 5h48v102h-48a5 5 0 0 1-5-5v-92a5 5 0 0 1 5-5z" />
      {[18, 32, 46].map((y) => (
        <rect key={y} className={styles.line} x="13" y={y} width="30" height="5" rx="2" />
      ))}
      <rect className={styles.hot} x="9" y="82" width="68" height="17" rx="3" />
      <text x="15" y="94">
        {text.settings}
      </text>
      <rect className={styles.soft} x="90" y="20" width="92" height="6" rx="2" />
      <rect className={styles.soft} x="90" y="36" width="66" height="6" rx="2" />
    </>
  )
}

function Links(): ReactNode {
  const { drawn: text } = useText(moneybirdText)
  return (
    <>
      <text x="16" y="24">
        {text.settings}
      </text>
      <rect className={styles.soft} x="16" y="36" width="84" height="6" rx="2" />
      <rect className={styles.soft} x="16" y="52" width="100" height="6" rx="2" />
      <rect className={styles.hot} x="11" y="68" width="150" height="19" rx="3" />
      <text x="18" y="81">
        {text.links}
      </text>
    </>
  )
}

function Rights(): ReactNode {
  const { drawn: text } = useText(moneybirdText)
  return (
    <>
      <text x="16" y="24">
        {text.fresh}
      </text>
      <rect className={styles.button} x="16" y="36" width="11" height="11" rx="2" />
      <path className={styles.mark} d="M18 41l3 3l4-5" />
      <text x="34" y="45">
        {text.invoices}
      </text>
      <rect className={styles.pane} x="16" y="56" width="11" height="11" rx="2" />
      <text className={styles.dim} x="34" y="65">
        {text.readOnly}
      </text>
      <rect className={styles.button} x="16" y="82" width="54" height="17" rx="3" />
      <text className={styles.onButton} x="24" y="94">
        {text.save}
      </text>
    </>
  )
}

function Copy(): ReactNode {
  const { drawn: text } = useText(moneybirdText)
  return (
    <>
      <text x="16" y="24">
        {text.token}
      </text>
      <rect className={styles.soft} x="16" y="36" width="112" height="19" rx="3" />
      <text className={styles.dim} x="22" y="49">
        • • • • • • • • • •
      </text>
      <rect className={styles.hot} x="134" y="34" width="52" height="23" rx="3" />
      <text x="142" y="49">
        {text.copy}
      </text>
      <rect className={styles.soft} x="16" y="72" width="140" height="6" rx="2" />
      <rect className={styles.soft} x="16" y="86" width="104" height="6" rx="2" />
    </>
  )
}
