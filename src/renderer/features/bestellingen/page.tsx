import { PageHead } from '../../components/page-head.tsx'

export function BestellingenPage() {
  return <PageHead title="Bestellingen" />
}
