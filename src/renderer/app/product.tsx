import { frameText } from '../../shared/text/screens/frame.ts'
import mark from './mark.svg'

/** The mark and the name, as index.html shows them before there are scripts. */
export function Product() {
  return (
    <div className="fb-product">
      <img src={mark} width={26} height={26} alt="" />
      <span className="fb-name">{frameText.nl.product}</span>
    </div>
  )
}
