import { PageHead } from '../../components/page-head.tsx'

export function FoutenPage() {
  return <PageHead title="Fouten" />
}
