import { PageHead } from '../../components/page-head.tsx'

export function OverzichtPage() {
  return <PageHead title="Overzicht" />
}
